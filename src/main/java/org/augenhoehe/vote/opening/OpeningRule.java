package org.augenhoehe.vote.opening;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.augenhoehe.base.office.Node;
import org.augenhoehe.vote.paper.Place;

/**
 * Decides what becomes of each box at an opening. From the leaves up: a box with at least
 * <em>k</em> ballots is counted; one that has waited three openings is poured into its parent's
 * box, which may fill that one; every other box is left for the next opening. An office's box has
 * no parent and keeps waiting.
 */
final class OpeningRule {

  /** Openings a box waits before it is poured out. */
  static final int PATIENCE = 3;

  enum Fate {
    COUNT,
    POUR,
    LEAVE
  }

  /**
   * What is in the box of a place.
   *
   * @param waited earlier openings that found too few ballots
   * @param spoiled ballots that cannot be read
   * @param <B> a ballot
   */
  record Contents<B>(Place place, int waited, int spoiled, List<B> ballots) {

    /** Both together, of two boxes at the same place. */
    Contents<B> with(Contents<B> other) {
      List<B> both = new ArrayList<>(ballots);
      both.addAll(other.ballots);
      return new Contents<>(place, Math.max(waited, other.waited), spoiled + other.spoiled, both);
    }
  }

  /**
   * @param poured ballots that came from the boxes below at this opening
   */
  record Decision<B>(Fate fate, Contents<B> contents, List<B> poured, int pouredSpoiled) {

    /** All ballots to count or to carry over. */
    List<B> ballots() {
      List<B> all = new ArrayList<>(contents.ballots());
      all.addAll(poured);
      return all;
    }

    int spoiled() {
      return contents.spoiled() + pouredSpoiled;
    }
  }

  private OpeningRule() {}

  /**
   * @param minimum <em>k</em>
   * @return a decision for every box that holds or receives readable ballots, children before
   *     parents; this includes boxes that do not exist yet but into which ballots are poured
   */
  static <B> List<Decision<B>> decide(Collection<Contents<B>> boxes, int minimum) {
    Map<Place, Contents<B>> byPlace = new HashMap<>();
    boxes.forEach(box -> byPlace.put(box.place(), box));
    Map<Place, List<B>> poured = new HashMap<>();
    Map<Place, Integer> pouredSpoiled = new HashMap<>();
    List<Decision<B>> decisions = new ArrayList<>();
    for (int depth = Node.LEAF_DEPTH; depth >= 0; depth--) {
      for (Place place : placesAt(depth, byPlace, poured)) {
        Contents<B> contents = byPlace.getOrDefault(place, new Contents<>(place, 0, 0, List.of()));
        List<B> added = poured.getOrDefault(place, List.of());
        Fate fate = fate(contents, added.size(), minimum);
        Decision<B> decision =
            new Decision<>(fate, contents, added, pouredSpoiled.getOrDefault(place, 0));
        if (fate == Fate.POUR) {
          Place parent = new Place(place.node().parent().orElseThrow(), place.questionnaire());
          poured.computeIfAbsent(parent, any -> new ArrayList<>()).addAll(decision.ballots());
          pouredSpoiled.merge(parent, decision.spoiled(), Integer::sum);
        }
        decisions.add(decision);
      }
    }
    return decisions;
  }

  private static Fate fate(Contents<?> contents, int added, int minimum) {
    if (contents.ballots().size() + added >= minimum) {
      return Fate.COUNT;
    }
    boolean isOutOfPatience = contents.waited() + 1 >= PATIENCE;
    boolean hasParent = contents.place().node().parent().isPresent();
    return isOutOfPatience && hasParent ? Fate.POUR : Fate.LEAVE;
  }

  private static <B> List<Place> placesAt(
      int depth, Map<Place, Contents<B>> boxes, Map<Place, List<B>> poured) {
    List<Place> places = new ArrayList<>(boxes.keySet());
    poured.keySet().stream().filter(place -> !boxes.containsKey(place)).forEach(places::add);
    places.removeIf(
        place ->
            place.node().depth() != depth
                || isEmpty(boxes.get(place)) && !poured.containsKey(place));
    places.sort(
        Comparator.comparing((Place place) -> place.node().path())
            .thenComparing(Place::questionnaire));
    return places;
  }

  /** A box without readable ballots has not waited for anything. */
  private static boolean isEmpty(Contents<?> contents) {
    return contents == null || contents.ballots().isEmpty();
  }
}
