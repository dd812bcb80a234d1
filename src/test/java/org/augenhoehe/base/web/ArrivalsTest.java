package org.augenhoehe.base.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.lang.reflect.Proxy;
import java.math.BigInteger;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ArrivalsTest {

  private static final Duration LONG = Duration.ofHours(1);

  private final Vertx vertx = Vertx.vertx();

  @AfterEach
  void close() {
    // Not awaited: if a test fails, it may never end.
    vertx.close();
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

  /** Vert.x locks a connection while it reports that the connection ended. */
  @Test
  void a_connection_that_ends_while_it_is_looked_at_stops_nobody() throws Exception {
    Object connection = new Object();
    CountDownLatch asked = new CountDownLatch(1);
    Arrivals arrivals = new Arrivals(LONG, LONG, bytes(1), 2, bytes(10), null, vertx);
    Arrival arrival =
        new Arrival(
            whichAnswers(
                RoutingContext.class,
                whichAnswers(
                    HttpServerRequest.class,
                    () -> {
                      asked.countDown();
                      synchronized (connection) {
                        return 0L;
                      }
                    })),
            10);
    arrivals.begin(arrival);
    CompletableFuture<Void> end =
        CompletableFuture.runAsync(
            () -> {
              synchronized (connection) {
                awaitUninterruptibly(asked);
                arrivals.end(arrival);
              }
            });
    assertThat(end).succeedsWithin(Duration.ofSeconds(30));
  }

  private static void awaitUninterruptibly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static <T> T whichAnswers(Class<T> type, Object answer) {
    return whichAnswers(type, () -> answer);
  }

  /** Returns this answer from every method. */
  private static <T> T whichAnswers(Class<T> type, Supplier<Object> answer) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> answer.get()));
  }
}
