package org.augenhoehe.base.web;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;

/**
 * One request body being received. All methods but {@link #isOverdue} run on the thread of its
 * connection.
 */
final class Arrival {

  private final RoutingContext exchange;
  private final long limit;
  private final Context context = Vertx.currentContext();
  private final Buffer body = Buffer.buffer();
  private boolean isWhole;
  private boolean isRefused;
  private int counted;

  /** The bytes received at the last look; {@code touched} is the last look that found more. */
  private long seen;

  private final long began = System.nanoTime();
  private long touched = began;

  /**
   * @param limit in bytes
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

  /** Adds to the bytes that count as kept in memory for this body. */
  void count(int bytes) {
    counted += bytes;
  }

  /** Returns the bytes counted until now and resets the count to 0. */
  int uncount() {
    int bytes = counted;
    counted = 0;
    return bytes;
  }

  /** Marks the body as whole and runs the next step in the context in which the request came. */
  void proceed(Runnable next) {
    isWhole = true;
    if (Vertx.currentContext() == context) {
      next.run();
    } else {
      context.runOnContext(any -> next.run());
    }
  }

  /** Runs this unless the rest of the body came, or it was refused, in the meantime. */
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
   * @param patience how long the whole body may take; more only while it keeps the pace
   * @param pace in bytes per second
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
