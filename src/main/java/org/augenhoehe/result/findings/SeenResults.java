package org.augenhoehe.result.findings;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.augenhoehe.base.office.OfficeTree;
import org.augenhoehe.base.office.OfficeTree.OfficeEntry;
import org.augenhoehe.base.staff.SignedInUser;
import org.augenhoehe.result.insight.Insight;
import org.augenhoehe.result.insight.Results;
import org.augenhoehe.vote.release.ReleaseRefusal;
import org.augenhoehe.vote.release.Scope;

/**
 * The results that the person who asks may see: those of their offices, and those of the authority
 * as one mean. From that mean they know their own part, so of the rest it tells what at least two
 * other offices added together: over all days, without a trend, and as of the last opening by which
 * that is so.
 */
@Singleton
public class SeenResults {

  private final Insight insight;
  private final OfficeTree tree;
  private final SignedInUser user;

  SeenResults(Insight insight, OfficeTree tree, SignedInUser user) {
    this.insight = insight;
    this.tree = tree;
    this.user = user;
  }

  /**
   * @throws ReleaseRefusal where it would tell the results of another office
   */
  public Results in(Scope scope) {
    if (!isMeanOnly(scope)) {
      return insight.results(scope);
    }
    require(scope);
    return blended(scope).orElseThrow(ReleaseRefusal::oneOtherOffice);
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
    return blended(scope).isPresent()
        ? Optional.empty()
        : Optional.of(ReleaseRefusal.oneOtherOffice());
  }

  private Optional<Results> blended(Scope whole) {
    Set<UUID> own =
        tree.offices().stream()
            .map(OfficeEntry::id)
            .filter(office -> user.person().sees(office))
            .collect(Collectors.toUnmodifiableSet());
    return insight.blended(whole.channel(), own);
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
    return scope.office() == null && scope.touchpoint() == null && !seesEveryOffice();
  }

  /** Those who were given all there are, one by one, see the authority as who was given all. */
  public boolean seesEveryOffice() {
    return user.person().seesAll()
        || tree.offices().stream().allMatch(office -> user.person().sees(office.id()));
  }
}
