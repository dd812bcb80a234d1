package org.augenhoehe.result.statistics;

import java.util.Arrays;

/**
 * "Between touchpoints" of METHOD, section 3, a second time: naive, on arrays, sharing nothing with
 * the room. Touchpoints are scores x and standard errors s.
 */
final class PeersReference {

  private PeersReference() {}

  /** {m₀, Φ, τ², median of the squared deviations}. */
  static double[] funnel(double[] x, double[] s, double[] variances) {
    double[] w = Arrays.stream(s).map(e -> 1 / (e * e)).toArray();
    double m = mean(w, x);
    double[] z = new double[x.length];
    for (int j = 0; j < x.length; j++) {
      z[j] = (x[j] - m) / s[j];
    }
    double low = quantile7(z, 0.1);
    double high = quantile7(z, 0.9);
    double ratio =
        Arrays.stream(z).map(v -> Math.pow(Math.min(high, Math.max(low, v)), 2)).sum() / x.length;
    double excess = (x.length * ratio - (x.length - 1)) / denominator(w);
    boolean beyond = ratio > 1 + 2 * Math.sqrt(2.0 / x.length);
    return new double[] {m, ratio, beyond ? Math.max(0, excess) : 0, quantile7(variances, 0.5)};
  }

  /** {difference, t} per touchpoint and, in a last row, {critical}. */
  static double[][] marks(double[] x, double[] s) {
    int count = x.length;
    double[][] marks = new double[count + 1][];
    for (int j = 0; j < count; j++) {
      double[] w = new double[count];
      for (int i = 0; i < count; i++) {
        w[i] = i == j ? 0 : 1 / (s[i] * s[i]);
      }
      double m = mean(w, x);
      double q = 0;
      for (int i = 0; i < count; i++) {
        q += w[i] * (x[i] - m) * (x[i] - m);
      }
      double tau2 = Math.max(0, (q - (count - 2)) / denominator(w));
      for (int i = 0; i < count; i++) {
        w[i] = i == j ? 0 : 1 / (s[i] * s[i] + tau2);
      }
      double difference = x[j] - mean(w, x);
      double error = Math.sqrt(s[j] * s[j] + tau2 + 1 / Arrays.stream(w).sum());
      marks[j] = new double[] {difference, difference / error};
    }
    marks[count] = new double[] {NaiveQuantiles.studentsT(0.04 / (2 * count), count - 2)};
    return marks;
  }

  /** {r, z} per cell, row by row, and, in a last row, {λ, critical}. */
  static double[][] profile(double[][] x, double[][] s) {
    int rows = x.length;
    int columns = x[0].length;
    double[][] cells = new double[rows * columns + 1][];
    double[] sizes = new double[rows * columns];
    double grand = Arrays.stream(x).flatMapToDouble(Arrays::stream).average().orElseThrow();
    for (int j = 0; j < rows; j++) {
      for (int d = 0; d < columns; d++) {
        int column = d;
        double rowMean = Arrays.stream(x[j]).average().orElseThrow();
        double columnMean =
            Arrays.stream(x).mapToDouble(row -> row[column]).average().orElseThrow();
        double r = x[j][d] - rowMean - columnMean + grand;
        cells[j * columns + d] = new double[] {r, r / s[j][d]};
        sizes[j * columns + d] = Math.abs(r / s[j][d]);
      }
    }
    double lambda = Math.max(1, Math.pow(1.4826 * quantile7(sizes, 0.5), 2));
    cells[rows * columns] =
        new double[] {lambda, NaiveQuantiles.normal(0.05 / (2 * rows * columns))};
    return cells;
  }

  private static double mean(double[] w, double[] x) {
    double above = 0;
    double below = 0;
    for (int i = 0; i < x.length; i++) {
      above += w[i] * x[i];
      below += w[i];
    }
    return above / below;
  }

  private static double denominator(double[] w) {
    double sum = Arrays.stream(w).sum();
    return sum - Arrays.stream(w).map(v -> v * v).sum() / sum;
  }

  private static double quantile7(double[] values, double p) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    double h = (sorted.length - 1) * p;
    int i = (int) Math.floor(h);
    double next = i + 1 < sorted.length ? sorted[i + 1] : sorted[i];
    return sorted[i] + (h - i) * (next - sorted[i]);
  }
}
