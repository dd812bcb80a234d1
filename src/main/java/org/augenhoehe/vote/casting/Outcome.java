package org.augenhoehe.vote.casting;

import org.augenhoehe.base.web.Refusal;

/** What became of a ballot that was cast. */
public sealed interface Outcome {

  /** It is in its box, on disk. */
  record Cast() implements Outcome {}

  /** What should admit it has admitted a ballot before; this one is not stored. */
  record AlreadyCast() implements Outcome {}

  /** It is not admitted; nothing is stored. */
  record Refused(Refusal refusal) implements Outcome {}

  Outcome CAST = new Cast();
  Outcome ALREADY_CAST = new AlreadyCast();
}
