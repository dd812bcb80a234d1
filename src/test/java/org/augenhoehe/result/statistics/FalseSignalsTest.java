package org.augenhoehe.result.statistics;

import static org.apache.commons.statistics.interval.BinomialConfidenceInterval.WILSON_SCORE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * What METHOD, section 3, promises of "since when", on made-up pages (seeds are fixed). "At most 5
 * % of pages" is held by the upper end of Wilson's one-sided 95 % interval, so with its margin.
 */
class FalseSignalsTest {

  private static final int PAGES = 600;
  private static final int OPENINGS = 26;

  /** Without allowing for all series, a quarter of the same pages would tell one. */
  @Test
  void at_most_five_of_a_hundred_pages_without_a_change_tell_one() {
    List<MadeUpPage> pages = pages(1, 0);
    assertThat(told(pages, MadeUpPage.watched())).satisfies(FalseSignalsTest::isUnderFivePercent);
    assertThat(told(pages, 1)).isGreaterThan(PAGES / 4);
  }

  @Test
  void neither_do_pages_whose_levels_go_up_and_down() {
    assertThat(told(pages(100_001, 3), MadeUpPage.watched()))
        .satisfies(FalseSignalsTest::isUnderFivePercent);
  }

  @Test
  void a_step_of_ten_points_is_found_dated_and_not_forgotten() {
    int stepAt = 14;
    List<Integer> found = new ArrayList<>();
    List<Integer> dates = new ArrayList<>();
    int still = 0;
    int pages = 200;
    for (int page = 0; page < pages; page++) {
      MadeUpPage made = new MadeUpPage(200_001 + page, OPENINGS, 0, stepAt);
      found.add(openingsUntilTold(made, stepAt));
      List<Change.Changed> last = told(made, OPENINGS);
      still += last.isEmpty() ? 0 : 1;
      last.forEach(change -> dates.add(change.since()));
    }
    assertThat(median(found)).isBetween(2, 4);
    assertThat(median(dates)).isEqualTo(stepAt);
    assertThat(still).isGreaterThan(pages * 95 / 100);
  }

  private static int openingsUntilTold(MadeUpPage page, int stepAt) {
    for (int until = stepAt; until <= OPENINGS; until++) {
      if (!told(page, until).isEmpty()) {
        return until - stepAt + 1;
      }
    }
    return Integer.MAX_VALUE;
  }

  private static List<Change.Changed> told(MadeUpPage page, int until) {
    return page.changes(0, until).stream()
        .filter(Change.Changed.class::isInstance)
        .map(Change.Changed.class::cast)
        .toList();
  }

  private static List<MadeUpPage> pages(long firstSeed, double ups) {
    return LongStream.range(firstSeed, firstSeed + PAGES)
        .mapToObj(seed -> new MadeUpPage(seed, OPENINGS, ups, OPENINGS + 1))
        .toList();
  }

  private static int told(List<MadeUpPage> pages, int watched) {
    return (int) pages.stream().filter(page -> page.tellsAChange(watched)).count();
  }

  private static void isUnderFivePercent(int told) {
    assertThat(WILSON_SCORE.fromErrorRate(PAGES, told, 0.1).getUpperBound()).isLessThan(0.05);
  }

  private static int median(List<Integer> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }
}
