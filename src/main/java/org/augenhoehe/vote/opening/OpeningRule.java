package org.augenhoehe.vote.opening;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.augenhoehe.base.office.Node;
import org.augenhoehe.vote.paper.Place;

/**
 * Decides what becomes of the boxes of each place at an opening. From the leaves up: where at least
 * <em>k</em> ballots wait they are counted, unless too few of them are valid; boxes that have
 * waited three openings rise to their parent, which may then have enough; all others are left for
 * the next opening. An office has no parent, so its boxes keep waiting.
 */
final class OpeningRule {

  /** Openings at which boxes wait before they rise. */
  static final int PATIENCE = 3;

  enum Fate {
    COUNT,
    RISE,
    LEAVE
  }

  /**
   * What waits at a place.
   *
   * @param waited earlier openings that found too few ballots
   * @param ballots how many, readable or not
   * @param <B> a box
   */
  record Contents<B>(Place place, int waited, int ballots, List<B> boxes) {

    /** Both together, at this place. */
    Contents<B> with(Contents<B> other) {
      List<B> both = new ArrayList<>(boxes);
      both.addAll(other.boxes);
      return new Contents<>(place, Math.max(waited, other.waited), ballots + other.ballots, both);
    }

    private Contents<B> risenTo(Node parent) {
      return new Contents<>(new Place(parent, place.questionnaire()), 0, ballots, boxes);
    }
  }

  /** What becomes of what waits at a place, with what has risen to it at this opening. */
  record Decision<B>(Fate fate, Contents<B> contents) {}

  /** Has ballots counted. */
  @FunctionalInterface
  interface Counter<B> {

    /**
     * @param candidates each with at least <em>k</em> ballots
     * @return the places where enough of them were valid
     */
    Set<Place> count(List<Contents<B>> candidates);
  }

  private OpeningRule() {}

  /**
   * @param minimum <em>k</em>
   * @return a decision for every place where ballots wait or to which they rise, children before
   *     parents
   */
  static <B> List<Decision<B>> decide(
      Collection<Contents<B>> waiting, int minimum, Counter<B> counter) {
    Map<Place, Contents<B>> byPlace = new HashMap<>();
    waiting.forEach(contents -> byPlace.merge(contents.place(), contents, Contents::with));
    List<Decision<B>> decisions = new ArrayList<>();
    for (int depth = Node.LEAF_DEPTH; depth >= 0; depth--) {
      List<Contents<B>> here = at(depth, byPlace);
      Set<Place> counted =
          counter.count(here.stream().filter(some -> some.ballots() >= minimum).toList());
      for (Contents<B> contents : here) {
        Fate fate = counted.contains(contents.place()) ? Fate.COUNT : uncounted(contents);
        if (fate == Fate.RISE) {
          Contents<B> risen = contents.risenTo(contents.place().node().parent().orElseThrow());
          byPlace.merge(risen.place(), risen, Contents::with);
        }
        decisions.add(new Decision<>(fate, contents));
      }
    }
    return decisions;
  }

  private static Fate uncounted(Contents<?> contents) {
    boolean isOutOfPatience = contents.waited() + 1 >= PATIENCE;
    boolean hasParent = contents.place().node().parent().isPresent();
    return isOutOfPatience && hasParent ? Fate.RISE : Fate.LEAVE;
  }

  /** Where no ballot waits nothing has waited. */
  private static <B> List<Contents<B>> at(int depth, Map<Place, Contents<B>> byPlace) {
    return byPlace.values().stream()
        .filter(contents -> contents.place().node().depth() == depth && contents.ballots() > 0)
        .sorted(
            Comparator.comparing((Contents<B> contents) -> contents.place().node().path())
                .thenComparing(contents -> contents.place().questionnaire()))
        .toList();
  }
}
