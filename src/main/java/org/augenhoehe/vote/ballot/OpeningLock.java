package org.augenhoehe.vote.ballot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.hibernate.Session;
import org.hibernate.Timeouts;
import org.hibernate.engine.spi.SessionFactoryImplementor;

/**
 * One row of the database, which castings share and an opening has alone, so that no ballot enters a
 * box that is being removed. A whole batch takes this one lock, however many boxes it fills.
 */
@ApplicationScoped
class OpeningLock {

  private static final String LOOK = "SELECT openings FROM door WHERE id = 1";

  private final EntityManager entities;

  /** How rows are locked for reading differs between databases. */
  private final String shared;

  OpeningLock(EntityManager entities) {
    this.entities = entities;
    this.shared =
        LOOK
            + entities
                .getEntityManagerFactory()
                .unwrap(SessionFactoryImplementor.class)
                .getJdbcServices()
                .getDialect()
                .getReadLockString(Timeouts.WAIT_FOREVER);
  }

  /**
   * @return the number of openings that have ended
   */
  @Transactional(Transactional.TxType.MANDATORY)
  long openings() {
    return entities.unwrap(Session.class).doReturningWork(connection -> number(connection, LOOK));
  }

  /**
   * Blocks openings until the transaction ends.
   *
   * @return the number of openings that have ended: a box seen at the same number still exists
   */
  long share(Connection transaction) throws SQLException {
    return number(transaction, shared);
  }

  /** Waits for running castings and blocks new ones until the caller's transaction ends. */
  @Transactional(Transactional.TxType.MANDATORY)
  void take() {
    entities
        .createNativeQuery("UPDATE door SET openings = openings + 1 WHERE id = 1")
        .executeUpdate();
  }

  private static long number(Connection connection, String question) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(question);
        ResultSet row = statement.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }
}
