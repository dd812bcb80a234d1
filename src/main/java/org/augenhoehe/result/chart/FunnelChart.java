package org.augenhoehe.result.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.augenhoehe.result.statistics.Funnel;
import org.augenhoehe.result.statistics.Funnel.Limits;

/**
 * The funnel of {@link Funnel} with a named dot per touchpoint: people across, scores up. People
 * are on a logarithmic scale, because the largest touchpoint may have a hundred times those of the
 * smallest.
 *
 * @param outer the area within which 998 of 1000 lie, a path in SVG syntax
 * @param inner the area within which 95 of 100 lie
 * @param chance the limits of the 95 if only chance were at work; stretches off the scale are left
 *     out
 * @param centre height of the mean
 * @param dots in the order of the spots
 */
public record FunnelChart(
    Frame frame,
    String outer,
    String inner,
    String chance,
    double centre,
    List<Tick> people,
    List<Tick> scores,
    List<Dot> dots) {

  /** Of the drawing on its page. */
  public String id() {
    return frame.name().toLowerCase(Locale.ROOT);
  }

  /**
   * A touchpoint.
   *
   * @param name its lines, the last of which is its own; none if the number will do
   * @param number stands for the name where there is no room for it; or null
   * @param chosen whether the reader comes from it
   */
  public record Spot(
      List<String> name, String number, double score, int n, boolean marked, boolean chosen) {}

  /**
   * @param label null where neither was wanted, or there is room for neither
   */
  public record Dot(double x, double y, Spot spot, Label label) {}

  /**
   * A name beside its dot.
   *
   * @param x of the text, at which it starts or ends
   * @param isEnd whether it ends there
   * @param lines with the height of each
   * @param leader the line from the dot to the name, a path in SVG syntax; or null
   */
  public record Label(double x, boolean isEnd, List<Line> lines, String leader) {}

  /** A line of a name, at the height of its letters' foot. */
  public record Line(double y, String text) {}

  /** A position on an axis, and what it says. */
  public record Tick(double at, int value) {}

  /** The sizes that there are: for wide screens and paper, for tablets, and for phones. */
  public enum Frame {
    WIDE(1000, 600),
    MEDIUM(660, 440),
    NARROW(290, 340);

    private static final double LEFT = 34;
    private static final double TOP = 10;
    private static final double RIGHT = 10;
    private static final double FOOT = 44;

    private final int width;
    private final int height;

    Frame(int width, int height) {
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

  /** The radius of a dot; a marked one has a ring around it. */
  public static final double RADIUS = 5;

  /** The size of letters, in units of the drawing. */
  private static final double LETTER = 12.5;

  private static final double RING = 3;
  private static final double LINE_HEIGHT = 1.15;

  /** Of a letter above the foot of its line. */
  private static final double ASCENT = 0.9;

  private static final int SAMPLES = 80;
  private static final double LEAST_HEIGHT = 40;
  private static final int STEP = 10;
  private static final int HIGHEST = 100;

  /**
   * @param spots at least one
   */
  public static FunnelChart of(List<Spot> spots, Funnel funnel, Frame frame) {
    int fewest = spots.stream().mapToInt(Spot::n).min().orElseThrow();
    int most = spots.stream().mapToInt(Spot::n).max().orElseThrow();
    // Dots keep off the edges, and there is a funnel to see if all have the same number.
    Scale people =
        new Scale(Math.log(fewest * 0.75), Math.log(most * 1.35), frame.left(), frame.right());
    Scale scores = scores(spots, funnel, fewest, frame);
    return new FunnelChart(
        frame,
        area(funnel::limits998, people, scores),
        area(funnel::limits95, people, scores),
        edges(funnel::chance95, people, scores),
        scores.at(funnel.centre()),
        people(people, frame),
        IntStream.iterate(
                (int) scores.low(), value -> value <= scores.high(), value -> value + STEP)
            .mapToObj(value -> new Tick(scores.at(value), value))
            .toList(),
        dots(spots, people, scores, frame));
  }

  /** From the data, in whole tens, and never so near that small differences look large. */
  private static Scale scores(List<Spot> spots, Funnel funnel, int fewest, Frame frame) {
    Limits limits = funnel.limits95(fewest);
    double low = spots.stream().mapToDouble(Spot::score).min().orElseThrow();
    double high = spots.stream().mapToDouble(Spot::score).max().orElseThrow();
    int first = (int) Math.floor(Math.max(0, Math.min(low - 2, limits.low())) / STEP) * STEP;
    int last = (int) Math.ceil(Math.min(HIGHEST, Math.max(high + 2, limits.high())) / STEP) * STEP;
    while (last - first < LEAST_HEIGHT) {
      first = Math.max(0, first - STEP);
      last = Math.min(HIGHEST, last + STEP);
    }
    return new Scale(first, last, frame.bottom(), frame.top());
  }

  private static List<Tick> people(Scale people, Frame frame) {
    double least = Math.exp(people.low());
    double most = Math.exp(people.high());
    List<Tick> ticks = new ArrayList<>();
    double free = frame.left();
    for (int power = 1; power <= most; power *= 10) {
      for (int digit : new int[] {1, 2, 5}) {
        int n = power * digit;
        double x = people.at(Math.log(n));
        double half = TextWidth.of(Integer.toString(n), LETTER) / 2 + 2;
        if (n >= least && n <= most && x - half >= free && x + half <= frame.width()) {
          ticks.add(new Tick(x, n));
          free = x + half;
        }
      }
    }
    return ticks;
  }

  private static String area(IntFunction<Limits> limits, Scale people, Scale scores) {
    List<String> up = new ArrayList<>();
    List<String> back = new ArrayList<>();
    for (int n : samples(people)) {
      double x = people.at(Math.log(n));
      up.add(x + " " + clamped(scores, limits.apply(n).high()));
      back.add(0, x + " " + clamped(scores, limits.apply(n).low()));
    }
    return "M" + String.join("L", up) + "L" + String.join("L", back) + "Z";
  }

  private static String edges(IntFunction<Limits> limits, Scale people, Scale scores) {
    return edge(n -> limits.apply(n).high(), people, scores)
        + edge(n -> limits.apply(n).low(), people, scores);
  }

  private static String edge(IntFunction<Double> limit, Scale people, Scale scores) {
    return IntStream.of(samples(people))
        .filter(n -> limit.apply(n) >= scores.low() && limit.apply(n) <= scores.high())
        .mapToObj(n -> people.at(Math.log(n)) + " " + scores.at(limit.apply(n)))
        .collect(
            Collectors.collectingAndThen(
                Collectors.joining("L"), path -> path.isEmpty() ? "" : "M" + path));
  }

  private static double clamped(Scale scores, double score) {
    return scores.at(Math.max(scores.low(), Math.min(scores.high(), score)));
  }

  /** Numbers of people, evenly spread over the scale, each once. */
  private static int[] samples(Scale people) {
    double step = (people.high() - people.low()) / SAMPLES;
    return IntStream.rangeClosed(0, SAMPLES)
        .map(i -> (int) Math.max(1, Math.round(Math.exp(people.low() + i * step))))
        .distinct()
        .toArray();
  }

  private static List<Dot> dots(List<Spot> spots, Scale people, Scale scores, Frame frame) {
    Labels labels =
        new Labels(
            new Box(frame.left() + 2, frame.top(), frame.right(), frame.bottom() - 2),
            RADIUS + RING);
    spots.forEach(spot -> labels.addDot(people.at(Math.log(spot.n())), scores.at(spot.score())));
    Dot[] dots = new Dot[spots.size()];
    // Whoever is marked, or looked for, has a name in any case.
    IntStream.range(0, spots.size())
        .boxed()
        .sorted(Comparator.comparing(i -> !spots.get(i).marked() && !spots.get(i).chosen()))
        .forEach(
            i -> {
              Spot spot = spots.get(i);
              double x = people.at(Math.log(spot.n()));
              double y = scores.at(spot.score());
              dots[i] = new Dot(x, y, spot, label(spot, x, y, labels, frame).orElse(null));
            });
    return List.of(dots);
  }

  /** Its name, or else its number, where there is room for it. */
  private static Optional<Label> label(Spot spot, double x, double y, Labels labels, Frame frame) {
    return Stream.of(
            frame.hasNames() ? spot.name() : List.<String>of(),
            Stream.ofNullable(spot.number()).toList())
        .filter(lines -> !lines.isEmpty())
        .flatMap(lines -> label(lines, x, y, labels).stream())
        .findFirst();
  }

  private static Optional<Label> label(List<String> text, double x, double y, Labels labels) {
    double width = text.stream().mapToDouble(line -> TextWidth.of(line, LETTER)).max().orElse(0);
    return labels
        .place(x, y, width, text.size() * LINE_HEIGHT * LETTER)
        .map(place -> label(text, x, y, place));
  }

  private static Label label(List<String> text, double x, double y, Labels.Place place) {
    Box box = place.box();
    boolean isEnd = box.right() < x;
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < text.size(); i++) {
      double foot = box.top() + (i * LINE_HEIGHT + ASCENT) * LETTER;
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
    double part = RADIUS / Math.hypot(toX - x, toY - y);
    return "M%s %sL%s %s"
        .formatted(
            Scale.round(x + part * (toX - x)),
            Scale.round(y + part * (toY - y)),
            Scale.round(toX),
            Scale.round(toY));
  }
}
