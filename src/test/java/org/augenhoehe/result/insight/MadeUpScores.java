package org.augenhoehe.result.insight;

import org.augenhoehe.base.questionnaire.Questionnaire;
import org.augenhoehe.vote.release.Releases.Ledger;
import org.augenhoehe.vote.release.Scope;

/** Scores of made-up ledgers, for the tests of rooms above. */
public final class MadeUpScores {

  private MadeUpScores() {}

  /**
   * @param minimum <em>k</em>
   */
  public static LeafScores of(Ledger ledger, Questionnaire questionnaire, int minimum) {
    return of(ledger, questionnaire, minimum, new Scope(null, null, null, null, null));
  }

  /** The same of a part. */
  public static LeafScores of(
      Ledger ledger, Questionnaire questionnaire, int minimum, Scope scope) {
    return LeafScores.of(
        ledger, AtomTable.of(ledger, questionnaire, minimum), questionnaire, scope);
  }
}
