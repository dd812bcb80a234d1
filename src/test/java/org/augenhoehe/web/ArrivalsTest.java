package org.augenhoehe.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.Vertx;
import java.math.BigInteger;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ArrivalsTest {

  private static final Duration LONG = Duration.ofHours(1);

  private final Vertx vertx = Vertx.vertx();

  @AfterEach
  void close() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  private static MemorySize bytes(long count) {
    return new MemorySize(BigInteger.valueOf(count));
  }

  @Test
  void what_all_bodies_take_is_bounded() {
    Arrivals arrivals = new Arrivals(LONG, LONG, bytes(1), 2, bytes(10), null, vertx);
    assertThat(arrivals.keep(8)).isTrue();
    assertThat(arrivals.keep(3)).isFalse();
    assertThat(arrivals.keep(2)).isTrue();
    arrivals.letGo(8);
    assertThat(arrivals.keep(8)).isTrue();
    assertThat(arrivals.keep(1)).isFalse();
  }
}
