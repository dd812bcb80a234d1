package org.augenhoehe.release;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;

/** When boxes are opened and how many ballots they must hold. */
@ConfigMapping(prefix = "augenhoehe.release")
public interface ReleaseConfig {

  /** Fewer would let a manager guess: one colleague's ballots are not a crowd. */
  int LEAST_MINIMUM = 5;

  /**
   * <em>k</em>: no number anywhere stands for fewer people. Higher hides better and shows later.
   */
  @WithDefault("10")
  @Min(LEAST_MINIMUM)
  int minimum();

  /**
   * Quartz syntax, in the time of Berlin. More often shows sooner, but fewer boxes will be full.
   */
  @WithDefault("0 0 6 ? * MON")
  String cron();
}
