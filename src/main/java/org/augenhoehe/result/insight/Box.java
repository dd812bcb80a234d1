package org.augenhoehe.result.insight;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.augenhoehe.result.insight.Atoms.Atom;
import org.augenhoehe.vote.release.Release;
import org.augenhoehe.vote.release.Scope;

/**
 * What was published of one box within a scope.
 *
 * @param atoms by id of the item; an item without any is missing
 */
record Box(Map<String, List<Atom>> atoms) {

  /** A score and the opening that completed it. */
  record Step(long opening, LocalDate day, Estimate estimate) {}

  /** With all that was ever published of it. */
  static Box of(Map<String, List<Atom>> all) {
    Map<String, List<Atom>> atoms = new LinkedHashMap<>(all);
    atoms.values().removeIf(List::isEmpty);
    return new Box(atoms);
  }

  static Box of(Map<String, List<Atom>> all, Scope scope) {
    Map<String, List<Atom>> atoms = new LinkedHashMap<>();
    all.forEach(
        (item, ofItem) -> {
          List<Atom> inside = ofItem.stream().filter(atom -> atom.isWithin(scope)).toList();
          if (!inside.isEmpty()) {
            atoms.put(item, inside);
          }
        });
    return new Box(atoms);
  }

  /** By id of the item; one that fewer than <em>k</em> answered is missing. */
  Map<String, AnswerCounts> counts() {
    Map<String, AnswerCounts> counts = new LinkedHashMap<>();
    atoms.forEach(
        (item, ofItem) ->
            counts.put(
                item, ofItem.stream().map(Atom::counts).reduce(AnswerCounts::plus).orElseThrow()));
    return counts;
  }

  /** The score over the whole span; none unless every one of its items is published. */
  Optional<Estimate> level(Map<String, Double> weights) {
    return Optional.of(counts())
        .filter(counts -> counts.keySet().containsAll(weights.keySet()))
        .map(counts -> Estimate.of(weights, counts));
  }

  /**
   * The score from opening to opening: a step is complete at the first opening by which every one
   * of its items has completed an atom since the step before, and rests on these atoms.
   */
  List<Step> steps(Map<String, Double> weights) {
    Set<String> items = weights.keySet();
    TreeMap<Long, Release> openings = new TreeMap<>();
    Map<Long, Map<String, AnswerCounts>> completed = new HashMap<>();
    for (String item : items) {
      for (Atom atom : atoms.getOrDefault(item, List.of())) {
        long opening = atom.last().opening();
        openings.put(opening, atom.last());
        completed
            .computeIfAbsent(opening, any -> new HashMap<>())
            .merge(item, atom.counts(), AnswerCounts::plus);
      }
    }
    List<Step> steps = new ArrayList<>();
    Map<String, AnswerCounts> pending = new HashMap<>();
    openings.forEach(
        (opening, release) -> {
          completed
              .get(opening)
              .forEach((item, counts) -> pending.merge(item, counts, AnswerCounts::plus));
          if (pending.keySet().containsAll(items)) {
            LocalDate day = Scope.day(release.openedAt());
            steps.add(new Step(opening, day, Estimate.of(weights, pending)));
            pending.clear();
          }
        });
    return steps;
  }
}
