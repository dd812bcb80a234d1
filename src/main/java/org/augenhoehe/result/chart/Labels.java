package org.augenhoehe.result.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds room for the names of dots, so that no name covers another, a dot, or the line that leads
 * to another name. A name stands as near to its dot as there is room: right of it if it can, else
 * left, above or below, else farther away with a line that leads to it.
 */
final class Labels {

  /** Where a name stands, and whether a line leads to it. */
  record Place(Box box, boolean isLed) {}

  /** A line from the middle of a dot to a name. */
  private record Line(double x1, double y1, double x2, double y2) {

    boolean crosses(Line other) {
      return side(other.x1, other.y1) * side(other.x2, other.y2) < 0
          && other.side(x1, y1) * other.side(x2, y2) < 0;
    }

    private double side(double x, double y) {
      return Math.signum((x2 - x1) * (y - y1) - (y2 - y1) * (x - x1));
    }

    boolean crosses(Box box) {
      return box.isCrossedBy(x1, y1, x2, y2);
    }
  }

  private record Candidate(Box box, double distance, double cost) {}

  /** Between a dot's edge and a name without a line. */
  private static final double GAP = 3;

  private static final double[] DISTANCES = {0, 14, 30, 50, 75, 105};
  private static final int STEPS = 10;

  /** Farther from its dot's edge than this, a name needs a line. */
  private static final double NEAR = 8;

  private final Box plot;
  private final double radius;
  private final List<Box> dots = new ArrayList<>();
  private final List<Box> names = new ArrayList<>();
  private final List<Line> lines = new ArrayList<>();

  /**
   * @param plot what a name may not leave
   * @param radius of dots
   */
  Labels(Box plot, double radius) {
    this.plot = plot;
    this.radius = radius;
  }

  /** All dots must be known before the first name is placed. */
  void addDot(double x, double y) {
    dots.add(Box.around(x, y, radius, radius));
  }

  /**
   * Those placed first have more room.
   *
   * @param x of the dot
   * @param y of the dot
   * @return empty if there is no room; the dot then has no name
   */
  Optional<Place> place(double x, double y, double width, double height) {
    for (boolean mayCross : new boolean[] {false, true}) {
      for (Candidate candidate : candidates(x, y, width / 2, height / 2)) {
        Line line = line(x, y, candidate.box());
        boolean isLed = candidate.distance() > NEAR;
        if (isFree(candidate.box()) && (!isLed || isFree(line, x, y, mayCross))) {
          names.add(candidate.box());
          if (isLed) {
            lines.add(line);
          }
          return Optional.of(new Place(candidate.box(), isLed));
        }
      }
    }
    return Optional.empty();
  }

  private static Line line(double x, double y, Box box) {
    return new Line(x, y, box.nearestX(x), box.nearestY(y));
  }

  private boolean isFree(Box box) {
    return plot.contains(box)
        && dots.stream().noneMatch(box::touches)
        && names.stream().noneMatch(box::touches)
        && lines.stream().noneMatch(line -> line.crosses(box));
  }

  private boolean isFree(Line line, double x, double y, boolean mayCross) {
    Box own = Box.around(x, y, radius, radius);
    return names.stream().noneMatch(line::crosses)
        && dots.stream().filter(dot -> !dot.touches(own)).noneMatch(line::crosses)
        && (mayCross || lines.stream().noneMatch(line::crosses));
  }

  /** Nearest first. */
  private List<Candidate> candidates(double x, double y, double halfWidth, double halfHeight) {
    List<Candidate> candidates = new ArrayList<>();
    for (double distance : DISTANCES) {
      for (int side : new int[] {1, -1, 0}) {
        for (int step = -STEPS; step <= STEPS; step++) {
          double across = side * (radius + GAP + distance + halfWidth);
          double along =
              side == 0
                  ? Math.signum(step) * (radius + GAP + halfHeight + (Math.abs(step) - 1) * 14)
                  : step * halfHeight;
          double shift = side == 0 ? Math.signum(step) * distance : 0;
          add(candidates, x, y, Box.around(x + across + shift, y + along, halfWidth, halfHeight));
        }
      }
    }
    candidates.sort(Comparator.comparingDouble(Candidate::cost));
    return candidates;
  }

  private void add(List<Candidate> candidates, double x, double y, Box box) {
    double distance = Math.hypot(box.nearestX(x) - x, box.nearestY(y) - y) - radius;
    // Of equally near ones, right before left, and beside before above.
    double preference = (box.left() > x ? 0 : box.right() < x ? 1 : 2) + offset(y, box) / 10;
    candidates.add(new Candidate(box, distance, distance + preference));
  }

  private static double offset(double y, Box box) {
    return Math.abs((box.top() + box.bottom()) / 2 - y);
  }
}
