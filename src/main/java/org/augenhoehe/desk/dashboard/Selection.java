package org.augenhoehe.desk.dashboard;

import org.augenhoehe.base.web.Refusal;
import org.augenhoehe.vote.release.ReleaseRefusal;
import org.augenhoehe.vote.release.Scope;

/**
 * The part of the results to show, as chosen in the form.
 *
 * @param scope what the form shows next; after a mistake, the usable part of the query
 * @param mistake why it cannot be answered; or null
 * @param status of the HTTP answer
 */
record Selection(Scope scope, Mistake mistake, int status) {

  /** What is wrong with a selection. */
  enum Mistake {
    MALFORMED,
    UNKNOWN,
    FOREIGN_TOUCHPOINT,
    OTHER_OFFICE,
    SPAN_OF_WHOLE,
    ONE_OTHER_OFFICE,
    REVERSED;

    private static Mistake of(Refusal refusal) {
      if (refusal instanceof ReleaseRefusal query) {
        return switch (query.reason()) {
          case MALFORMED -> MALFORMED;
          case FOREIGN_TOUCHPOINT -> FOREIGN_TOUCHPOINT;
          case OTHER_OFFICE -> OTHER_OFFICE;
          case SPAN_OF_WHOLE -> SPAN_OF_WHOLE;
          case ONE_OTHER_OFFICE -> ONE_OTHER_OFFICE;
          case REVERSED -> REVERSED;
        };
      }
      return UNKNOWN;
    }
  }

  static Selection of(Scope scope) {
    return new Selection(scope, null, 200);
  }

  /** Where nothing was chosen, nothing is wrong with it. */
  static Selection withheld(Scope scope, Refusal refusal) {
    return new Selection(scope, Mistake.of(refusal), 200);
  }

  static Selection refused(Scope usable, Refusal refusal) {
    return new Selection(usable, Mistake.of(refusal), refusal.problem().status());
  }
}
