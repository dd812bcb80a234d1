package org.augenhoehe.desk.dashboard;

import org.augenhoehe.base.web.Refusal;
import org.augenhoehe.vote.release.ReleaseRefusal;
import org.augenhoehe.vote.release.Scope;

/**
 * The part of the results to show, as chosen in the form.
 *
 * @param scope what the form shows next; after a fault, the usable part of the query
 * @param fault why it cannot be answered; or null
 * @param status of the HTTP answer
 */
record Choice(Scope scope, Fault fault, int status) {

  /** What is wrong with a choice. */
  enum Fault {
    MALFORMED,
    UNKNOWN,
    FOREIGN_TOUCHPOINT,
    REVERSED;

    private static Fault of(Refusal refusal) {
      if (refusal instanceof ReleaseRefusal query) {
        return switch (query.reason()) {
          case MALFORMED -> MALFORMED;
          case FOREIGN_TOUCHPOINT -> FOREIGN_TOUCHPOINT;
          case REVERSED -> REVERSED;
        };
      }
      return UNKNOWN;
    }
  }

  static Choice of(Scope scope) {
    return new Choice(scope, null, 200);
  }

  static Choice refused(Scope usable, Refusal refusal) {
    return new Choice(usable, Fault.of(refusal), refusal.problem().status());
  }
}
