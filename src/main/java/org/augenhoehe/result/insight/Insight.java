package org.augenhoehe.result.insight;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.augenhoehe.base.office.Channel;
import org.augenhoehe.base.questionnaire.Form;
import org.augenhoehe.base.questionnaire.Questionnaire;
import org.augenhoehe.base.questionnaire.Questionnaires;
import org.augenhoehe.base.questionnaire.Scoring;
import org.augenhoehe.result.insight.Figure.Shown;
import org.augenhoehe.result.insight.Figure.Withheld;
import org.augenhoehe.result.insight.Results.ItemResult;
import org.augenhoehe.result.insight.Results.Measure;
import org.augenhoehe.result.insight.Results.Scores;
import org.augenhoehe.result.insight.Results.Span;
import org.augenhoehe.vote.release.Release;
import org.augenhoehe.vote.release.ReleaseConfig;
import org.augenhoehe.vote.release.Releases;
import org.augenhoehe.vote.release.Releases.Ledger;
import org.augenhoehe.vote.release.Scope;

/**
 * Computes results. They can only change at an opening, so each is computed once and cached until
 * the next.
 */
@Singleton
public class Insight {

  /** Far more than the nodes of a large authority times the spans people look at. */
  private static final int MOST_REMEMBERED = 2_000;

  /** A part of all leaves is large, and few look at the same. */
  private static final int MOST_PARTS = 8;

  private static final Scope EVERYTHING = new Scope(null, null, null, null, null);

  private static final Comparator<Release> IN_ORDER = Comparator.comparing(Release::openedAt);

  private static final Trend.Rule WITHOUT_TREND = (boxes, weights, overall) -> List.of();

  private record Key(Scope scope, long opening) {}

  private record Blended(Channel channel, Set<UUID> own, long opening) {}

  private final Releases releases;
  private final Questionnaires questionnaires;
  private final ReleaseConfig config;
  private final Cache<Key, Results> remembered =
      Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build();
  private final Cache<Key, LeafScores> parts =
      Caffeine.newBuilder().maximumSize(MOST_PARTS).build();
  private final Cache<Blended, Optional<Results>> blends =
      Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build();
  private volatile AtomTable table;
  private volatile LeafScores leaves;

  Insight(Releases releases, Questionnaires questionnaires, ReleaseConfig config) {
    this.releases = releases;
    this.questionnaires = questionnaires;
    this.config = config;
  }

  /** The results of this part of all releases, in the current version of the questionnaire. */
  public Results results(Scope scope) {
    Ledger ledger = releases.ledger();
    return remembered.get(
        new Key(scope, ledger.opening()),
        key -> compute(scope, table(ledger), questionnaires.current()));
  }

  /**
   * The whole authority's results, over all days and without trends, for somebody who sees some of
   * its offices; see {@link Blend}.
   *
   * @param channel null for both
   * @param own those offices
   * @return empty where nothing can be told that would not give a single other office away
   */
  public Optional<Results> blended(Channel channel, Set<UUID> own) {
    Ledger ledger = releases.ledger();
    return blends.get(
        new Blended(channel, own, ledger.opening()),
        key -> blended(table(ledger), questionnaires.current(), channel, own));
  }

  static Optional<Results> blended(
      AtomTable table, Questionnaire questionnaire, Channel channel, Set<UUID> own) {
    return Blend.of(table, channel, own)
        .map(told -> compute(EVERYTHING.of(channel), told, questionnaire, WITHOUT_TREND));
  }

  /** Of the leaves of a scope, from what lies in its days as a whole. */
  public LeafScores leaves(Scope scope) {
    if (EVERYTHING.equals(scope)) {
      return leaves();
    }
    Ledger ledger = releases.ledger();
    return parts.get(
        new Key(scope, ledger.opening()),
        key -> LeafScores.of(ledger, table(ledger), questionnaires.current(), scope));
  }

  /** Everything as of the last opening, for who needs the results of thousands of places. */
  public Outlines outlines() {
    Ledger ledger = releases.ledger();
    return new Outlines(ledger, table(ledger), questionnaires.current());
  }

  /** Of all leaves at once; of many leaves, the first call after an opening takes seconds. */
  public LeafScores leaves() {
    Ledger ledger = releases.ledger();
    LeafScores known = leaves;
    return known != null && known.opening() == ledger.opening() ? known : computeLeaves(ledger);
  }

  /** One at a time, so that an opening costs this once and not once for each who waits. */
  private synchronized LeafScores computeLeaves(Ledger ledger) {
    LeafScores known = leaves;
    if (known == null || known.opening() != ledger.opening()) {
      known = LeafScores.of(ledger, table(ledger), questionnaires.current(), EVERYTHING);
      leaves = known;
    }
    return known;
  }

  private AtomTable table(Ledger ledger) {
    AtomTable known = table;
    if (known == null || known.opening() != ledger.opening()) {
      known = AtomTable.of(ledger, questionnaires.current(), config.minimum());
      table = known;
    }
    return known;
  }

  static Results compute(Scope scope, AtomTable table, Questionnaire questionnaire) {
    return compute(scope, table, questionnaire, Trend::of);
  }

  static Results compute(
      Scope scope, AtomTable table, Questionnaire questionnaire, Trend.Rule trend) {
    List<Release> inScope = table.releases(scope);
    Form form = form(inScope);
    List<Box> boxes = table.within(scope);
    Map<String, AnswerCounts> counts = counts(boxes);
    Function<String, Measure> measure =
        id ->
            new Measure(id, scores(Scoring.weights(questionnaire, form, id), boxes, counts, trend));
    return new Results(
        scope,
        questionnaire.version(),
        form,
        inScope.stream().mapToInt(Release::ballots).sum(),
        inScope.size(),
        span(inScope),
        measure.apply(Questionnaire.CORE_INDEX),
        questionnaire.dimensions().stream().map(measure).toList(),
        questionnaire.items().stream().map(item -> item(item.id(), counts)).toList());
  }

  /** Everybody was asked the kiosk's items, but only on a phone all of them. */
  private static Form form(List<Release> releases) {
    return releases.stream().allMatch(release -> release.node().channel() == Channel.PHONE)
        ? Form.FULL
        : Form.KIOSK;
  }

  private static Span span(List<Release> releases) {
    return releases.isEmpty()
        ? null
        : new Span(
            Scope.day(Collections.min(releases, IN_ORDER).openedAt()),
            Scope.day(Collections.max(releases, IN_ORDER).openedAt()));
  }

  private static Map<String, AnswerCounts> counts(List<Box> boxes) {
    Map<String, AnswerCounts> counts = new HashMap<>();
    boxes.forEach(
        box -> box.counts().forEach((item, own) -> counts.merge(item, own, AnswerCounts::plus)));
    return counts;
  }

  /** All items or none: weighing the rest anew where one is missing is off by 8 points. */
  private static Figure<Scores> scores(
      Map<String, Double> weights,
      List<Box> boxes,
      Map<String, AnswerCounts> counts,
      Trend.Rule trend) {
    if (!counts.keySet().containsAll(weights.keySet())) {
      return new Withheld<>();
    }
    Estimate overall = Estimate.of(weights, counts);
    return new Shown<>(new Scores(overall.mean(), trend.of(boxes, weights, overall)));
  }

  private static ItemResult item(String id, Map<String, AnswerCounts> counts) {
    AnswerCounts own = counts.get(id);
    return new ItemResult(id, own == null ? new Withheld<>() : new Shown<>(own.distribution()));
  }
}
