package org.augenhoehe.vote.casting;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.augenhoehe.base.platform.Settings;

/** How ballots are taken in. */
@ConfigMapping(prefix = "augenhoehe.ballot")
public interface BallotConfig {

  /** Ballots that may share a transaction. A ballot never waits for others to arrive. */
  @WithDefault("128")
  @WithConverter(Settings.Count.class)
  int batch();

  /** Ballots that may wait to be written; further customers are asked to try again. */
  @WithDefault("4096")
  @WithConverter(Settings.Count.class)
  int queue();

  /** How long a customer waits for a ballot to be on disk before being asked to send it again. */
  @WithDefault("20s")
  @WithConverter(Settings.Span.class)
  Duration patience();
}
