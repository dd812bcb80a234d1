package org.augenhoehe.benchmark;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** The measurements as Markdown tables. */
final class Table {

  private final List<String> lines = new ArrayList<>();
  private final List<String> costs = new ArrayList<>();
  private final List<String> remarks = new ArrayList<>();

  /** Adds a figure that should be at least this part of its limit. */
  void atLeast(double target, double ratio, String what, String measured, String limit) {
    row(what, measured, limit, ratio, "≥ %.2f".formatted(target), ratio >= target);
  }

  /** Adds a figure that should be at most this many times its limit. */
  void atMost(double target, double ratio, String what, String measured, String limit) {
    row(what, measured, limit, ratio, "≤ %.2f".formatted(target), ratio <= target);
  }

  /** Adds a figure without a target. */
  void note(double ratio, String what, String measured, String limit) {
    add(lines, "| %s | %s | %s | %.2f | | |".formatted(what, measured, limit, ratio));
  }

  /**
   * Adds what an operation costs, in seconds of CPU, and the rate at which all cores could do it.
   */
  void cpu(String what, double seconds) {
    add(
        costs,
        "| %s | %s | %s |"
            .formatted(what, fine(seconds * 1e6, "µs"), whole(Cpu.CORES / seconds, "/s")));
  }

  /** Adds a sentence below the tables. */
  void remark(String sentence) {
    add(remarks, sentence);
  }

  String markdown() {
    return """
        | measured | here | limit | ratio | target | |
        | --- | ---: | ---: | ---: | ---: | --- |
        %s

        | CPU of | each | %d cores allow |
        | --- | ---: | ---: |
        %s

        %s
        """
        .formatted(
            String.join("\n", lines),
            Cpu.CORES,
            String.join("\n", costs),
            String.join("\n", remarks));
  }

  /** The median, which one disturbed round does not move. */
  static <T> double median(Collection<T> rounds, ToDoubleFunction<T> figure) {
    double[] sorted = rounds.stream().mapToDouble(figure).sorted().toArray();
    return sorted[sorted.length / 2];
  }

  static String whole(double figure, String unit) {
    return String.format(Locale.ROOT, "%,.0f %s", figure, unit);
  }

  static String fine(double figure, String unit) {
    return String.format(Locale.ROOT, "%,.2f %s", figure, unit);
  }

  private void row(
      String what, String measured, String limit, double ratio, String target, boolean isMet) {
    String verdict = isMet ? "met" : "**missed**";
    add(
        lines,
        "| %s | %s | %s | %.2f | %s | %s |"
            .formatted(what, measured, limit, ratio, target, verdict));
  }

  private static void add(List<String> lines, String line) {
    lines.add(line);
    System.out.println(line);
  }
}
