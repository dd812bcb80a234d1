package org.augenhoehe.result.chart;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The range of days that all trends of a page share.
 *
 * @param ticks the few days that are labelled
 * @param monthly whether the ticks are firsts of months, so that labels can omit the day
 * @param marks days within the range on which something happened, oldest first
 */
public record TimeAxis(
    LocalDate first, LocalDate last, List<LocalDate> ticks, boolean monthly, List<Mark> marks) {

  /** A day on which something happened, and the number under which it is explained. */
  public record Mark(LocalDate day, int number) {}

  /** More labels would touch each other on a small chart. */
  private static final int MOST_TICKS = 4;

  private static final int[] STEPS_IN_MONTHS = {1, 2, 3, 6, 12, 24, 60};

  public static TimeAxis of(LocalDate first, LocalDate last) {
    for (int step : STEPS_IN_MONTHS) {
      List<LocalDate> months = months(first, last, step);
      if (months.size() < 2) {
        break;
      }
      if (months.size() <= MOST_TICKS) {
        return new TimeAxis(first, last, months, true, List.of());
      }
    }
    return new TimeAxis(first, last, Stream.of(first, last).distinct().toList(), false, List.of());
  }

  /**
   * The same axis with those of the marks that are within it.
   *
   * @param happened in any order
   */
  public TimeAxis with(List<Mark> happened) {
    List<Mark> within =
        happened.stream()
            .filter(mark -> contains(mark.day()))
            .sorted(Comparator.comparing(Mark::day).thenComparing(Mark::number))
            .toList();
    return new TimeAxis(first, last, ticks, monthly, within);
  }

  boolean contains(LocalDate day) {
    return !day.isBefore(first) && !day.isAfter(last);
  }

  /** Firsts of months within the axis whose number, counted from a January, the step divides. */
  private static List<LocalDate> months(LocalDate first, LocalDate last, int step) {
    LocalDate start = first.withDayOfMonth(1);
    int count = (int) ChronoUnit.MONTHS.between(start, last) + 1;
    return IntStream.range(0, count)
        .mapToObj(start::plusMonths)
        .filter(month -> !month.isBefore(first))
        .filter(month -> (month.getYear() * 12 + month.getMonthValue() - 1) % step == 0)
        .toList();
  }

  Scale scale(double start, double end) {
    return new Scale(first.toEpochDay(), last.toEpochDay(), start, end);
  }
}
