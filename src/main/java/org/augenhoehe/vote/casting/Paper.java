package org.augenhoehe.vote.casting;

import java.util.UUID;
import org.augenhoehe.vote.paper.Ballot;
import org.augenhoehe.vote.paper.BallotPaper;
import org.augenhoehe.vote.teller.BoxKeys;

/** What a customer hands in. */
sealed interface Paper {

  /** The length of whatever a client sealed. */
  int SEALED_BYTES = BallotPaper.LENGTH + BoxKeys.OVERHEAD;

  /** Answers in the clear, from a client without a script: this service seals them at once. */
  record Plain(Ballot ballot) implements Paper {}

  /**
   * What a client sealed: this service cannot read it.
   *
   * @param box for which it is sealed
   */
  record Sealed(UUID box, byte[] bytes) implements Paper {}
}
