package org.augenhoehe.base.access;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.augenhoehe.base.account.Logins;
import org.augenhoehe.base.audit.Act;
import org.augenhoehe.base.audit.AuditLog;
import org.augenhoehe.base.platform.OfficeClock;
import org.jboss.logging.Logger;

/**
 * Counts wrong passwords and codes, and whom the identity provider sent in vain, by account and
 * hour, and writes the sums once the hour is over. A name that is no account's is never kept,
 * because people type passwords there. However many guesses come, an hour adds few entries.
 */
@Singleton
public class FailedSignIns {

  private static final Logger LOG = Logger.getLogger(FailedSignIns.class);

  /** How many accounts of an hour are named, those with most guesses; the others are summed. */
  static final int NAMED = 20;

  /** Kept while the database is away. */
  private static final int MOST_HOURS = 48;

  private static final DateTimeFormatter HOUR =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(OfficeClock.ZONE);

  /** What failed, and for which account. */
  private record Failure(Act act, String account) {}

  private static final class Sums {
    private final Map<Failure, Integer> accounts = new HashMap<>();
    private int others;
  }

  private final Logins logins;
  private final AuditLog audit;
  private final Clock clock;
  private final TreeMap<Instant, Sums> hours = new TreeMap<>();

  FailedSignIns(Logins logins, AuditLog audit, Clock clock) {
    this.logins = logins;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * @param typed what was typed as a name
   */
  void count(String typed) {
    count(logins.find(typed).map(login -> new Failure(Act.SIGN_IN_FAILED, login.person().name())));
  }

  /**
   * Counts a right password without the code that is needed beside it.
   *
   * @param account its name
   */
  void countCode(String account) {
    count(Optional.of(new Failure(Act.CODE_FAILED, account)));
  }

  /**
   * Counts somebody for whom the identity provider vouched, and who may not enter.
   *
   * @param account theirs; empty where they have none
   */
  public void refuse(Optional<String> account) {
    count(account.map(name -> new Failure(Act.SIGN_IN_REFUSED, name)));
  }

  private synchronized void count(Optional<Failure> known) {
    Sums sums = hours.computeIfAbsent(hour(), any -> new Sums());
    known.ifPresentOrElse(
        failure -> sums.accounts.merge(failure, 1, Integer::sum), () -> sums.others++);
    if (hours.size() > MOST_HOURS) {
      hours.pollFirstEntry();
    }
  }

  @Scheduled(every = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void writeEnded() {
    write(hour());
  }

  void writeAll(@Observes ShutdownEvent event) {
    write(null);
  }

  /**
   * @param current the hour that is not over; or null
   */
  private synchronized void write(Instant current) {
    for (Instant hour : List.copyOf(hours.keySet())) {
      if (!hour.equals(current)) {
        try {
          QuarkusTransaction.requiringNew().run(() -> write(hour, hours.get(hour)));
          hours.remove(hour);
        } catch (RuntimeException e) {
          LOG.errorf("Failed sign-ins are not in the audit log yet: %s", e.getClass().getName());
          return;
        }
      }
    }
  }

  private void write(Instant hour, Sums sums) {
    String when = " (" + HOUR.format(hour) + ")";
    int others = sums.others;
    int named = 0;
    List<Map.Entry<Failure, Integer>> most =
        sums.accounts.entrySet().stream()
            .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
            .toList();
    for (Map.Entry<Failure, Integer> each : most) {
      if (named++ < NAMED) {
        Failure failure = each.getKey();
        audit.add(
            AuditLog.SERVICE, failure.act(), failure.account() + ": " + each.getValue() + when);
      } else {
        others += each.getValue();
      }
    }
    if (others > 0) {
      audit.add(AuditLog.SERVICE, Act.SIGN_IN_FAILED_ELSEWHERE, others + when);
    }
  }

  private Instant hour() {
    return clock.instant().truncatedTo(ChronoUnit.HOURS);
  }
}
