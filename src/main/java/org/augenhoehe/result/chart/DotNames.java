package org.augenhoehe.result.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.augenhoehe.result.chart.FunnelChart.Label;
import org.augenhoehe.result.chart.FunnelChart.Line;
import org.augenhoehe.result.chart.FunnelChart.Spot;

/** Names beside dots, in the letters of a frame. */
final class DotNames {

  private static final double RING = 3;
  private static final double LINE_HEIGHT = 1.15;

  /** Of a letter above the foot of its line. */
  private static final double ASCENT = 0.9;

  private final FunnelFrame frame;
  private final Labels labels;

  DotNames(FunnelFrame frame) {
    this.frame = frame;
    this.labels =
        new Labels(
            new Box(frame.left() + 2, frame.top(), frame.right(), frame.bottom() - 2),
            FunnelChart.RADIUS + RING);
  }

  /** All dots must be known before the first name is placed. */
  void addDot(double x, double y) {
    labels.addDot(x, y);
  }

  /** Its name, or else its number, where there is room for it. */
  Optional<Label> of(Spot spot, double x, double y) {
    return Stream.of(
            frame.hasNames() ? spot.name() : List.<String>of(),
            Stream.ofNullable(spot.number()).toList())
        .filter(lines -> !lines.isEmpty())
        .flatMap(lines -> label(lines, x, y).stream())
        .findFirst();
  }

  private Optional<Label> label(List<String> text, double x, double y) {
    double width =
        text.stream().mapToDouble(line -> TextWidth.of(line, FunnelFrame.LETTER)).max().orElse(0);
    return labels
        .place(x, y, width, text.size() * LINE_HEIGHT * FunnelFrame.LETTER)
        .map(place -> label(text, x, y, place));
  }

  private static Label label(List<String> text, double x, double y, Labels.Place place) {
    Box box = place.box();
    boolean isEnd = box.right() < x;
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < text.size(); i++) {
      double foot = box.top() + (i * LINE_HEIGHT + ASCENT) * FunnelFrame.LETTER;
      lines.add(new Line(Scale.round(foot), text.get(i)));
    }
    return new Label(
        Scale.round(isEnd ? box.right() : box.left()),
        isEnd,
        lines,
        place.isLed() ? leader(x, y, box) : null);
  }

  /** From the edge of the dot. */
  private static String leader(double x, double y, Box box) {
    double toX = box.nearestX(x);
    double toY = box.nearestY(y);
    double part = FunnelChart.RADIUS / Math.hypot(toX - x, toY - y);
    return "M%s %sL%s %s"
        .formatted(
            Scale.round(x + part * (toX - x)),
            Scale.round(y + part * (toY - y)),
            Scale.round(toX),
            Scale.round(toY));
  }
}
