package org.augenhoehe.desk.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.augenhoehe.base.office.Channel;
import org.augenhoehe.vote.release.Scope;
import org.junit.jupiter.api.Test;

/** Which ballots rose, into a scope and out of it. */
class BoxesTest {

  private static final UUID OFFICE = new UUID(0, 1);
  private static final Scope HOUSE = new Scope(OFFICE, null, null, null, null);
  private static final Scope SMALL = new Scope(OFFICE, new UUID(0, 2), null, null, null);
  private static final Scope LARGE = new Scope(OFFICE, new UUID(0, 3), null, null, null);

  /** 12 rose to the small touchpoint, 24 to the office; none to the large touchpoint. */
  private static final Map<Scope, Integer> BALLOTS =
      Map.of(
          HOUSE,
          12 + 24 + 57 + 30 + 10,
          HOUSE.of(Channel.PHONE),
          57 + 30,
          HOUSE.of(Channel.KIOSK),
          10,
          SMALL,
          12 + 30,
          SMALL.of(Channel.PHONE),
          30,
          LARGE,
          57 + 10,
          LARGE.of(Channel.PHONE),
          57,
          LARGE.of(Channel.KIOSK),
          10);

  private static Boxes of(Scope scope) {
    List<Scope> beside = scope.touchpoint() == null ? List.of() : List.of(SMALL, LARGE);
    return Boxes.of(scope, beside, part -> BALLOTS.getOrDefault(part, 0));
  }

  @Test
  void what_rose_within_the_scope_is_a_number_and_misses_nothing() {
    assertThat(of(HOUSE)).isEqualTo(new Boxes(87, 10, 36, 0));
    assertThat(of(HOUSE).isRisen()).isTrue();
    assertThat(of(HOUSE).isIncomplete()).isFalse();
    assertThat(of(SMALL)).isEqualTo(new Boxes(30, 0, 12, 24));
  }

  @Test
  void where_none_rose_nothing_is_told() {
    assertThat(of(LARGE).isRisen()).isFalse();
    Scope elsewhere = new Scope(new UUID(0, 9), null, null, null, null);
    assertThat(of(elsewhere)).isEqualTo(new Boxes(0, 0, 0, 0));
  }

  @Test
  void a_channel_misses_what_rose_from_it_to_any_place_above() {
    assertThat(of(SMALL.of(Channel.PHONE)).missing()).isEqualTo(12 + 24);
    assertThat(of(LARGE.of(Channel.KIOSK)).missing()).isEqualTo(24);
    assertThat(of(HOUSE.of(Channel.PHONE)).missing()).isEqualTo(36);
    assertThat(of(HOUSE.of(Channel.PHONE)).isRisen()).isFalse();
  }
}
