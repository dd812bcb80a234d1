package org.augenhoehe.result.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.statistics.descriptive.Median;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Touchpoints compared with themselves: where one is better or worse than its own level and the
 * dimension's let expect (METHOD, section 3). "Friendly, but explains little" shows only here.
 *
 * @param lambda λ, at least 1: how much more residuals scatter than chance makes them
 * @param critical what |z|/√λ must exceed
 * @param rows one per touchpoint, one cell per dimension, in the order given
 */
public record Profile(double lambda, double critical, List<List<Cell>> rows) {

  private static final double ERROR_RATE = 0.05;

  /** Makes the median of a normal variable's absolute values its standard deviation. */
  private static final double MAD_FACTOR = 1.4826;

  public Profile {
    rows = rows.stream().map(List::copyOf).toList();
  }

  /**
   * One touchpoint's score of one dimension.
   *
   * @param residual r = score − mean of row − mean of column + mean of all, points
   * @param z r over the score's standard error
   * @param marked whether it is beyond chance and at least 5 points
   */
  public record Cell(double residual, double z, boolean marked) {}

  /**
   * @param rows at least {@link Peer#FEWEST} touchpoints, each with its score of every dimension;
   *     one of which a score is withheld is left out by the caller
   */
  public static Profile of(List<List<Peer>> rows) {
    Peer.requireEnough(rows);
    int columns = rows.get(0).size();
    double[][] residuals = residuals(rows, columns);
    double[][] z = new double[rows.size()][columns];
    for (int j = 0; j < rows.size(); j++) {
      for (int d = 0; d < columns; d++) {
        z[j][d] = residuals[j][d] / rows.get(j).get(d).standardError();
      }
    }
    double lambda = excess(z);
    double critical =
        NormalDistribution.of(0, 1)
            .inverseSurvivalProbability(ERROR_RATE / (2.0 * rows.size() * columns));
    double least = critical * Math.sqrt(lambda);
    List<List<Cell>> cells = new ArrayList<>();
    for (int j = 0; j < rows.size(); j++) {
      List<Cell> row = new ArrayList<>();
      for (int d = 0; d < columns; d++) {
        row.add(cell(residuals[j][d], z[j][d], least));
      }
      cells.add(row);
    }
    return new Profile(lambda, critical, cells);
  }

  private static Cell cell(double residual, double z, double least) {
    boolean marked = Math.abs(z) > least && Math.abs(residual) >= Peer.LEAST_DIFFERENCE;
    return new Cell(residual, z, marked);
  }

  private static double excess(double[][] z) {
    double[] sizes = Arrays.stream(z).flatMapToDouble(Arrays::stream).map(Math::abs).toArray();
    double deviation = MAD_FACTOR * Median.withDefaults().evaluate(sizes);
    return Math.max(1, deviation * deviation);
  }

  private static double[][] residuals(List<List<Peer>> rows, int columns) {
    double[] rowMeans = new double[rows.size()];
    double[] columnMeans = new double[columns];
    double mean = 0;
    for (int j = 0; j < rows.size(); j++) {
      if (rows.get(j).size() != columns || columns == 0) {
        throw new IllegalArgumentException("rows of different lengths");
      }
      for (int d = 0; d < columns; d++) {
        double score = rows.get(j).get(d).score();
        rowMeans[j] += score / columns;
        columnMeans[d] += score / rows.size();
        mean += score / (rows.size() * columns);
      }
    }
    double[][] residuals = new double[rows.size()][columns];
    for (int j = 0; j < rows.size(); j++) {
      for (int d = 0; d < columns; d++) {
        residuals[j][d] = rows.get(j).get(d).score() - rowMeans[j] - columnMeans[d] + mean;
      }
    }
    return residuals;
  }
}
