package org.augenhoehe.entitle.issuer;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import org.augenhoehe.base.office.Channel;
import org.augenhoehe.base.office.OfficeTree;
import org.augenhoehe.base.office.OfficeTree.OfficeEntry;
import org.augenhoehe.base.office.OfficeTree.TouchpointEntry;
import org.jboss.logging.Logger;

/**
 * Makes keys before they are needed: a key made at the moment a customer asks for it would reveal
 * when the first customer of a quarter or of a new touchpoint came, and would not have been
 * published before. So a touchpoint gets its keys within a minute, before a slip of it can be
 * handed out; a run that finds nothing to make only reads.
 */
@Singleton
class KeysAhead {

  private static final Logger LOG = Logger.getLogger(KeysAhead.class);

  private final IssuerKeys keys;
  private final OfficeTree tree;
  private final IssuerConfig config;
  private final Clock clock;

  KeysAhead(IssuerKeys keys, OfficeTree tree, IssuerConfig config, Clock clock) {
    this.keys = keys;
    this.tree = tree;
    this.config = config;
    this.clock = clock;
  }

  @Scheduled(
      identity = "issuer-keys",
      every = "1m",
      delayed = "${augenhoehe.issuer.keys-ahead-delay}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void make() {
    LocalDate soon = LocalDate.now(clock).plusDays(config.daysAhead());
    try {
      for (OfficeEntry office : tree.offices()) {
        for (TouchpointEntry touchpoint : tree.touchpoints(office.id())) {
          for (Channel channel : Channel.values()) {
            keys.through(touchpoint.id(), channel, soon);
          }
        }
      }
    } catch (RuntimeException e) {
      LOG.errorf(
          "Keys could not be made ahead; trying again in a minute: %s", e.getClass().getName());
    }
  }
}
