package org.augenhoehe.result.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A vertical line where something happened, with a sign above it.
 *
 * @param label where the sign is centred: beside the line where it would touch the one before
 * @param number of what was changed by staff; null where a change in the figures began
 * @param up whether the figures rose
 */
public record Rule(double x, double label, LocalDate day, Integer number, boolean up) {

  /** The first day of another level. */
  public record Turn(LocalDate day, boolean up) {}

  /** The width of a digit or of another sign, and the space between two signs. */
  private static final double DIGIT = 7.5;

  private static final double SIGN = 10;
  private static final double GAP = 4;

  public boolean isNumbered() {
    return number != null;
  }

  /** Signs that would touch move right, each just as far as needed; lines stay on their days. */
  static List<Rule> of(TimeAxis axis, Turn turn, Scale days) {
    Stream<Rule> turned =
        Stream.ofNullable(turn)
            .filter(each -> axis.contains(each.day()))
            .map(
                each -> new Rule(days.at(each.day().toEpochDay()), 0, each.day(), null, each.up()));
    List<Rule> unlabelled =
        Stream.concat(
                axis.marks().stream()
                    .map(
                        mark ->
                            new Rule(
                                days.at(mark.day().toEpochDay()),
                                0,
                                mark.day(),
                                mark.number(),
                                false)),
                turned)
            .sorted(Comparator.comparing(Rule::day))
            .toList();
    List<Rule> rules = new ArrayList<>();
    double free = Double.NEGATIVE_INFINITY;
    for (Rule rule : unlabelled) {
      double half = rule.width() / 2;
      double label = Scale.round(Math.max(rule.x(), free + half));
      rules.add(new Rule(rule.x(), label, rule.day(), rule.number(), rule.up()));
      free = label + half + GAP;
    }
    return rules;
  }

  private double width() {
    return isNumbered() ? Integer.toString(number).length() * DIGIT : SIGN;
  }
}
