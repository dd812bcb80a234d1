package org.augenhoehe.entitle.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.IntStream;
import org.augenhoehe.base.platform.OfficeClock;
import org.augenhoehe.entitle.kiosk.KioskRefusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KioskPaceTest {

  private record Limits(int burst, double perMinute) implements KioskTokensConfig {}

  private static final Instant NOON = Instant.parse("2030-03-04T12:00:00Z");

  private final OfficeClock clock = new OfficeClock();
  private final KioskPace pace = new KioskPace(new Limits(2, 3), clock);
  private final UUID kiosk = UUID.randomUUID();

  @BeforeEach
  void stop() {
    clock.stopAt(NOON);
  }

  private void take(UUID kiosk, int tokens) {
    for (int i = 0; i < tokens; i++) {
      assertThatCode(() -> pace.require(kiosk)).doesNotThrowAnyException();
    }
    assertThatThrownBy(() -> pace.require(kiosk))
        .isInstanceOfSatisfying(
            KioskRefusal.class,
            wait -> assertThat(wait.headers()).containsEntry("Retry-After", "60"));
  }

  @Test
  void a_kiosk_that_takes_too_many_takes_them_from_no_other() {
    take(kiosk, 2);
    take(UUID.randomUUID(), 2);
  }

  @Test
  void tokens_come_back_by_the_minute() {
    take(kiosk, 2);
    clock.stopAt(NOON.plus(Duration.ofSeconds(21)));
    take(kiosk, 1);
    clock.stopAt(NOON.plus(Duration.ofMinutes(10)));
    take(kiosk, 2);
  }

  @Test
  void a_tablet_fetches_no_more_at_once_than_it_gets() {
    assertThat(IntStream.of(1, 5, 6, 11, 40, 500).map(burst -> new Limits(burst, 4).stock()))
        .containsExactly(1, 1, 1, 6, 35, 35);
  }
}
