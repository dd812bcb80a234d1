package org.augenhoehe.vote.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.augenhoehe.base.office.Channel;
import org.augenhoehe.base.office.Node;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Invariant 1, Atoms: a scope takes a release whole or not at all")
class ScopeTest {

  private static final UUID OFFICE = UUID.randomUUID();
  private static final UUID TOUCHPOINT = UUID.randomUUID();
  private static final Instant LATE_ON_SUNDAY = Instant.parse("2026-03-01T22:59:59Z");
  private static final Instant MONDAY_IN_BERLIN = Instant.parse("2026-03-01T23:00:00Z");

  private final Release leaf = release(new Node(OFFICE, TOUCHPOINT, Channel.PHONE));
  private final Release poured = release(new Node(OFFICE, TOUCHPOINT, null));
  private final Release top = release(Node.ofOffice(OFFICE));

  @Test
  void everything_holds_everything() {
    Scope all = new Scope(null, null, null, null, null);
    assertThat(all.contains(leaf)).isTrue();
    assertThat(all.contains(poured)).isTrue();
    assertThat(all.contains(top)).isTrue();
  }

  @Test
  void an_office_holds_its_whole_tree_and_nothing_else() {
    assertThat(new Scope(OFFICE, null, null, null, null).contains(leaf)).isTrue();
    assertThat(new Scope(OFFICE, null, null, null, null).contains(top)).isTrue();
    assertThat(new Scope(UUID.randomUUID(), null, null, null, null).contains(leaf)).isFalse();
  }

  @Test
  void what_was_poured_together_belongs_to_no_part_of_it() {
    Scope touchpoint = new Scope(null, TOUCHPOINT, null, null, null);
    assertThat(touchpoint.contains(leaf)).isTrue();
    assertThat(touchpoint.contains(poured)).isTrue();
    assertThat(touchpoint.contains(top)).isFalse();
    Scope phone = new Scope(null, TOUCHPOINT, Channel.PHONE, null, null);
    assertThat(phone.contains(leaf)).isTrue();
    assertThat(phone.contains(poured)).isFalse();
    assertThat(new Scope(null, null, Channel.KIOSK, null, null).contains(leaf)).isFalse();
  }

  @Test
  void days_are_those_of_berlin_and_both_ends_belong_to_the_span() {
    LocalDate sunday = LocalDate.of(2026, 3, 1);
    LocalDate monday = LocalDate.of(2026, 3, 2);
    Release late = release(top.node(), LATE_ON_SUNDAY);
    assertThat(Scope.day(LATE_ON_SUNDAY)).isEqualTo(sunday);
    assertThat(Scope.day(MONDAY_IN_BERLIN)).isEqualTo(monday);
    assertThat(new Scope(null, null, null, monday, monday).contains(top)).isTrue();
    assertThat(new Scope(null, null, null, monday, null).contains(late)).isFalse();
    assertThat(new Scope(null, null, null, null, sunday).contains(top)).isFalse();
    assertThat(new Scope(null, null, null, sunday, sunday).contains(late)).isTrue();
  }

  private static Release release(Node node) {
    return release(node, MONDAY_IN_BERLIN);
  }

  private static Release release(Node node, Instant moment) {
    return new Release(UUID.randomUUID(), node, 1, moment, 1, 10, 0, List.of());
  }
}
