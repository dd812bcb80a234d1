package org.augenhoehe.dashboard;

import org.augenhoehe.release.ReleaseRefusal;
import org.augenhoehe.release.Scope;
import org.augenhoehe.web.Refusal;

/**
 * What somebody chose to look at.
 *
 * @param scope what the form goes on with; where there is a fault, as much of it as makes sense
 * @param fault why it cannot be answered; or null
 */
record Choice(Scope scope, Fault fault) {

  /** What is wrong with a choice. */
  enum Fault {
    MALFORMED(400),
    UNKNOWN(404),
    FOREIGN_TOUCHPOINT(422),
    REVERSED(422);

    /** Of the HTTP answer. */
    final int status;

    Fault(int status) {
      this.status = status;
    }

    static Fault of(Refusal refusal) {
      if (refusal instanceof ReleaseRefusal query && query.reversed() != null) {
        return REVERSED;
      }
      return switch (refusal.problem().status()) {
        case 404 -> UNKNOWN;
        case 422 -> FOREIGN_TOUCHPOINT;
        default -> MALFORMED;
      };
    }
  }

  /** Of the HTTP answer. */
  int status() {
    return fault == null ? 200 : fault.status;
  }
}
