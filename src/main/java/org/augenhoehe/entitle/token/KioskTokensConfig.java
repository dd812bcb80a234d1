package org.augenhoehe.entitle.token;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import org.augenhoehe.base.platform.Settings;

/** Limiting what a stolen kiosk could do; see {@link KioskPace}. Tokens for one kiosk. */
@ConfigMapping(prefix = "augenhoehe.admission.kiosk-tokens")
public interface KioskTokensConfig {

  /** At once: a kiosk fills its pool when it is switched on. */
  @WithDefault("40")
  @WithConverter(Settings.Count.class)
  int burst();

  /** After that. Four customers a minute keep a kiosk busier than any exit does for long. */
  @WithDefault("4")
  @WithConverter(Settings.Pace.class)
  double perMinute();
}
