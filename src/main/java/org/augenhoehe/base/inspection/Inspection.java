package org.augenhoehe.base.inspection;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import org.augenhoehe.base.audit.Verification;
import org.augenhoehe.base.audit.Witness;
import org.augenhoehe.base.database.PlainJdbc;
import org.jboss.logging.Logger;

/** Checks the audit log at the start, every night and when somebody asks. */
@Singleton
public class Inspection {

  /**
   * The result of a check.
   *
   * @param at when it was made
   */
  public record State(Instant at, Verification.Report report) {}

  /** What is known of the log now. */
  enum Verdict {
    WHOLE,
    BROKEN,
    /** The last check is too old: later ones could not be made. */
    UNKNOWN
  }

  /** A nightly check and a half. */
  private static final Duration FRESH = Duration.ofHours(36);

  private static final Logger LOG = Logger.getLogger(Inspection.class);

  /** After H2's file was mended, and before the demonstration moves the clock. */
  static final int EARLY = 3_000;

  /** A time at which nobody would open boxes: the check reads what an opening's end writes anew. */
  private static final String AT_NIGHT = "37 23 3 * * ?";

  private final Verification verification;
  private final Cutting cutting;
  private final Clock clock;

  private volatile State last;

  /** Of {@link System#nanoTime}, which no change of the clock concerns. */
  private volatile long checked;

  Inspection(PlainJdbc jdbc, Witness witness, Cutting cutting, Clock clock) {
    this.verification = new Verification(jdbc::perStatement, witness);
    this.cutting = cutting;
    this.clock = clock;
  }

  void start(@Observes @Priority(EARLY) StartupEvent event) {
    check();
  }

  @Scheduled(
      identity = "audit-log",
      cron = AT_NIGHT,
      timeZone = "Europe/Berlin",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void atNight() {
    try {
      // Where something is wrong nothing is cut off, because it may be the evidence.
      if (check().report().isWhole()) {
        cutting.cut();
      }
    } catch (RuntimeException e) {
      LOG.errorf("The audit log could not be checked: %s", e.getClass().getName());
    }
  }

  /** Checks now. */
  public synchronized State check() {
    State state = new State(clock.instant(), verification.run());
    if (!state.report().isWhole()) {
      LOG.errorf(
          "The audit log is not whole: %s. See \"The audit log\" in deploy/README.md.",
          state.report().findings().stream()
              .map(Object::toString)
              .collect(Collectors.joining("; ")));
    }
    checked = System.nanoTime();
    last = state;
    return state;
  }

  Verdict verdict() {
    return last == null
        ? Verdict.UNKNOWN
        : verdict(last.report().isWhole(), Duration.ofNanos(System.nanoTime() - checked));
  }

  /**
   * @param age of the last check
   */
  static Verdict verdict(boolean isWhole, Duration age) {
    if (!isWhole) {
      return Verdict.BROKEN;
    }
    return age.compareTo(FRESH) > 0 ? Verdict.UNKNOWN : Verdict.WHOLE;
  }

  /** The result of the last check. */
  public State last() {
    return last;
  }
}
