package org.augenhoehe.base.rescue;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.augenhoehe.base.account.AccountName;
import org.augenhoehe.base.account.AccountRefusal;
import org.augenhoehe.base.account.People;
import org.augenhoehe.base.account.Rights;
import org.augenhoehe.base.audit.AuditLog;
import org.augenhoehe.base.database.Durability;
import org.augenhoehe.base.platform.InstallationConfig;
import org.augenhoehe.base.staff.Role;
import org.jboss.logging.Logger;

/** Carries out the orders of {@link RescueCommand}, at the start and while the service runs. */
@Singleton
class Rescue {

  private static final Logger LOG = Logger.getLogger(Rescue.class);

  /** After the first account was made, and the demonstration, which moves the clock. */
  private static final int AFTER_ALL = 20_001;

  private static final Duration ANSWERS_KEPT = Duration.ofMinutes(10);

  private final InstallationConfig installation;
  private final People people;
  private final Durability durability;
  private final Clock clock;
  private volatile boolean isStarted;

  Rescue(InstallationConfig installation, People people, Durability durability, Clock clock) {
    this.installation = installation;
    this.people = people;
    this.durability = durability;
    this.clock = clock;
  }

  void start(@Observes @Priority(AFTER_ALL) StartupEvent event) {
    isStarted = true;
  }

  /** Lists one directory; there is nothing else to do until somebody needs it. */
  @Scheduled(every = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void look() {
    if (!isStarted) {
      return;
    }
    OrderFiles files = new OrderFiles(installation.keys());
    for (Path file : files.list(Order.GLOB)) {
      try {
        Optional<Order> order = files.read(file, Order.class);
        String refusal = order.map(this::carryOut).orElse(null);
        // Only now: after a failure of the database the order is still there.
        files.remove(file);
        order.ifPresent(it -> answer(files, it, refusal));
      } catch (RuntimeException e) {
        LOG.errorf("An order of the command line waits: %s", e.getClass().getName());
      }
    }
    files.forgetBefore(clock.instant().minus(ANSWERS_KEPT), OrderAnswer.GLOB);
  }

  private void answer(OrderFiles files, Order order, String refusal) {
    if (refusal != null) {
      // Without the name: the command, if it still waits, prints this, too.
      LOG.warnf("An account was not changed as the command line asked: %s", refusal);
    }
    files.write(
        OrderAnswer.file(order.id()),
        new OrderAnswer(refusal, installation.publicUrl().orElse(null)));
  }

  /** Null where it was carried out. */
  private String carryOut(Order order) {
    if (!order.ends().isAfter(clock.instant())) {
      return "The order is too old.";
    }
    if (AccountName.faultOf(order.name()).isPresent() || !Role.ALL.containsAll(order.roles())) {
      return "The name or the role is none.";
    }
    try {
      if (order.isAddition()) {
        Rights rights = Rights.of(order.roles(), null);
        people.add(AuditLog.COMMAND_LINE, order.name(), rights, order.setupHash(), order.ends());
      } else {
        people.reset(AuditLog.COMMAND_LINE, order.name(), order.setupHash(), order.ends());
      }
      durability.sync();
      return null;
    } catch (AccountRefusal refusal) {
      return refusal.problem().detail();
    }
  }
}
