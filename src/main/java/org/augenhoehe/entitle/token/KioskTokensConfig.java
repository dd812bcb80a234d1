package org.augenhoehe.entitle.token;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import org.augenhoehe.base.platform.Settings;

/**
 * Limits on the tokens of one kiosk, so that a stolen one does little harm; see {@link KioskPace}.
 */
@ConfigMapping(prefix = "augenhoehe.admission.kiosk-tokens")
public interface KioskTokensConfig {

  /** Tokens at once: a kiosk fills its pool when it is switched on. */
  @WithDefault("40")
  @WithConverter(Settings.Count.class)
  int burst();

  /**
   * Tokens per minute after that. Four customers a minute are more than an exit sustains for long.
   */
  @WithDefault("4")
  @WithConverter(Settings.Pace.class)
  double perMinute();

  /**
   * Tokens that a tablet fetches at once: enough for a busy day without a network. The rest of the
   * burst is for a tablet that is paired again.
   */
  default int stock() {
    return Math.max(1, Math.min(burst() - 5, 35));
  }
}
