package org.augenhoehe.result.insight;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.augenhoehe.base.questionnaire.Questionnaire;
import org.augenhoehe.base.questionnaire.Questionnaires;
import org.augenhoehe.result.insight.Atoms.Atom;
import org.augenhoehe.result.insight.Results.ItemResult;
import org.augenhoehe.result.insight.Results.Measure;
import org.augenhoehe.result.insight.Results.Point;
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

  private record Key(Scope scope, long opening) {}

  private final Releases releases;
  private final Questionnaires questionnaires;
  private final ReleaseConfig config;
  private final Cache<Key, Results> remembered =
      Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build();
  private volatile Figures figures;

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
        key -> compute(scope, figures(ledger), questionnaires.current()));
  }

  private Figures figures(Ledger ledger) {
    Figures known = figures;
    if (known == null || known.opening() != ledger.opening()) {
      known = Figures.of(ledger, questionnaires.current(), config.minimum());
      figures = known;
    }
    return known;
  }

  static Results compute(Scope scope, Figures figures, Questionnaire questionnaire) {
    List<Release> inScope = figures.releases().stream().filter(scope::contains).toList();
    return new Results(
        scope,
        questionnaire.version(),
        inScope.stream().mapToInt(Release::ballots).sum(),
        inScope.size(),
        span(inScope),
        measure(Questionnaire.CORE_INDEX, scope, figures),
        questionnaire.dimensions().stream().map(id -> measure(id, scope, figures)).toList(),
        questionnaire.items().stream().map(item -> item(item.id(), scope, figures)).toList());
  }

  /** Releases are kept in the order in which they were opened. */
  private static Span span(List<Release> releases) {
    return releases.isEmpty()
        ? null
        : new Span(
            Scope.day(releases.get(0).openedAt()),
            Scope.day(releases.get(releases.size() - 1).openedAt()));
  }

  private static Measure measure(String id, Scope scope, Figures figures) {
    List<Atom<Moments>> atoms = Atoms.within(figures.measures().get(id), scope);
    Optional<Moments> total = total(atoms);
    return new Measure(
        id,
        Standing.of(total.map(Moments::n).orElse(0)),
        total.map(Moments::n).orElse(0),
        total.map(Moments::mean).orElse(null),
        total.map(Moments::interval).orElse(null),
        trend(atoms));
  }

  private static ItemResult item(String id, Scope scope, Figures figures) {
    Optional<AnswerCounts> total = total(Atoms.within(figures.items().get(id), scope));
    Optional<Moments> moments = total.map(AnswerCounts::moments);
    return new ItemResult(
        id,
        Standing.of(total.map(AnswerCounts::n).orElse(0)),
        total.map(AnswerCounts::n).orElse(0),
        moments.map(Moments::mean).orElse(null),
        moments.map(Moments::interval).orElse(null),
        total.map(AnswerCounts::counts).orElse(List.of()),
        total.map(Share::of).orElse(List.of()));
  }

  private static List<Point> trend(List<Atom<Moments>> atoms) {
    TreeMap<Long, Moments> totals = new TreeMap<>();
    TreeMap<Long, LocalDate> days = new TreeMap<>();
    for (Atom<Moments> atom : atoms) {
      totals.merge(atom.last().opening(), atom.total(), Moments::plus);
      days.put(atom.last().opening(), Scope.day(atom.last().openedAt()));
    }
    return totals.entrySet().stream()
        .map(
            entry ->
                new Point(
                    days.get(entry.getKey()),
                    entry.getValue().n(),
                    entry.getValue().mean(),
                    entry.getValue().interval()))
        .toList();
  }

  private static <T extends Total<T>> Optional<T> total(List<Atom<T>> atoms) {
    return atoms.stream().map(Atom::total).reduce(Total::plus);
  }
}
