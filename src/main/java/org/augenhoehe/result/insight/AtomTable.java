package org.augenhoehe.result.insight;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.augenhoehe.base.office.Node;
import org.augenhoehe.base.questionnaire.Item;
import org.augenhoehe.base.questionnaire.Questionnaire;
import org.augenhoehe.result.insight.Atoms.Atom;
import org.augenhoehe.vote.release.Release;
import org.augenhoehe.vote.release.Releases.Ledger;
import org.augenhoehe.vote.release.Scope;

/**
 * The atoms of all items of one version of the questionnaire after one opening.
 *
 * @param opening the number of the opening
 * @param releases by the node, in the order in which they were opened
 * @param boxes by the node that a box hangs on, those of its items by id
 */
record AtomTable(
    long opening, Map<Node, List<Release>> releases, Map<Node, Map<String, List<Atom>>> boxes) {

  static AtomTable of(Ledger ledger, Questionnaire questionnaire, int minimum) {
    Map<Node, List<Release>> releases =
        ledger.releases().stream()
            .filter(release -> release.questionnaire() == questionnaire.version())
            .collect(Collectors.groupingBy(Release::node, LinkedHashMap::new, Collectors.toList()));
    Map<Node, Map<String, List<Atom>>> boxes = new LinkedHashMap<>();
    releases.forEach((node, own) -> boxes.put(node, atoms(own, questionnaire, minimum)));
    return new AtomTable(ledger.opening(), releases, boxes);
  }

  private static Map<String, List<Atom>> atoms(
      List<Release> releases, Questionnaire questionnaire, int minimum) {
    Map<String, List<Atom>> atoms = new LinkedHashMap<>();
    for (Item item : questionnaire.items()) {
      atoms.put(item.id(), Atoms.of(releases, item.id(), minimum));
    }
    return atoms;
  }

  /** The releases of a scope, box after box. */
  List<Release> releases(Scope scope) {
    return releases.entrySet().stream()
        .filter(box -> scope.contains(box.getKey()))
        .flatMap(box -> box.getValue().stream())
        .filter(scope::contains)
        .toList();
  }

  /** The boxes of a scope, each with those atoms that lie in it as a whole. */
  List<Box> within(Scope scope) {
    return boxes.entrySet().stream()
        .filter(box -> scope.contains(box.getKey()))
        .map(box -> Box.of(box.getValue(), scope))
        .toList();
  }
}
