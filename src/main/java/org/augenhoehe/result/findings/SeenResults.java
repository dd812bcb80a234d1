package org.augenhoehe.result.findings;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.augenhoehe.base.staff.SignedInUser;
import org.augenhoehe.result.insight.Insight;
import org.augenhoehe.result.insight.Results;
import org.augenhoehe.vote.release.ReleaseRefusal;
import org.augenhoehe.vote.release.Scope;

/**
 * The results that the person who asks may see: those of their offices, and those of the authority
 * as one mean. From that mean they know their own part, so it is told only where the rest is of at
 * least two offices, however it is cut: over all days, without a trend, and by channel only where
 * no channel leaves a single other office.
 */
@Singleton
public class SeenResults {

  private final Insight insight;
  private final SignedInUser user;

  SeenResults(Insight insight, SignedInUser user) {
    this.insight = insight;
    this.user = user;
  }

  /**
   * @throws ReleaseRefusal where it would tell the results of another office
   */
  public Results in(Scope scope) {
    require(scope);
    Results results = insight.results(scope);
    return isMeanOnly(scope) ? results.withoutTrends() : results;
  }

  /**
   * @throws ReleaseRefusal where it would tell the results of another office
   */
  public void require(Scope scope) {
    refusal(scope)
        .ifPresent(
            refusal -> {
              throw refusal;
            });
  }

  /** Why they may not see them, if so. */
  public Optional<ReleaseRefusal> refusal(Scope scope) {
    if (!isMeanOnly(scope)) {
      return Optional.empty();
    }
    if (scope.from() != null || scope.to() != null) {
      return Optional.of(ReleaseRefusal.spanOfWhole());
    }
    return insight.isBlended(scope.channel(), office -> !user.person().sees(office))
        ? Optional.empty()
        : Optional.of(ReleaseRefusal.oneOtherOffice());
  }

  /** The days of the first and the last opening of a place and channel; null without any. */
  public Results.Span span(Scope scope) {
    return insight.results(scope.ever()).span();
  }

  /** How many were counted in it, which everybody can read. */
  public int ballots(Scope scope) {
    return insight.results(scope).ballots();
  }

  /** Whether it is the authority's, of which this person sees one mean and no part. */
  public boolean isMeanOnly(Scope scope) {
    return scope.office() == null && scope.touchpoint() == null && !user.person().seesAll();
  }
}
