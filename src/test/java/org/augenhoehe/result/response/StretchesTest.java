package org.augenhoehe.result.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import org.augenhoehe.base.appointment.Week;
import org.augenhoehe.base.office.Channel;
import org.augenhoehe.base.office.Node;
import org.augenhoehe.base.platform.OfficeClock;
import org.augenhoehe.result.response.ResponseRate.Known;
import org.augenhoehe.result.response.ResponseRate.Unknown;
import org.augenhoehe.result.response.ResponseRate.Why;
import org.augenhoehe.vote.release.Release;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StretchesTest {

  private static final int K = 10;
  private static final Node OFFICE = Node.ofOffice(UUID.randomUUID());
  private static final Node TOUCHPOINT = new Node(OFFICE.office(), UUID.randomUUID(), null);
  private static final Node PHONE = leaf(Channel.PHONE);
  private static final Node KIOSK = leaf(Channel.KIOSK);

  /** The first opening: a Monday at six, which counts what was cast before 2026-W02. */
  private static final LocalDateTime FIRST = LocalDateTime.of(2026, 1, 5, 6, 0);

  private final List<Release> own = new ArrayList<>();
  private final List<Release> above = new ArrayList<>();
  private final Map<Week, Integer> appointments = new HashMap<>();

  private static Node leaf(Channel channel) {
    return new Node(TOUCHPOINT.office(), TOUCHPOINT.touchpoint(), channel);
  }

  private static Week week(int number) {
    return Week.parse("2026-W%02d".formatted(number)).orElseThrow();
  }

  private static Release release(Node node, int opening, LocalDateTime at, int ballots) {
    return new Release(
        UUID.randomUUID(),
        node,
        1,
        at.atZone(OfficeClock.ZONE).toInstant(),
        opening,
        ballots,
        0,
        List.of());
  }

  private void count(Node node, int opening, int ballots) {
    own.add(release(node, opening, FIRST.plusWeeks(opening - 1), ballots));
  }

  /** Weekly openings from the first on, with the same number of ballots each. */
  private void countWeekly(int openings, int ballots) {
    for (int opening = 1; opening <= openings; opening++) {
      count(PHONE, opening, ballots);
    }
  }

  private void enter(int first, int last, int each) {
    for (int number = first; number <= last; number++) {
      appointments.put(week(number), each);
    }
  }

  private ResponseRate rate() {
    return Stretches.find(
        own,
        above,
        week ->
            appointments.containsKey(week)
                ? OptionalInt.of(appointments.get(week))
                : OptionalInt.empty(),
        K);
  }

  private void assertUnknown(Why why) {
    assertThat(rate()).isEqualTo(new Unknown(why));
  }

  @Test
  void an_opening_on_monday_counts_the_week_before() {
    countWeekly(5, 15);
    enter(2, 5, 20);
    Known known = (Known) rate();
    // What the first opening counted was cast in weeks of which nothing is known.
    assertThat(known.ballots()).isEqualTo(60);
    assertThat(known.appointments()).isEqualTo(80);
    assertThat(known.openings()).isEqualTo(4);
    assertThat(known.first()).isEqualTo(week(2));
    assertThat(known.last()).isEqualTo(week(5));
    assertThat(known.rate()).isEqualTo(.75);
    // Wilson for 60 of 80, by the formula in Python.
    assertThat(known.interval().low()).isCloseTo(.645153254, within(1e-8));
    assertThat(known.interval().high()).isCloseTo(.831937681, within(1e-8));
  }

  @Test
  void three_openings_after_the_first_are_too_few() {
    countWeekly(4, 15);
    enter(1, 10, 20);
    assertUnknown(Why.TOO_SHORT);
  }

  @Test
  void without_appointments_it_is_unknown() {
    countWeekly(20, 15);
    assertUnknown(Why.NOT_ENTERED);
    own.clear();
    enter(1, 10, 20);
    assertUnknown(Why.NOT_ENTERED);
  }

  @Test
  void a_gap_is_not_nought() {
    countWeekly(8, 15);
    enter(2, 8, 20);
    appointments.remove(week(5));
    assertUnknown(Why.TOO_SHORT);
    appointments.put(week(5), 0);
    assertThat(((Known) rate()).appointments()).isEqualTo(120);
  }

  @Test
  void the_longest_stretch_is_told_and_of_equal_ones_the_latest() {
    countWeekly(20, 15);
    enter(2, 6, 20);
    enter(8, 11, 30);
    assertThat(((Known) rate()).first()).isEqualTo(week(2));
    enter(12, 12, 30);
    assertThat(((Known) rate()).first()).isEqualTo(week(8));
    assertThat(((Known) rate()).last()).isEqualTo(week(12));
  }

  @Test
  void more_ballots_than_appointments_are_no_rate() {
    countWeekly(5, 15);
    enter(2, 5, 14);
    assertUnknown(Why.MORE_BALLOTS);
    enter(2, 5, 15);
    assertThat(((Known) rate()).rate()).isEqualTo(1);
    enter(2, 5, 0);
    assertUnknown(Why.MORE_BALLOTS);
  }

  @Test
  void what_rose_within_the_place_counts() {
    countWeekly(5, 15);
    count(TOUCHPOINT, 3, 12);
    enter(2, 5, 20);
    assertThat(((Known) rate()).ballots()).isEqualTo(72);
  }

  @Test
  void what_was_counted_above_the_place_may_be_its_own() {
    countWeekly(9, 15);
    enter(2, 9, 20);
    above.add(release(OFFICE, 3, FIRST.plusWeeks(2), 12));
    Known known = (Known) rate();
    assertThat(known.first()).isEqualTo(week(4));
    assertThat(known.ballots()).isEqualTo(90);
    above.add(release(OFFICE, 12, FIRST.plusWeeks(11), 12));
    assertUnknown(Why.COUNTED_ABOVE);
  }

  @Test
  void a_box_that_waits_at_either_end_may_hold_few() {
    countWeekly(6, 40);
    count(KIOSK, 2, 10);
    count(KIOSK, 4, 10);
    enter(2, 6, 90);
    // Both ends: two boxes with up to nine each of 220, more than a twentieth. From the second
    // opening on there is one end: nine of 170. That is too much, too.
    assertUnknown(Why.TOO_SHORT);
    count(PHONE, 5, 20);
    // Nine of 190.
    Known known = (Known) rate();
    assertThat(known.first()).isEqualTo(week(3));
    assertThat(known.ballots()).isEqualTo(190);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-05T06:00, 2026-W02",
    "2026-01-05T07:59, 2026-W02",
    "2026-01-04T12:00, 2026-W02",
    "2026-01-03T00:00, 2026-W02",
    "2026-01-02T18:00, 2026-W02",
    "2026-01-05T08:00,",
    "2026-01-07T12:00,",
    "2026-01-02T17:59,"
  })
  void an_opening_lies_between_two_weeks_or_cuts_one(LocalDateTime at, String week) {
    Opening opening = Opening.of(List.of(release(PHONE, 1, at, 10))).get(0);
    assertThat(opening.week()).isEqualTo(Week.parse(week));
  }

  @Test
  void openings_within_a_week_count_and_end_no_stretch() {
    for (int opening = 1; opening <= 4; opening++) {
      own.add(release(PHONE, 2 * opening, FIRST.plusWeeks(opening - 1), 10));
      own.add(release(PHONE, 2 * opening + 1, FIRST.plusWeeks(opening - 1).plusDays(2), 11));
    }
    enter(2, 5, 50);
    Known known = (Known) rate();
    assertThat(known.ballots()).isEqualTo(63);
    assertThat(known.openings()).isEqualTo(6);
    assertThat(known.last()).isEqualTo(week(4));
  }
}
