package org.augenhoehe.result.findings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.ToDoubleFunction;
import org.augenhoehe.base.office.Channel;
import org.augenhoehe.base.office.Node;
import org.augenhoehe.base.office.OfficeTree.TouchpointEntry;
import org.augenhoehe.base.questionnaire.Item;
import org.augenhoehe.result.statistics.Change;
import org.augenhoehe.vote.release.Scope;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Each finding on a ledger that has nothing else to find (METHOD, section 3). */
class FindingsTest {

  private static final long OPENINGS = 20;
  private static final ToDoubleFunction<Item> PLAIN = item -> 3.6;

  private final UUID office = new UUID(0, 1);
  private final UUID other = new UUID(0, 2);
  private final MadeUpAuthority authority = new MadeUpAuthority(OPENINGS);

  private static <T extends Finding> List<T> only(Situation situation, Class<T> kind) {
    return situation.findings().stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  private static Scope at(TouchpointEntry touchpoint) {
    return new Scope(null, touchpoint.id(), null, null, null);
  }

  /** Six touchpoints in two offices; the first is left to the test. */
  private TouchpointEntry fiveOthers(Channel channel, int ballots) {
    TouchpointEntry first = authority.touchpoint(office, null);
    for (int i = 0; i < 5; i++) {
      TouchpointEntry touchpoint = authority.touchpoint(i < 2 ? office : other, null);
      authority.count(touchpoint.leaf(channel), 1, OPENINGS, ballots, PLAIN);
    }
    return first;
  }

  @Test
  void nothing_is_told_where_nothing_happens() {
    TouchpointEntry first = fiveOthers(Channel.PHONE, 30);
    authority.count(first.leaf(Channel.PHONE), 1, OPENINGS, 30, PLAIN);
    assertThat(authority.situation().findings()).isEmpty();
    assertThat(authority.situation().isSound(at(first), "offen")).isTrue();
  }

  @Test
  void a_step_is_told_with_its_day_and_both_levels() {
    TouchpointEntry first = fiveOthers(Channel.PHONE, 30);
    ToDoubleFunction<Item> better = item -> item.dimensions().containsKey("offen") ? 4.5 : 3.6;
    authority.count(first.leaf(Channel.PHONE), 1, 12, 30, PLAIN);
    authority.count(first.leaf(Channel.PHONE), 13, OPENINGS, 30, better);
    Finding.Change change =
        only(authority.situation(), Finding.Change.class).stream()
            .filter(told -> told.measure().equals("offen"))
            .findFirst()
            .orElseThrow();
    assertThat(change.place()).isEqualTo(first.node());
    assertThat(change.day()).isEqualTo(MadeUpAuthority.day(13));
    assertThat(change.before()).isCloseTo(65, within(3.0));
    assertThat(change.after()).isCloseTo(83, within(4.0));
    assertThat(change.delta()).isGreaterThan(12);
    assertThat(Math.abs(change.z())).isGreaterThan(change.critical());
    Situation situation = authority.situation();
    assertThat(situation.change(first.id(), "offen")).contains(change);
    assertThat(situation.isPartOf(change, first.leaf(Channel.PHONE))).isTrue();
    assertThat(situation.isPartOf(change, first.leaf(Channel.KIOSK))).isFalse();
    assertThat(situation.change(at(first), "offen")).contains(change);
    assertThat(situation.change(at(first).of(Channel.PHONE), "offen")).contains(change);
    assertThat(situation.change(at(first).of(Channel.KIOSK), "offen")).isEmpty();
    assertThat(situation.change(new Scope(office, null, null, null, null), "offen")).isEmpty();
    assertThat(situation.isSound(new Scope(null, null, null, null, null), "offen")).isTrue();
    assertThat(situation.isSound(new Scope(null, null, Channel.KIOSK, null, null), "offen"))
        .isFalse();
  }

  @Test
  void a_leaf_whose_tested_points_are_all_of_later_has_no_part_in_a_change() {
    MadeUpAuthority years = new MadeUpAuthority(60);
    TouchpointEntry first = years.touchpoint(office, null);
    years.count(first.leaf(Channel.PHONE), 1, 60, 30, PLAIN);
    for (int opening = 3; opening <= 60; opening += 3) {
      years.count(first.leaf(Channel.KIOSK), opening, 30, opening < 30 ? item -> 2.5 : item -> 4.5);
    }
    Situation situation = years.situation();
    Finding.Change change = situation.change(first.id(), "offen").orElseThrow();
    assertThat(situation.isPartOf(change, first.leaf(Channel.KIOSK))).isTrue();
    assertThat(situation.isPartOf(change, first.leaf(Channel.PHONE))).isFalse();
    assertThat(situation.turn(at(first).of(Channel.PHONE), "offen")).isEmpty();
    assertThat(situation.turn(at(first).of(Channel.KIOSK), "offen").orElseThrow().before())
        .isBetween(30.0, 45.0);
  }

  @Test
  void the_most_certain_change_comes_first_and_changes_before_all_else() {
    TouchpointEntry first = fiveOthers(Channel.PHONE, 30);
    authority.count(first.leaf(Channel.PHONE), 1, 12, 30, item -> 2.5);
    authority.count(first.leaf(Channel.PHONE), 13, OPENINGS, 30, item -> 4.5);
    authority.touchpoint(office, MadeUpAuthority.day(1));
    List<Finding> findings = authority.situation().findings();
    List<Finding.Change> changes = only(authority.situation(), Finding.Change.class);
    assertThat(changes).hasSize(6);
    assertThat(changes.stream().map(change -> -Math.abs(change.z()))).isSorted();
    assertThat(findings.subList(0, 6)).isEqualTo(List.copyOf(changes));
    assertThat(findings.get(findings.size() - 1)).isInstanceOf(Finding.NotCounted.class);
  }

  @Test
  void after_a_few_openings_it_is_too_early_to_say_that_nothing_changed() {
    MadeUpAuthority young = new MadeUpAuthority(10);
    TouchpointEntry touchpoint = young.touchpoint(office, null);
    young.count(touchpoint.leaf(Channel.PHONE), 1, 10, 30, PLAIN);
    Situation situation = young.situation();
    assertThat(situation.findings()).isEmpty();
    assertThat(situation.changes().get(touchpoint.id()).values())
        .hasSize(6)
        .allMatch(Change.TooFew.class::isInstance);
    assertThat(situation.isSound(at(touchpoint), "core")).isFalse();
  }

  @Test
  void a_friendly_desk_that_explains_little_shows_by_its_own_profile() {
    TouchpointEntry first = fiveOthers(Channel.PHONE, 30);
    authority.count(
        first.leaf(Channel.PHONE),
        1,
        OPENINGS,
        30,
        item -> item.dimensions().containsKey("ehrlich") ? 2.6 : 3.8);
    Situation situation = authority.situation();
    assertThat(only(situation, Finding.Profile.class))
        .anySatisfy(
            mark -> {
              assertThat(mark.place()).isEqualTo(first.leaf(Channel.PHONE));
              assertThat(mark.measure()).isEqualTo("ehrlich");
              assertThat(mark.difference()).isLessThan(-10);
              assertThat(mark.day()).isEqualTo(MadeUpAuthority.day(OPENINGS));
            })
        .allMatch(mark -> mark.place().equals(first.leaf(Channel.PHONE)));
    assertThat(only(situation, Finding.Change.class)).isEmpty();
  }

  @Test
  void a_touchpoint_far_below_all_others_stands_out_in_its_channel() {
    TouchpointEntry first = fiveOthers(Channel.KIOSK, 30);
    authority.count(first.leaf(Channel.KIOSK), 1, OPENINGS, 30, item -> 2.8);
    List<Finding.StandsOut> marks = only(authority.situation(), Finding.StandsOut.class);
    assertThat(marks)
        .hasSize(6)
        .allMatch(mark -> mark.place().equals(first.leaf(Channel.KIOSK)))
        .allMatch(mark -> mark.difference() < -15);
    assertThat(only(authority.situation(), Finding.Profile.class)).isEmpty();
  }

  @Test
  void four_touchpoints_are_too_few_to_compare() {
    for (int i = 0; i < 4; i++) {
      double mean = i == 0 ? 2.5 : 4;
      authority.count(
          authority.touchpoint(office, null).leaf(Channel.PHONE),
          1,
          OPENINGS,
          30,
          item -> item.dimensions().containsKey("ehrlich") ? mean : 4);
    }
    assertThat(authority.situation().findings()).isEmpty();
  }

  @Test
  void a_kinder_kiosk_is_told_of_its_office_and_of_the_authority() {
    for (UUID home : List.of(office, other)) {
      TouchpointEntry touchpoint = authority.touchpoint(home, null);
      authority.count(touchpoint.leaf(Channel.PHONE), 1, OPENINGS, 20, item -> 3.3);
      authority.count(
          touchpoint.leaf(Channel.KIOSK), 1, OPENINGS, 20, item -> home == office ? 3.9 : 3.35);
    }
    List<Finding.ChannelGap> gaps = only(authority.situation(), Finding.ChannelGap.class);
    assertThat(gaps)
        .extracting(Finding.ChannelGap::place)
        .containsExactly(null, Node.ofOffice(office));
    assertThat(gaps.get(1).kiosk() - gaps.get(1).phone()).isCloseTo(15, within(3.0));
    assertThat(gaps.get(1).measure()).isEqualTo("core");
    assertThat(only(authority.situation(office), Finding.ChannelGap.class))
        .extracting(Finding.ChannelGap::place)
        .containsExactly(Node.ofOffice(office));
    assertThat(authority.situation(other).findings()).isEmpty();
  }

  @Test
  void two_dozen_answers_are_too_few_for_a_gap() {
    TouchpointEntry touchpoint = authority.touchpoint(office, null);
    authority.count(touchpoint.leaf(Channel.PHONE), 1, OPENINGS, 20, item -> 2.0);
    authority.count(touchpoint.leaf(Channel.KIOSK), OPENINGS, 24, item -> 4.8);
    assertThat(authority.situation().findings()).isEmpty();
  }

  @Test
  void ballots_that_rose_are_told_for_three_openings() {
    TouchpointEntry small = authority.touchpoint(office, null);
    TouchpointEntry earlier = authority.touchpoint(office, null);
    authority.count(small.node(), OPENINGS - 2, 12, PLAIN);
    authority.count(earlier.node(), OPENINGS - 3, 12, PLAIN);
    authority.count(Node.ofOffice(other), OPENINGS, 12, PLAIN);
    TouchpointEntry elsewhere = authority.touchpoint(other, MadeUpAuthority.day(OPENINGS));
    assertThat(elsewhere.office()).isEqualTo(other);
    assertThat(authority.situation().findings())
        .containsExactly(
            new Finding.Rising(small.node(), MadeUpAuthority.day(OPENINGS - 2)),
            new Finding.Rising(Node.ofOffice(other), MadeUpAuthority.day(OPENINGS)));
  }

  @Test
  @DisplayName("Invariant 3: only openings are counted, and never the days until now")
  void what_is_not_counted_any_more_is_told_after_three_openings() {
    TouchpointEntry first = authority.touchpoint(office, null);
    authority.count(first.leaf(Channel.PHONE), 1, OPENINGS - 2, 30, PLAIN);
    authority.count(first.leaf(Channel.KIOSK), 1, OPENINGS - 3, 30, PLAIN);
    TouchpointEntry never = authority.touchpoint(office, MadeUpAuthority.day(OPENINGS - 5));
    authority.touchpoint(office, MadeUpAuthority.day(OPENINGS - 4));
    assertThat(authority.situation().findings())
        .containsExactly(
            new Finding.NotCounted(
                first.leaf(Channel.KIOSK), MadeUpAuthority.day(OPENINGS - 3), false),
            new Finding.NotCounted(never.node(), MadeUpAuthority.day(OPENINGS - 2), true));
  }

  @Test
  void of_an_office_only_its_own_is_told_though_others_were_counted() {
    TouchpointEntry first = fiveOthers(Channel.PHONE, 30);
    authority.count(first.leaf(Channel.PHONE), 1, 12, 30, item -> 2.5);
    authority.count(first.leaf(Channel.PHONE), 13, OPENINGS, 30, item -> 4.5);
    assertThat(authority.situation(other).findings()).isEmpty();
    assertThat(authority.situation(office).findings())
        .isNotEmpty()
        .allMatch(finding -> finding.place().office().equals(office));
  }

  @Test
  void a_query_picks_by_place_channel_and_day() {
    Finding leaf =
        new Finding.Profile(
            new Node(office, other, Channel.PHONE), "offen", MadeUpAuthority.day(3), 9);
    Finding whole = new Finding.ChannelGap(null, MadeUpAuthority.day(3), 60, 70, 5, 2);
    List<Scope> within = new ArrayList<>();
    within.add(new Scope(null, null, null, null, null));
    within.add(new Scope(office, other, Channel.PHONE, null, null));
    within.add(new Scope(null, null, null, MadeUpAuthority.day(3), MadeUpAuthority.day(3)));
    assertThat(within).allMatch(scope -> FindingsResource.isIn(scope, leaf));
    assertThat(FindingsResource.isIn(within.get(0), whole)).isTrue();
    assertThat(FindingsResource.isIn(new Scope(office, null, null, null, null), whole)).isFalse();
    List<Scope> without =
        List.of(
            new Scope(other, null, null, null, null),
            new Scope(null, office, null, null, null),
            new Scope(null, null, Channel.KIOSK, null, null),
            new Scope(null, null, null, MadeUpAuthority.day(4), null),
            new Scope(null, null, null, null, MadeUpAuthority.day(2)));
    assertThat(without).noneMatch(scope -> FindingsResource.isIn(scope, leaf));
  }
}
