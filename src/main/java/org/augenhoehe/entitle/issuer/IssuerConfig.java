package org.augenhoehe.entitle.issuer;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How the issuer keeps its keys. */
@ConfigMapping(prefix = "augenhoehe.issuer")
public interface IssuerConfig {

  /** Days before a quarter in which its keys are made, so that everybody can see them in time. */
  @WithDefault("30")
  int daysAhead();

  /**
   * How long after the start keys are made ahead for the first time; then every minute. Not at
   * once, because a start is busy enough and a key takes about a fifth of a second.
   */
  @WithDefault("1m")
  String keysAheadDelay();
}
