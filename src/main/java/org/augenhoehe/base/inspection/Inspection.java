package org.augenhoehe.base.inspection;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
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

  private static final Logger LOG = Logger.getLogger(Inspection.class);

  /** After H2's file was mended, and before the demonstration moves the clock. */
  static final int EARLY = 3_000;

  /** A time at which nobody would open boxes: the check reads what an opening's end writes anew. */
  private static final String AT_NIGHT = "37 23 3 * * ?";

  private final Verification verification;
  private final Cutting cutting;
  private final Clock clock;

  private volatile State last;

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
    last = state;
    return state;
  }

  /** The result of the last check. */
  public State last() {
    return last;
  }
}
