package org.augenhoehe.base.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class LeakyBucketTest {

  private final SettableClock clock = new SettableClock();
  private final LeakyBucket bucket = new LeakyBucket(3, 0.5, clock);

  @Test
  void it_is_full_after_as_many_events_as_it_holds() {
    fill(2);
    assertThat(bucket.isFull()).isFalse();
    fill(1);
    assertThat(bucket.isFull()).isTrue();
  }

  @Test
  void it_forgets_at_its_rate() {
    fill(3);
    clock.advance(Duration.ofMillis(1_900));
    assertThat(bucket.isFull()).isTrue();
    clock.advance(Duration.ofMillis(200));
    assertThat(bucket.isFull()).isFalse();
  }

  @Test
  void it_does_not_overflow_so_that_a_flood_blocks_no_longer_than_a_few_wrong_tries() {
    fill(100_000);
    clock.advance(Duration.ofMillis(2_100));
    assertThat(bucket.isFull()).isFalse();
  }

  @Test
  void it_is_empty_again_after_a_long_while() {
    fill(3);
    clock.advance(Duration.ofDays(1));
    fill(2);
    assertThat(bucket.isFull()).isFalse();
  }

  @Test
  void a_clock_that_jumps_back_neither_fills_it_nor_blocks_for_long() {
    fill(2);
    clock.advance(Duration.ofDays(-1));
    assertThat(bucket.isFull()).isFalse();
    fill(1);
    assertThat(bucket.isFull()).isTrue();
    clock.advance(Duration.ofMillis(2_100));
    assertThat(bucket.isFull()).isFalse();
  }

  @Test
  void it_forgets_at_its_rate_however_often_it_is_asked() {
    fill(3);
    for (int i = 0; i < 2_100; i++) {
      for (int look = 0; look < 10; look++) {
        clock.advance(Duration.ofNanos(100_000));
        bucket.isFull();
      }
    }
    assertThat(bucket.isFull()).isFalse();
  }

  private void fill(int events) {
    for (int i = 0; i < events; i++) {
      bucket.add();
    }
  }
}
