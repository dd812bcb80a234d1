package org.augenhoehe.result.chart;

import java.util.stream.Collectors;
import org.augenhoehe.result.statistics.Leaf;

/**
 * A trend as small as a word, over the last 26 openings, on the scale that all charts have. Phone
 * and kiosk are two lines and never one.
 *
 * @param phone a path in SVG syntax; null for fewer than two points
 * @param kiosk the same
 */
public record Sparkline(String phone, String kiosk) {

  public static final int WIDTH = 96;
  public static final int HEIGHT = 30;

  private static final int OPENINGS = 26;
  private static final double MARGIN = 2;

  /**
   * @param phone null where there is no trend
   * @param kiosk the same
   * @param last number of the last opening, at the right edge
   */
  public static Sparkline of(Leaf phone, Leaf kiosk, long last) {
    return new Sparkline(path(phone, last), path(kiosk, last));
  }

  public boolean isEmpty() {
    return phone == null && kiosk == null;
  }

  private static String path(Leaf leaf, long last) {
    if (leaf == null) {
      return null;
    }
    Scale openings = new Scale(last - OPENINGS + 1.0, last, MARGIN, WIDTH - MARGIN);
    Scale scores = Scale.ofScores(HEIGHT - MARGIN, MARGIN);
    var points = leaf.points().stream().filter(point -> point.opening() > last - OPENINGS).toList();
    return points.size() < 2
        ? null
        : points.stream()
            .map(point -> openings.at(point.opening()) + " " + scores.at(point.score()))
            .collect(Collectors.joining("L", "M", ""));
  }
}
