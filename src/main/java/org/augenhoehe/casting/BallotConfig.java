package org.augenhoehe.casting;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How ballots are taken in. */
@ConfigMapping(prefix = "augenhoehe.ballot")
public interface BallotConfig {

  /** Ballots that may share a transaction. They never wait for each other to come. */
  @WithDefault("128")
  int batch();

  /** Ballots that may wait to be written; further customers are asked to try again. */
  @WithDefault("4096")
  int queue();
}
