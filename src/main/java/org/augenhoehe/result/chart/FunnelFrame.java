package org.augenhoehe.result.chart;

/** The sizes that there are: for wide screens and paper, for tablets, and for phones. */
public enum FunnelFrame {
  WIDE(1000, 600),
  MEDIUM(660, 440),
  NARROW(290, 340);

  /** The size of letters, in units of the drawing. */
  static final double LETTER = 12.5;

  private static final double LEFT = 34;
  private static final double TOP = 10;
  private static final double RIGHT = 10;
  private static final double FOOT = 44;

  private final int width;
  private final int height;

  FunnelFrame(int width, int height) {
    this.width = width;
    this.height = height;
  }

  /** Whether dots have names; if not, they have numbers. */
  boolean hasNames() {
    return this != NARROW;
  }

  public int width() {
    return width;
  }

  public int height() {
    return height;
  }

  public double left() {
    return LEFT;
  }

  public double top() {
    return TOP;
  }

  public double right() {
    return width - RIGHT;
  }

  public double bottom() {
    return height - FOOT;
  }
}
