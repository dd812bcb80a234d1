package org.augenhoehe.customer.tablet;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.augenhoehe.result.insight.Insight;
import org.augenhoehe.result.insight.Results;
import org.augenhoehe.vote.release.Scope;

/**
 * The result of the last opening at a touchpoint: the same values that anybody gets from that day's
 * results.
 */
@Singleton
class LastCount {

  /**
   * @param ballots the number of ballots counted that day
   * @param score the core index of that day, from 0 to 100; null where it is withheld
   */
  record Said(LocalDate day, int ballots, Integer score) {}

  private final Insight insight;

  LastCount(Insight insight) {
    this.insight = insight;
  }

  /** Empty where nothing was counted yet. */
  Optional<Said> of(UUID touchpoint) {
    return Optional.ofNullable(insight.results(scope(touchpoint, null)).span())
        .map(span -> said(insight.results(scope(touchpoint, span.last())), span.last()));
  }

  private static Scope scope(UUID touchpoint, LocalDate day) {
    return new Scope(null, touchpoint, null, day, day);
  }

  private static Said said(Results results, LocalDate day) {
    Double score = results.core().score();
    return new Said(day, results.ballots(), score == null ? null : (int) Math.round(score));
  }
}
