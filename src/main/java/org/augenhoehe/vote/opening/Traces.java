package org.augenhoehe.vote.opening;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.augenhoehe.base.database.DeadRows;
import org.augenhoehe.base.database.Durability;
import org.augenhoehe.base.database.EarlierStates;
import org.augenhoehe.vote.ballot.CondemnedKeys;
import org.jboss.logging.Logger;

/**
 * What an opening would leave behind: keys of boxes that are gone, deleted rows, earlier states of
 * the database's file.
 */
@ApplicationScoped
class Traces {

  private static final Logger LOG = Logger.getLogger(Traces.class);

  /** The tables whose rows an opening deletes or writes again, the largest last. */
  private static final List<String> REWRITTEN =
      List.of("box", "ballot", "spent_token", "invitation");

  private final Durability durability;
  private final CondemnedKeys condemned;
  private final DeadRows deadRows;
  private final EarlierStates earlierStates;

  Traces(
      Durability durability,
      CondemnedKeys condemned,
      DeadRows deadRows,
      EarlierStates earlierStates) {
    this.durability = durability;
    this.condemned = condemned;
    this.deadRows = deadRows;
    this.earlierStates = earlierStates;
  }

  /** What was written is on disk when this returns. */
  void sync() {
    durability.sync();
  }

  /** In the transaction that leaves traces: a crash after it must not keep them. */
  void announce() {
    earlierStates.announce();
  }

  /** After that transaction. */
  void remove(boolean haveRowsChanged) {
    try {
      durability.sync();
      condemned.destroy();
    } finally {
      if (haveRowsChanged) {
        deadRows.remove(REWRITTEN);
        earlierStates.remove();
      }
    }
  }

  /** Destroys keys that belong to no box. */
  void destroyStrays() {
    try {
      condemned.destroyStrays();
    } catch (RuntimeException e) {
      // The opening is done; the next one tries again.
      LOG.errorf("Keys without boxes were not destroyed: %s", e.getClass().getName());
    }
  }
}
