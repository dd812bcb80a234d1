package org.augenhoehe.vote.release;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import org.eclipse.microprofile.config.spi.Converter;

/** When boxes are opened and how many ballots they must hold. */
@ConfigMapping(prefix = "augenhoehe.release")
public interface ReleaseConfig {

  /** Fewer would let a manager guess: one colleague's ballots are not a crowd. */
  int LEAST_MINIMUM = 5;

  /**
   * <em>k</em>: no number is ever shown for fewer people. A higher value hides better and publishes
   * later.
   */
  @WithDefault("10")
  @WithConverter(Minimum.class)
  int minimum();

  /**
   * Quartz syntax, in Berlin time, or {@code off}. Opening more often publishes sooner, but finds
   * fewer boxes full.
   */
  @WithDefault("0 0 6 ? * MON")
  @WithConverter(OpeningTimes.OfSetting.class)
  OpeningTimes cron();

  /** See {@link org.augenhoehe.base.platform.Settings}. */
  final class Minimum implements Converter<Integer> {
    @Override
    public Integer convert(String value) {
      int minimum = Integer.parseInt(value.strip());
      if (minimum < LEAST_MINIMUM) {
        throw new IllegalArgumentException("must be at least " + LEAST_MINIMUM);
      }
      return minimum;
    }
  }
}
