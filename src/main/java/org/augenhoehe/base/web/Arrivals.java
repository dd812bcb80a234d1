package org.augenhoehe.base.web;

import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The half-sent bodies, and the memory that all bodies take together. A slow client must not block
 * the others: when there are too many, the oldest is given up, because an honest one has arrived by
 * then.
 */
@Singleton
class Arrivals {

  private static final long LOOK_MILLIS = 1000;

  private static final Problem TOO_SLOW = Problem.busy(408, "The body did not arrive in time.");

  private final Duration silence;
  private final Duration patience;
  private final long pace;
  private final int most;
  private final long mostBytes;
  private final EarlyAnswer answer;
  private final AtomicLong bytes = new AtomicLong();
  private final Set<Arrival> halfSent = new LinkedHashSet<>();

  /**
   * @param most half-sent bodies at once
   * @param mostBytes in memory, of all bodies that are not answered yet
   */
  Arrivals(
      @ConfigProperty(name = "body-limit.silence") Duration silence,
      @ConfigProperty(name = "body-limit.patience") Duration patience,
      @ConfigProperty(name = "body-limit.pace") MemorySize pace,
      @ConfigProperty(name = "body-limit.half-sent") int most,
      @ConfigProperty(name = "body-limit.in-memory") MemorySize mostBytes,
      EarlyAnswer answer,
      Vertx vertx) {
    this.silence = silence;
    this.patience = patience;
    this.pace = pace.asLongValue();
    this.most = most;
    this.mostBytes = mostBytes.asLongValue();
    this.answer = answer;
    vertx.setPeriodic(LOOK_MILLIS, any -> giveUpOverdue());
  }

  void begin(Arrival arrival) {
    Optional<Arrival> oldest;
    synchronized (halfSent) {
      oldest = halfSent.size() < most ? Optional.empty() : takeOldest();
      halfSent.add(arrival);
    }
    oldest.ifPresent(this::giveUp);
  }

  /** Stops waiting for the rest of this body. */
  void end(Arrival arrival) {
    synchronized (halfSent) {
      halfSent.remove(arrival);
    }
  }

  /**
   * Counts these bytes as kept until {@link #letGo}. Above the limit, this gives up the oldest
   * half-sent body.
   *
   * @return false if there is none to give up; then the bytes are not counted
   */
  boolean keep(int count) {
    if (bytes.addAndGet(count) <= mostBytes) {
      return true;
    }
    Optional<Arrival> oldest;
    synchronized (halfSent) {
      oldest = takeOldest();
    }
    if (oldest.isEmpty()) {
      bytes.addAndGet(-count);
      return false;
    }
    giveUp(oldest.get());
    return true;
  }

  void letGo(int count) {
    bytes.addAndGet(-count);
  }

  private Optional<Arrival> takeOldest() {
    Iterator<Arrival> inOrder = halfSent.iterator();
    if (!inOrder.hasNext()) {
      return Optional.empty();
    }
    Arrival oldest = inOrder.next();
    inOrder.remove();
    return Optional.of(oldest);
  }

  /**
   * Calls {@code isOverdue} outside the lock: it locks the connection, and a connection that closes
   * waits for this lock.
   */
  private void giveUpOverdue() {
    List<Arrival> all;
    synchronized (halfSent) {
      all = List.copyOf(halfSent);
    }
    List<Arrival> overdue =
        all.stream().filter(arrival -> arrival.isOverdue(silence, patience, pace)).toList();
    synchronized (halfSent) {
      overdue.forEach(halfSent::remove);
    }
    overdue.forEach(this::giveUp);
  }

  private void giveUp(Arrival arrival) {
    arrival.unlessOver(() -> answer.giveLast(arrival.exchange(), TOO_SLOW, "busy"));
  }
}
