package org.augenhoehe.invitation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import org.augenhoehe.platform.Settings;

/**
 * Guarding codes against guessing; see {@link WrongCodes}. Wrong codes of everybody are counted.
 */
@ConfigMapping(prefix = "augenhoehe.admission.guessing")
public interface GuessingConfig {

  /** Wrong codes in a row before anybody has to wait. More forgives a clumsy afternoon. */
  @WithDefault("100")
  @WithConverter(Settings.Count.class)
  int burst();

  /** Wrong codes per second after that. At 5 a hit among a million codes takes 7,000 years. */
  @WithDefault("5")
  @WithConverter(Settings.Pace.class)
  double perSecond();
}
