package org.augenhoehe.result.findings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.ToDoubleFunction;
import org.augenhoehe.base.improvement.ImprovementEntry;
import org.augenhoehe.base.office.Channel;
import org.augenhoehe.base.office.OfficeTree.TouchpointEntry;
import org.augenhoehe.base.questionnaire.Item;
import org.augenhoehe.result.findings.Situation.Turn;
import org.augenhoehe.result.statistics.Comparison;
import org.augenhoehe.vote.release.Scope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Improvements and the levels before and since, on a ledger with one step in one value. */
class EffectTest {

  private static final int OPENINGS = 20;
  private static final int STEP = 13;
  private static final ToDoubleFunction<Item> PLAIN = item -> 3.6;
  private static final ToDoubleFunction<Item> BETTER =
      item -> item.dimensions().containsKey("offen") ? 4.5 : 3.6;

  private final UUID office = new UUID(0, 1);
  private final MadeUpAuthority authority = new MadeUpAuthority(OPENINGS);
  private TouchpointEntry first;
  private Situation situation;

  @BeforeEach
  void count() {
    first = authority.touchpoint(office, null);
    for (Channel channel : Channel.values()) {
      double kinder = channel == Channel.KIOSK ? 0.3 : 0;
      authority.count(
          first.leaf(channel), 1, STEP - 1, 30, item -> PLAIN.applyAsDouble(item) + kinder);
      authority.count(
          first.leaf(channel), STEP, OPENINGS, 30, item -> BETTER.applyAsDouble(item) + kinder);
    }
    TouchpointEntry steady = authority.touchpoint(office, null);
    authority.count(steady.leaf(Channel.PHONE), 1, OPENINGS, 30, PLAIN);
    situation = authority.situation();
  }

  private static ImprovementEntry entry(int number, LocalDate day, String value) {
    return new ImprovementEntry(number, day, "Wir hören zu.", value, day, null);
  }

  private Comparison effect(ImprovementEntry... entries) {
    return Effect.of(situation, first.id(), List.of(entries)).get(0).comparison();
  }

  @Test
  void an_improvement_of_the_week_before_shows_in_the_value_it_aims_at() {
    // Counted on the day itself is what was said before.
    LocalDate day = MadeUpAuthority.day(STEP - 1);
    Comparison.Secured secured = (Comparison.Secured) effect(entry(1, day, "offen"));
    assertThat(secured.delta()).isBetween(12.0, 25.0);
    Turn turn =
        situation.turn(new Scope(null, first.id(), null, null, null), "offen").orElseThrow();
    assertThat(turn.opening()).isEqualTo(STEP);
    assertThat(secured.before()).isCloseTo(turn.before(), within(1e-9));
    assertThat(secured.after()).isCloseTo(turn.after(), within(1e-9));
    assertThat(effect(entry(1, day, "ehrlich"))).isInstanceOf(Comparison.NotSeen.class);
  }

  @Test
  void it_is_told_after_three_openings() {
    assertThat(effect(entry(1, MadeUpAuthority.day(OPENINGS - 2), "offen")))
        .isEqualTo(new Comparison.TooEarly(2, 120));
    assertThat(effect(entry(1, MadeUpAuthority.day(OPENINGS), "offen")))
        .isEqualTo(new Comparison.TooEarly(0, 0));
    assertThat(effect(entry(1, MadeUpAuthority.day(OPENINGS - 3), "offen")))
        .isInstanceOf(Comparison.Secured.class);
    assertThat(effect(entry(1, MadeUpAuthority.day(1).minusDays(1), "offen")))
        .isEqualTo(new Comparison.NothingBefore());
  }

  @Test
  void the_more_are_followed_the_more_it_takes() {
    LocalDate day = MadeUpAuthority.day(STEP - 1);
    ImprovementEntry[] many = new ImprovementEntry[40];
    for (int i = 0; i < many.length; i++) {
      many[i] = entry(i + 1, day, "offen");
    }
    Comparison.Secured alone = (Comparison.Secured) effect(many[0]);
    Comparison.Secured among = (Comparison.Secured) effect(many);
    assertThat(among.critical()).isGreaterThan(alone.critical() + 1);
    assertThat(among.z()).isEqualTo(alone.z());
  }

  @Test
  void only_what_is_told_and_has_a_day_is_followed() {
    LocalDate day = MadeUpAuthority.day(5);
    List<ImprovementEntry> entries =
        List.of(
            entry(4, day, "höflich"),
            entry(3, day, null),
            new ImprovementEntry(2, day, "Zurückgezogen", "offen", day, day),
            new ImprovementEntry(1, null, "Früher", "offen", null, null));
    assertThat(Effect.of(situation, first.id(), entries))
        .extracting(Effect::number, Effect::measure)
        .containsExactly(tuple(3, "core"));
    assertThat(Effect.of(situation, UUID.randomUUID(), entries)).isEmpty();
    assertThat(Effect.of(situation, null, entries)).isEmpty();
  }

  @Test
  void a_channel_has_its_own_levels_and_both_together_lie_between_them() {
    Scope place = new Scope(null, first.id(), null, null, null);
    Turn both = situation.turn(place, "offen").orElseThrow();
    Turn phone = situation.turn(place.of(Channel.PHONE), "offen").orElseThrow();
    Turn kiosk = situation.turn(place.of(Channel.KIOSK), "offen").orElseThrow();
    assertThat(both.before()).isBetween(phone.before(), kiosk.before());
    assertThat(both.after()).isBetween(phone.after(), kiosk.after());
    assertThat(List.of(phone.day(), kiosk.day(), both.day()))
        .containsOnly(MadeUpAuthority.day(STEP));
    assertThat(both.isUp()).isTrue();
    assertThat(situation.turn(place, "ehrlich")).isEmpty();
    assertThat(situation.turn(new Scope(office, null, null, null, null), "offen")).isEmpty();
  }
}
