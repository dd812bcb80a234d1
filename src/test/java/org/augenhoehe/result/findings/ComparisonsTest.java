package org.augenhoehe.result.findings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.function.ToDoubleFunction;
import org.augenhoehe.base.office.Channel;
import org.augenhoehe.base.office.OfficeTree.TouchpointEntry;
import org.augenhoehe.base.questionnaire.Item;
import org.augenhoehe.result.statistics.Comparison;
import org.augenhoehe.result.statistics.Dispersion;
import org.augenhoehe.vote.release.Scope;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Touchpoints, and spans of weekly openings, beside each other. */
class ComparisonsTest {

  private static final long OPENINGS = 16;
  private static final ToDoubleFunction<Item> PLAIN = item -> 3.6;
  private static final ToDoubleFunction<Item> OPENER =
      item -> item.dimensions().containsKey("offen") ? 4.5 : 3.6;

  private final UUID office = new UUID(0, 1);
  private final UUID other = new UUID(0, 2);
  private final MadeUpAuthority authority = new MadeUpAuthority(OPENINGS);

  private static Scope days(long first, long last) {
    return new Scope(
        null, null, null, MadeUpAuthority.day(first), MadeUpAuthority.day(last + 1).minusDays(1));
  }

  private Map<String, Comparison> changes(Spans spans) {
    Map<String, Dispersion> dispersions = authority.situation().dispersions();
    return Comparisons.changes(
        new Watched(authority.scores(spans.earlier()), authority.touchpoints, dispersions),
        new Watched(authority.scores(spans.later()), authority.touchpoints, dispersions),
        spans);
  }

  private Map<String, Comparison> halves() {
    return changes(Spans.adjacent(days(9, OPENINGS)));
  }

  @Test
  void a_change_between_two_spans_is_secured_with_both_levels() {
    TouchpointEntry touchpoint = authority.touchpoint(office, null);
    for (Channel channel : Channel.values()) {
      authority.count(touchpoint.leaf(channel), 1, 8, 30, PLAIN);
      authority.count(touchpoint.leaf(channel), 9, OPENINGS, 30, OPENER);
    }
    Map<String, Comparison> changes = halves();
    assertThat(changes).hasSize(6);
    assertThat(changes.get("offen"))
        .isInstanceOfSatisfying(
            Comparison.Secured.class,
            secured -> {
              assertThat(secured.before()).isCloseTo(65, within(3.0));
              assertThat(secured.delta()).isCloseTo(18, within(4.0));
              assertThat(Math.abs(secured.z())).isGreaterThan(secured.critical());
            });
    assertThat(changes.get("ehrlich"))
        .isInstanceOfSatisfying(
            Comparison.NotSeen.class, unseen -> assertThat(unseen.smallest()).isBetween(5.0, 15.0));
  }

  @Test
  @DisplayName("A friendlier desk that was counted more often is no change of its office")
  void a_mixture_shifts_no_office() {
    TouchpointEntry strict = authority.touchpoint(office, null);
    TouchpointEntry kind = authority.touchpoint(office, null);
    authority.count(strict.leaf(Channel.PHONE), 1, 8, 60, item -> 2.6);
    authority.count(strict.leaf(Channel.PHONE), 9, OPENINGS, 15, item -> 2.6);
    authority.count(kind.leaf(Channel.PHONE), 1, 8, 15, item -> 4.2);
    authority.count(kind.leaf(Channel.PHONE), 9, OPENINGS, 60, item -> 4.2);
    assertThat(halves().values()).allMatch(Comparison.NotSeen.class::isInstance);
  }

  @Test
  void where_nothing_was_counted_before_there_is_nothing_to_compare() {
    TouchpointEntry touchpoint = authority.touchpoint(office, null);
    authority.count(touchpoint.leaf(Channel.PHONE), 9, OPENINGS, 30, PLAIN);
    assertThat(halves()).hasSize(6);
    assertThat(halves().values()).allMatch(Comparison.NothingBefore.class::isInstance);
    assertThat(changes(Spans.yearApart(days(9, OPENINGS)).orElseThrow()).values())
        .allMatch(Comparison.NothingBefore.class::isInstance);
    assertThat(changes(Spans.adjacent(days(1, 4)))).isEmpty();
  }

  @Test
  void two_openings_or_none_are_too_few() {
    TouchpointEntry touchpoint = authority.touchpoint(office, null);
    authority.count(touchpoint.leaf(Channel.PHONE), 1, 10, 30, PLAIN);
    assertThat(halves().values()).allMatch(Comparison.TooEarly.class::isInstance);
    assertThat(changes(Spans.adjacent(days(12, OPENINGS))).values())
        .allMatch(Comparison.TooEarly.class::isInstance);
  }

  @Test
  @DisplayName("Invariant 1: what lies in both spans belongs to neither")
  void a_span_cuts_no_atom() {
    TouchpointEntry touchpoint = authority.touchpoint(office, null);
    // Six people a week: two openings make an atom, the fourth reaches from the one to the other.
    authority.count(touchpoint.leaf(Channel.KIOSK), 1, OPENINGS, 6, PLAIN);
    Spans spans = Spans.adjacent(days(8, 14));
    for (Scope span : new Scope[] {spans.earlier(), spans.later()}) {
      int n =
          authority
              .scores(span)
              .leaves()
              .get(touchpoint.leaf(Channel.KIOSK))
              .get("core")
              .overall()
              .n();
      assertThat(n).isEqualTo(36);
    }
  }

