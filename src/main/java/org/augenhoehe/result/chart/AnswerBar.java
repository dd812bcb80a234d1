package org.augenhoehe.result.chart;

import java.util.ArrayList;
import java.util.List;
import org.augenhoehe.result.insight.Share;
import org.augenhoehe.result.insight.Share.Bound;

/**
 * The answers to one item as a bar of five segments, the negative end first. Widths depend on
 * nothing but the shares as they may be shown: every share under 10 % gets the same narrow width,
 * and the others divide the rest. Measuring the drawing therefore reveals no more than its labels.
 */
public record AnswerBar(List<Segment> segments) {

  /**
   * @param answer 1 to 5
   * @param share as it may be shown
   */
  public record Segment(int answer, Share share, double x, double width) {

    public boolean isUnder() {
      return share.bound() == Bound.UNDER;
    }

    public boolean isOver() {
      return share.bound() == Bound.OVER;
    }

    /** Without the gap to the next segment. */
    public double drawn() {
      return Scale.round(width - GAP);
    }

    /** The middle, where the label is placed. */
    public double middle() {
      return Scale.round(x + drawn() / 2);
    }
  }

  public static final int WIDTH = 320;

  private static final double GAP = 1.5;

  /**
   * In percent of the bar: four shares under 10 % leave the 90 of one share over 90 %, so one rule
   * draws both.
   */
  private static final double NARROW = 2.5;

  /**
   * @param shares of the answers 1 to 5
   */
  public static AnswerBar of(List<Share> shares) {
    long narrow = shares.stream().filter(share -> share.bound() == Bound.UNDER).count();
    double told =
        shares.stream()
            .filter(share -> share.bound() != Bound.UNDER)
            .mapToDouble(Share::percent)
            .sum();
    Scale scale = new Scale(0, 100, 0, WIDTH);
    List<Segment> segments = new ArrayList<>();
    double at = 0;
    for (int i = 0; i < shares.size(); i++) {
      Share share = shares.get(i);
      double width =
          share.bound() == Bound.UNDER ? NARROW : share.percent() / told * (100 - narrow * NARROW);
      double x = scale.at(at);
      at += width;
      segments.add(new Segment(i + 1, share, x, Scale.round(scale.at(at) - x)));
    }
    return new AnswerBar(segments);
  }
}
