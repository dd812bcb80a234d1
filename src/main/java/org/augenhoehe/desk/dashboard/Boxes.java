package org.augenhoehe.desk.dashboard;

import java.util.List;
import java.util.function.ToIntFunction;
import org.augenhoehe.base.office.Channel;
import org.augenhoehe.vote.release.Scope;

/**
 * In which boxes the ballots of a scope were counted: those of boxes that waited too long were
 * counted with those of the place above.
 *
 * @param phone ballots from boxes of this channel
 * @param kiosk the same
 * @param together ballots from boxes that rose, in which both channels may be
 * @param missing ballots that were counted above the scope, where some of its own may be
 */
record Boxes(int phone, int kiosk, int together, int missing) {

  /**
   * @param beside all touchpoints of the office, over the same days, where the scope is one of
   *     them; else none
   * @param ballots that were counted in a scope
   */
  static Boxes of(Scope scope, List<Scope> beside, ToIntFunction<Scope> ballots) {
    int missing = 0;
    if (scope.channel() != null) {
      missing += together(scope.of(null), ballots);
    }
    if (!beside.isEmpty()) {
      Scope office = new Scope(beside.get(0).office(), null, null, scope.from(), scope.to());
      missing +=
          together(office, ballots)
              - beside.stream().mapToInt(each -> together(each, ballots)).sum();
    }
    return new Boxes(
        ballots.applyAsInt(scope.of(Channel.PHONE)),
        ballots.applyAsInt(scope.of(Channel.KIOSK)),
        scope.channel() == null ? together(scope, ballots) : 0,
        missing);
  }

  private static int together(Scope scope, ToIntFunction<Scope> ballots) {
    return ballots.applyAsInt(scope)
        - ballots.applyAsInt(scope.of(Channel.PHONE))
        - ballots.applyAsInt(scope.of(Channel.KIOSK));
  }

  /** Whether any rose to a place in the scope. */
  public boolean isRisen() {
    return together > 0;
  }

  /** Whether any rose out of the scope. */
  public boolean isIncomplete() {
    return missing > 0;
  }
}
