package org.augenhoehe.customer.tablet;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.augenhoehe.result.insight.Figure;
import org.augenhoehe.result.insight.Insight;
import org.augenhoehe.result.insight.Results;
import org.augenhoehe.vote.release.Scope;

/** The result of the last opening at a touchpoint: the same values that that day's results have. */
@Singleton
class LastCount {

  /**
   * @param ballots the number of ballots counted that day
   * @param score the core index of that day, from 0 to 100
   */
  record Opening(LocalDate day, int ballots, Figure<Long> score) {}

  private final Insight insight;

  LastCount(Insight insight) {
    this.insight = insight;
  }

  /** Empty where nothing was counted yet. */
  Optional<Opening> of(UUID touchpoint) {
    return Optional.ofNullable(insight.results(scope(touchpoint, null)).span())
        .map(span -> opening(insight.results(scope(touchpoint, span.last())), span.last()));
  }

  private static Scope scope(UUID touchpoint, LocalDate day) {
    return new Scope(null, touchpoint, null, day, day);
  }

  private static Opening opening(Results results, LocalDate day) {
    Figure<Long> score =
        results.core().scores().map(scores -> Math.round(scores.overall().score()));
    return new Opening(day, results.ballots(), score);
  }
}
