package org.augenhoehe.redteam;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * An attacker who keeps every figure ever published and subtracts those contained in each other:
 * touchpoints from their office, a shorter span from a longer one, yesterday from today.
 */
final class Differencing {

  /**
   * A published figure.
   *
   * @param place path in the tree; {@code ""} for everything
   * @param from number of the first opening, or moment
   * @param to number of the last one
   * @param n people in it
   * @param sum of what they answered
   */
  record Figure(String item, String place, int from, int to, int n, double sum) {

    private boolean isPartOf(Figure other) {
      return item.equals(other.item)
          && (place.equals(other.place) || place.startsWith(other.place))
          && from >= other.from
          && to <= other.to;
    }
  }

  /** What is left of a figure after subtracting its parts: too few people to stay unknown. */
  record Remainder(Figure whole, List<Figure> parts, int people, double sum) {}

  private Differencing() {}

  /**
   * @param minimum fewer people than this are not a crowd
   */
  static List<Remainder> isolated(Collection<Figure> figures, int minimum) {
    List<Remainder> isolated = new ArrayList<>();
    for (Figure whole : figures) {
      List<Figure> parts =
          figures.stream().filter(part -> part != whole && part.isPartOf(whole)).toList();
      for (Figure part : parts) {
        add(isolated, whole, List.of(part), minimum);
        for (Figure sibling : parts) {
          if (areSiblings(part, sibling)) {
            add(isolated, whole, List.of(part, sibling), minimum);
          }
        }
      }
    }
    return isolated;
  }

  private static boolean areSiblings(Figure one, Figure other) {
    return one.place.compareTo(other.place) < 0
        && depth(one) == depth(other)
        && !other.place.startsWith(one.place)
        && one.from == other.from
        && one.to == other.to;
  }

  private static long depth(Figure figure) {
    return figure.place.chars().filter(c -> c == '/').count();
  }

  private static void add(List<Remainder> isolated, Figure whole, List<Figure> parts, int minimum) {
    int people = whole.n - parts.stream().mapToInt(Figure::n).sum();
    double sum = whole.sum - parts.stream().mapToDouble(Figure::sum).sum();
    // A negative rest means that a part is fresher than the whole, which reveals as much.
    if (people != 0 && Math.abs(people) < minimum) {
      isolated.add(new Remainder(whole, parts, people, sum));
    }
  }
}
