package org.augenhoehe.admission;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How entitlements are handed out and protected. */
@ConfigMapping(prefix = "augenhoehe.admission")
public interface AdmissionConfig {

  /** Guarding codes against guessing; see {@link WrongCodes}. */
  Guessing guessing();

  /** Wrong codes are counted for the whole installation, because addresses are not kept. */
  interface Guessing {

    /** Wrong codes in a row before anybody has to wait. More forgives a clumsy afternoon. */
    @WithDefault("100")
    int burst();

    /** Wrong codes per second after that. At 5 a hit among a million codes takes 7,000 years. */
    @WithDefault("5")
    double perSecond();
  }

  /** Limiting what a stolen kiosk could do; see {@link KioskPace}. */
  KioskTokens kioskTokens();

  /** Tokens for one kiosk. */
  interface KioskTokens {

    /** At once: a kiosk fills its pool when it is switched on. */
    @WithDefault("40")
    int burst();

    /** After that. Four customers a minute keep a kiosk busier than any exit does for long. */
    @WithDefault("4")
    double perMinute();
  }
}