  @Test
  void tests_allow_for_every_measure_that_can_be_compared() {
    TouchpointEntry touchpoint = authority.touchpoint(office, null);
    authority.count(touchpoint.leaf(Channel.PHONE), 1, 8, 30, PLAIN);
    authority.count(touchpoint.leaf(Channel.PHONE), 9, OPENINGS, 30, OPENER);
    Comparison.Secured ofSix = (Comparison.Secured) halves().get("offen");
    // METHOD, section 3: Student's t at 1 − 0.05 / (2·6) with 2/3 of 15 pairs, so 10 degrees; by
    // numeric integration.
    assertThat(ofSix.critical()).isCloseTo(3.276841, within(1e-5));
  }

  @Test
  void of_a_place_only_its_own_leaves_are_looked_at() {
    TouchpointEntry here = authority.touchpoint(office, null);
    TouchpointEntry there = authority.touchpoint(other, null);
    for (TouchpointEntry touchpoint : authority.touchpoints) {
      authority.count(touchpoint.leaf(Channel.PHONE), 1, OPENINGS, 30, PLAIN);
    }
    assertThat(authority.scores(new Scope(office, null, null, null, null)).leaves())
        .containsOnlyKeys(here.leaf(Channel.PHONE));
    assertThat(authority.scores(new Scope(null, there.id(), Channel.PHONE, null, null)).leaves())
        .containsOnlyKeys(there.leaf(Channel.PHONE));
    assertThat(authority.scores(new Scope(null, null, Channel.KIOSK, null, null)).leaves())
        .isEmpty();
  }

  @Test
  void peers_say_the_same_as_findings_and_stay_in_the_order_of_the_tree() {
    TouchpointEntry first = authority.touchpoint(office, null);
    authority.count(first.leaf(Channel.PHONE), 1, OPENINGS, 30, item -> 2.4);
    for (int i = 0; i < 5; i++) {
      authority.count(
          authority.touchpoint(other, null).leaf(Channel.PHONE), 1, OPENINGS, 30, PLAIN);
    }
    authority.touchpoint(other, null);
    Situation situation = authority.situation();
    Watched page =
        new Watched(situation.scores(), situation.touchpoints(), situation.dispersions());
    Peers peers = page.peers(Channel.PHONE, "offen");
    assertThat(peers.rows())
        .extracting(Peers.Row::touchpoint)
        .isEqualTo(authority.touchpoints.subList(0, 6));
    assertThat(peers.funnel()).isPresent();
    assertThat(peers.rows().get(0).isMarked()).isTrue();
    assertThat(situation.findings())
        .contains(
            new Finding.StandsOut(
                first.leaf(Channel.PHONE),
                "offen",
                MadeUpAuthority.day(OPENINGS),
                peers.rows().get(0).mark().difference()));
    assertThat(page.profiles(Channel.PHONE).rows())
        .hasSize(6)
        .allMatch(row -> row.scores().size() == 5 && row.cells().size() == 5);
    assertThat(page.isCounted(Channel.PHONE)).isTrue();
    assertThat(page.isCounted(Channel.KIOSK)).isFalse();
    assertThat(page.peers(Channel.KIOSK, "offen").rows()).isEmpty();
  }

  @Test
  void four_touchpoints_have_no_picture_no_mark_and_no_profile() {
    for (int i = 0; i < 4; i++) {
      authority.count(
          authority.touchpoint(office, null).leaf(Channel.PHONE), 1, OPENINGS, 30, PLAIN);
    }
    Situation situation = authority.situation();
    Watched page =
        new Watched(situation.scores(), situation.touchpoints(), situation.dispersions());
    Peers peers = page.peers(Channel.PHONE, "core");
    assertThat(peers.funnel()).isEmpty();
    assertThat(peers.rows()).hasSize(4).noneMatch(Peers.Row::isMarked);
    assertThat(page.profiles(Channel.PHONE).rows()).isEmpty();
  }

  @Test
  void two_spans_have_no_day_in_common() {
    LocalDate first = LocalDate.of(2026, 3, 2);
    Scope month = new Scope(office, null, Channel.PHONE, first, first.plusDays(27));
    assertThat(Spans.adjacent(month).earlier())
        .isEqualTo(new Scope(office, null, Channel.PHONE, first.minusDays(28), first.minusDays(1)));
    assertThat(Spans.yearApart(month).orElseThrow().earlier())
        .isEqualTo(
            new Scope(
                office, null, Channel.PHONE, LocalDate.of(2025, 3, 3), LocalDate.of(2025, 3, 30)));
    Scope year = new Scope(null, null, null, first, first.plusDays(363));
    assertThat(Spans.yearApart(year)).isPresent();
    Scope longer = new Scope(null, null, null, first, first.plusDays(364));
    assertThat(Spans.yearApart(longer)).isEmpty();
    Scope day = new Scope(null, null, null, first, first);
    assertThat(Spans.adjacent(day).earlier().from()).isEqualTo(first.minusDays(1));
  }
}
