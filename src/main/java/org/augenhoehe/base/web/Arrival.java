package org.augenhoehe.base.web;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;

/** One body on its way. All but {@link #isOverdue} happens on the thread of its connection. */
final class Arrival {

  private final RoutingContext exchange;
  private final long limit;
  private final Context context = Vertx.currentContext();
  private final Buffer body = Buffer.buffer();
  private boolean isWhole;
  private boolean isRefused;
  private int counted;

  /** What had come when it was last looked at, and when more had come than before. */
  private long seen;

  private final long began = System.nanoTime();
  private long touched = began;

  /**
   * @param limit how many bytes it may have
   */
  Arrival(RoutingContext exchange, long limit) {
    this.exchange = exchange;
    this.limit = limit;
  }

  long limit() {
    return limit;
  }

  RoutingContext exchange() {
    return exchange;
  }

  Buffer body() {
    return body;
  }

  boolean isRefused() {
    return isRefused;
  }

  /** Whether it was handed over or refused. */
  boolean isOver() {
    return isWhole || isRefused;
  }

  void refuse() {
    isRefused = true;
  }

  /** What counts as kept in memory for it. */
  void count(int bytes) {
    counted += bytes;
  }

  /** How much counted until now, and does no longer. */
  int uncount() {
    int bytes = counted;
    counted = 0;
    return bytes;
  }

  /** Does what comes next, in the context in which the request came. */
  void proceed(Runnable next) {
    isWhole = true;
    if (Vertx.currentContext() == context) {
      next.run();
    } else {
      context.runOnContext(any -> next.run());
    }
  }

  /** Does this unless the rest of it came, or it was refused, in the very moment. */
  void unlessOver(Runnable deed) {
    context.runOnContext(
        any -> {
          if (!isOver() && !exchange.request().isEnded()) {
            isRefused = true;
            deed.run();
          }
        });
  }

  /**
   * @param silence how long nothing may come
   * @param patience how long all of it may take, and longer only while it keeps the pace
   * @param pace in bytes a second
   */
  boolean isOverdue(Duration silence, Duration patience, long pace) {
    long now = System.nanoTime();
    long received = exchange.request().bytesRead();
    if (received > seen) {
      seen = received;
      touched = now;
    }
    return now - touched > silence.toNanos()
        || now - began > patience.plusSeconds(Math.min(received, limit) / pace).toNanos();
  }
}
