package org.augenhoehe.result.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Nine touchpoints of one or two channels, whose customers answer item by item, six measures, and
 * scores from counts of items (METHOD, sections 1 to 3). One person's answers go together: half
 * their variance is the person's mood.
 */
final class MadeUpPage {

  static final int MEASURES = 6;
  private static final int TOUCHPOINTS = 9;
  private static final int ITEMS = 12;
  private static final int KIOSK_ITEMS = 5;

  /** METHOD, section 1: the core index, then the five dimensions; kiosk items first. */
  private static final double[][] WEIGHTS = {
    {1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0},
    {0, 0, 1, 0, 0, 1, 0, 0, 0, 0, 0, .5},
    {0, 0, 0, 1, 0, .5, 0, 0, 1, 0, 0, 0},
    {1, 0, .5, 0, 0, 0, 0, 0, 0, 1, 0, 1},
    {0, 1, 0, 0, .5, 0, 1, 1, 0, 0, 0, 0},
    {0, 0, 0, 0, 1, 0, .5, 0, .5, 0, 1, 0}
  };

  private static final double SKIPPED_ITEM = 0.04;
  private static final double SKIPPED_OPENING = 0.08;
  private static final double KINDER_KIOSK = 8;

  private final SplittableRandom random;
  private final int openings;

  /** By touchpoint and measure. */
  private final List<List<Series>> series = new ArrayList<>();

  /**
   * @param ups standard deviation, in points, by which a leaf's level truly goes up and down from
   *     opening to opening
   * @param stepAt opening from which the first touchpoint is ten points better; none after the last
   */
  MadeUpPage(long seed, int openings, double ups, int stepAt) {
    random = new SplittableRandom(seed);
    this.openings = openings;
    for (int touchpoint = 0; touchpoint < TOUCHPOINTS; touchpoint++) {
      int step = touchpoint == 0 ? stepAt : Integer.MAX_VALUE;
      double level = random.nextDouble(50, 72);
      List<List<Leaf>> channels = new ArrayList<>();
      channels.add(leaf(ITEMS, level, ups, step));
      if (touchpoint % 2 == 0) {
        channels.add(leaf(KIOSK_ITEMS, level + KINDER_KIOSK, ups, step));
      }
      List<Series> measures = new ArrayList<>();
      for (int measure = 0; measure < MEASURES; measure++) {
        int index = measure;
        measures.add(new Series(channels.stream().map(leaves -> leaves.get(index)).toList()));
      }
      series.add(measures);
    }
  }

  /** m. */
  static int watched() {
    return TOUCHPOINTS * MEASURES;
  }

  /** What is told of a touchpoint after so many openings, by measure. */
  List<Change> changes(int touchpoint, int until) {
    List<Change> changes = new ArrayList<>();
    for (int measure = 0; measure < MEASURES; measure++) {
      Series known = known(series.get(touchpoint).get(measure), until);
      changes.add(Change.find(known, dispersion(measure, until), watched()));
    }
    return changes;
  }

  /** Whether any change is told in the end. */
  boolean tellsAChange(int watched) {
    for (int measure = 0; measure < MEASURES; measure++) {
      Dispersion dispersion = dispersion(measure, openings);
      for (List<Series> measures : series) {
        if (Change.find(measures.get(measure), dispersion, watched) instanceof Change.Changed) {
          return true;
        }
      }
    }
    return false;
  }

  private Dispersion dispersion(int measure, int until) {
    return Dispersion.of(
        series.stream()
            .flatMap(measures -> known(measures.get(measure), until).leaves().stream())
            .toList());
  }

  private static Series known(Series whole, int until) {
    return new Series(whole.leaves().stream().map(leaf -> leaf.before(until + 1)).toList());
  }

  /** One channel: its trend of each measure. */
  private List<Leaf> leaf(int items, double level, double ups, int stepAt) {
    double[] own = new double[items];
    for (int item = 0; item < items; item++) {
      own[item] = level + random.nextDouble(-6, 6);
    }
    int people = random.nextInt(12, 25);
    List<List<Point>> points = new ArrayList<>();
    for (int measure = 0; measure < MEASURES; measure++) {
      points.add(new ArrayList<>());
    }
    for (int opening = 1; opening <= openings; opening++) {
      double today = (opening >= stepAt ? 10 : 0) + ups * random.nextGaussian();
      int n = random.nextInt(people, people * 3 / 2);
      if (random.nextDouble() >= SKIPPED_OPENING) {
        int[][] counts = count(own, today, n);
        for (int measure = 0; measure < MEASURES; measure++) {
          points.get(measure).add(point(opening, counts, WEIGHTS[measure]));
        }
      }
    }
    return points.stream().map(Leaf::new).toList();
  }

  private int[][] count(double[] levels, double today, int n) {
    double[] centres = new double[levels.length];
    for (int item = 0; item < levels.length; item++) {
      centres[item] = Answers.centre(levels[item] + today);
    }
    int[][] counts = new int[levels.length][5];
    for (int person = 0; person < n; person++) {
      double mood = random.nextGaussian();
      for (int item = 0; item < levels.length; item++) {
        if (random.nextDouble() >= SKIPPED_ITEM) {
          double felt = Math.sqrt(0.5) * (mood + random.nextGaussian());
          long answer = Math.round(centres[item] + Answers.DEVIATION * felt);
          counts[item][(int) Math.max(1, Math.min(5, answer)) - 1]++;
        }
      }
    }
    return counts;
  }

  /** METHOD, sections 2 and 3: the plain score, and se² with one pseudo-answer per item. */
  private static Point point(int opening, int[][] counts, double[] weights) {
    double sumW = 0;
    double sumWMean = 0;
    double sumWError = 0;
    int fewest = Integer.MAX_VALUE;
    for (int item = 0; item < counts.length; item++) {
      if (weights[item] > 0) {
        int n = 0;
        double s = 0;
        double q = 0;
        for (int x = 1; x <= 5; x++) {
          double y = (x - 1) * 25;
          n += counts[item][x - 1];
          s += counts[item][x - 1] * y;
          q += counts[item][x - 1] * y * y;
        }
        double m = (s + 50) / (n + 1);
        double v = ((q + 3750) / (n + 1) - m * m) / (n + 2);
        sumW += weights[item];
        sumWMean += weights[item] * s / n;
        sumWError += weights[item] * Math.sqrt(v);
        fewest = Math.min(fewest, n);
      }
    }
    double se = sumWError / sumW;
    return new Point(opening, sumWMean / sumW, fewest, se * se);
  }
}
