package org.augenhoehe.result.insight;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.augenhoehe.base.questionnaire.Questionnaire;
import org.augenhoehe.base.questionnaire.Questionnaires;
import org.augenhoehe.result.insight.Atoms.Atom;
import org.augenhoehe.result.insight.Figure.Shown;
import org.augenhoehe.result.insight.Figure.Withheld;
import org.augenhoehe.result.insight.Results.ItemResult;
import org.augenhoehe.result.insight.Results.Measure;
import org.augenhoehe.result.insight.Results.Point;
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

  private record Key(Scope scope, long opening) {}

  private final Releases releases;
  private final Questionnaires questionnaires;
  private final ReleaseConfig config;
  private final Cache<Key, Results> remembered =
      Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build();
  private volatile AtomTable table;

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

  private AtomTable table(Ledger ledger) {
    AtomTable known = table;
    if (known == null || known.opening() != ledger.opening()) {
      known = AtomTable.of(ledger, questionnaires.current(), config.minimum());
      table = known;
    }
    return known;
  }

  static Results compute(Scope scope, AtomTable table, Questionnaire questionnaire) {
    List<Release> inScope = table.releases().stream().filter(scope::contains).toList();
    return new Results(
        scope,
        questionnaire.version(),
        inScope.stream().mapToInt(Release::ballots).sum(),
        inScope.size(),
        span(inScope),
        measure(Questionnaire.CORE_INDEX, scope, table),
        questionnaire.dimensions().stream().map(id -> measure(id, scope, table)).toList(),
        questionnaire.items().stream().map(item -> item(item.id(), scope, table)).toList());
  }

  /** Releases are kept in the order in which they were opened. */
  private static Span span(List<Release> releases) {
    return releases.isEmpty()
        ? null
        : new Span(
            Scope.day(releases.get(0).openedAt()),
            Scope.day(releases.get(releases.size() - 1).openedAt()));
  }

  private static Measure measure(String id, Scope scope, AtomTable table) {
    List<Atom<SampleSums>> atoms = Atoms.within(table.measures().get(id), scope);
    return new Measure(id, total(atoms).map(sums -> new Scores(sums.mean(), trend(atoms))));
  }

  private static ItemResult item(String id, Scope scope, AtomTable table) {
    List<Atom<AnswerCounts>> atoms = Atoms.within(table.items().get(id), scope);
    return new ItemResult(id, total(atoms).map(AnswerCounts::distribution));
  }

  private static List<Point> trend(List<Atom<SampleSums>> atoms) {
    TreeMap<Long, SampleSums> totals = new TreeMap<>();
    TreeMap<Long, LocalDate> days = new TreeMap<>();
    for (Atom<SampleSums> atom : atoms) {
      totals.merge(atom.last().opening(), atom.total(), SampleSums::plus);
      days.put(atom.last().opening(), Scope.day(atom.last().openedAt()));
    }
    return totals.entrySet().stream()
        .map(entry -> new Point(days.get(entry.getKey()), entry.getValue().mean()))
        .toList();
  }

  /** Of complete atoms only; withheld where there is none. */
  private static <T extends Aggregate<T>> Figure<T> total(List<Atom<T>> atoms) {
    return atoms.stream()
        .map(Atom::total)
        .reduce(Aggregate::plus)
        .<Figure<T>>map(Shown::new)
        .orElseGet(Withheld::new);
  }
}
