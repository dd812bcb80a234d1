package org.augenhoehe.result.insight;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.augenhoehe.base.questionnaire.Item;
import org.augenhoehe.base.questionnaire.Questionnaire;
import org.augenhoehe.result.insight.Atoms.Atom;
import org.augenhoehe.vote.release.Release;
import org.augenhoehe.vote.release.Releases.Ledger;

/**
 * The atoms of all figures of one version of the questionnaire after one opening.
 *
 * @param opening the number of the opening
 * @param measures by id of the dimension, and the core index
 * @param items by id
 */
record AtomTable(
    long opening,
    List<Release> releases,
    Map<String, List<Atom<SampleSums>>> measures,
    Map<String, List<Atom<AnswerCounts>>> items) {

  static AtomTable of(Ledger ledger, Questionnaire questionnaire, int minimum) {
    List<Release> releases =
        ledger.releases().stream()
            .filter(release -> release.questionnaire() == questionnaire.version())
            .toList();
    Map<String, List<Atom<SampleSums>>> measures = new LinkedHashMap<>();
    Stream.concat(questionnaire.dimensions().stream(), Stream.of(Questionnaire.CORE_INDEX))
        .forEach(id -> measures.put(id, Atoms.of(releases, r -> sums(r, id), minimum)));
    Map<String, List<Atom<AnswerCounts>>> items = new LinkedHashMap<>();
    questionnaire.items().stream()
        .map(Item::id)
        .forEach(id -> items.put(id, Atoms.of(releases, r -> counts(r, id), minimum)));
    return new AtomTable(ledger.opening(), releases, measures, items);
  }

  private static Optional<SampleSums> sums(Release release, String measure) {
    return release.scores().stream()
        .filter(score -> score.measure().equals(measure))
        .findFirst()
        .map(SampleSums::of);
  }

  private static Optional<AnswerCounts> counts(Release release, String id) {
    return release.items().stream()
        .filter(item -> item.item().equals(id))
        .findFirst()
        .map(AnswerCounts::of);
  }
}
