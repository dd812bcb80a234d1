package org.augenhoehe.result.statistics;

import java.util.Arrays;
import java.util.TreeSet;

/**
 * "Change: since when" and "Chart" of METHOD, section 3, a second time: naive, on arrays, sharing
 * nothing with the room, not even its distributions. A trend is an array of points, a point is
 * {opening, score, n, variance}.
 */
final class StatisticsReference {

  private StatisticsReference() {}

  static double[][] last26(double[][] leaf) {
    return leaf.length <= 26 ? leaf : Arrays.copyOfRange(leaf, leaf.length - 26, leaf.length);
  }

  /** S² of a leaf. */
  static double spread(double[][] leaf) {
    double above = 0;
    double below = 0;
    for (double[] p : leaf) {
      above += p[2] * p[2] * p[3];
      below += p[2];
    }
    return above / below;
  }

  /** {φ, P}. */
  static double[] dispersion(double[][][] leaves) {
    double sum = 0;
    int pairs = 0;
    for (double[][] whole : leaves) {
      double[][] leaf = last26(whole);
      for (int i = 0; i + 1 < leaf.length; i++) {
        double first = spread(leaf) / leaf[i][2];
        double second = spread(leaf) / leaf[i + 1][2];
        sum += Math.pow(leaf[i + 1][1] - leaf[i][1], 2) / (first + second);
        pairs++;
      }
    }
    return new double[] {pairs == 0 ? 1 : Math.max(0.5, sum / pairs), pairs};
  }

  /** {δ, z, before, since, Σw} at an opening, or null if no leaf has points on both sides. */
  static double[] split(double[][][] leaves, int opening, double phi) {
    double sumW = 0;
    double sumWDelta = 0;
    double sumWBefore = 0;
    for (double[][] leaf : leaves) {
      double nBefore = 0;
      double nSince = 0;
      double xBefore = 0;
      double xSince = 0;
      for (double[] p : leaf) {
        if (p[0] < opening) {
          nBefore += p[2];
          xBefore += p[2] * p[1];
        } else {
          nSince += p[2];
          xSince += p[2] * p[1];
        }
      }
      if (nBefore > 0 && nSince > 0) {
        double w = 1 / (spread(leaf) * (1 / nBefore + 1 / nSince));
        sumW += w;
        sumWDelta += w * (xSince / nSince - xBefore / nBefore);
        sumWBefore += w * xBefore / nBefore;
      }
    }
    if (sumW == 0) {
      return null;
    }
    double delta = sumWDelta / sumW;
    double before = sumWBefore / sumW;
    return new double[] {delta, delta * Math.sqrt(sumW / phi), before, before + delta, sumW};
  }

  /** {} too few, {0} steady, {1, opening, δ, before, since, z, critical} changed. */
  static double[] change(double[][][] whole, double phi, double pairs, int watched) {
    double[][][] leaves = new double[whole.length][][];
    boolean eleven = false;
    TreeSet<Integer> openings = new TreeSet<>();
    for (int c = 0; c < whole.length; c++) {
      leaves[c] = last26(whole[c]);
      eleven = eleven || leaves[c].length >= 11;
      for (double[] p : leaves[c]) {
        openings.add((int) p[0]);
      }
    }
    int k = 0;
    double[] best = null;
    int bestOpening = 0;
    for (int opening : openings) {
      long mostBefore = 0;
      long mostSince = 0;
      double n = 0;
      for (double[][] leaf : leaves) {
        long before = Arrays.stream(leaf).filter(p -> p[0] < opening).count();
        mostBefore = Math.max(mostBefore, before);
        mostSince = Math.max(mostSince, leaf.length - before);
        n += Arrays.stream(leaf).filter(p -> p[0] >= opening).mapToDouble(p -> p[2]).sum();
      }
      double[] split = split(leaves, opening, phi);
      if (mostBefore >= 8 && mostSince >= 3 && n >= 25 && split != null) {
        k++;
        boolean larger = best == null || Math.abs(split[1]) > Math.abs(best[1]);
        if (Math.abs(split[0]) >= 5 && larger) {
          best = split;
          bestOpening = opening;
        }
      }
    }
    if (!eleven || k == 0) {
      return new double[0];
    }
    double critical = NaiveQuantiles.studentsT(0.05 / (2.0 * watched * k), 2 * pairs / 3);
    if (best == null || Math.abs(best[1]) <= critical) {
      return new double[] {0};
    }
    return new double[] {1, bestOpening, best[0], best[2], best[3], best[1], critical};
  }

  /** {} nothing before, {0, openings, n}, {1, δ, before, since, z, critical}, {2, δ, smallest}. */
  static double[] comparison(
      double[][][] leaves, int opening, double phi, double pairs, int tests) {
    TreeSet<Double> since = new TreeSet<>();
    double n = 0;
    boolean any = false;
    for (double[][] leaf : leaves) {
      if (leaf.length > 0 && leaf[0][0] < opening) {
        any = true;
        for (double[] p : leaf) {
          if (p[0] >= opening) {
            since.add(p[0]);
            n += p[2];
          }
        }
      }
    }
    if (!any) {
      return new double[0];
    }
    if (since.size() < 3 || n < 25) {
      return new double[] {0, since.size(), n};
    }
    double[] split = split(leaves, opening, phi);
    double critical = NaiveQuantiles.studentsT(0.05 / (2.0 * tests), 2 * pairs / 3);
    if (Math.abs(split[0]) >= 5 && Math.abs(split[1]) > critical) {
      return new double[] {1, split[0], split[2], split[3], split[1], critical};
    }
    return new double[] {2, split[0], Math.max(5, critical * Math.sqrt(phi / split[4]))};
  }

  /** {mean, half-width} per point. */
  static double[][] band(double[][] leaf, double phi, int since) {
    double[][] band = new double[leaf.length][];
    for (int i = 0; i < leaf.length; i++) {
      double n = 0;
      double x = 0;
      for (double[] p : leaf) {
        if (p[0] < since == leaf[i][0] < since) {
          n += p[2];
          x += p[2] * p[1];
        }
      }
      band[i] = new double[] {x / n, 3 * Math.sqrt(phi * spread(leaf) / leaf[i][2])};
    }
    return band;
  }
}
