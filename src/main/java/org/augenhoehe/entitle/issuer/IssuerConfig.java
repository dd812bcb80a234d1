package org.augenhoehe.entitle.issuer;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How the issuer keeps its keys. */
@ConfigMapping(prefix = "augenhoehe.issuer")
public interface IssuerConfig {

  /** Days before a quarter at which its keys are made, so that they are published in time. */
  @WithDefault("30")
  int daysAhead();

  /**
   * Delay after the start until keys are first made ahead; then every minute. Not at once, because
   * the start is busy enough and a key takes about a fifth of a second.
   */
  @WithDefault("1m")
  String keysAheadDelay();
}
