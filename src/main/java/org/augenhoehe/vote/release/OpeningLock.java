package org.augenhoehe.vote.release;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.hibernate.Timeouts;
import org.hibernate.engine.spi.SessionFactoryImplementor;

/**
 * One row of the database, which castings share and an opening has alone, so that openings take
 * turns and no ballot enters a box that is being removed. A whole batch takes this one lock,
 * however many boxes it fills. The row counts the openings: while the number stays the same, so do
 * the releases, and a box of this period is open.
 */
@ApplicationScoped
public class OpeningLock {

  private static final String LOOK = "SELECT openings FROM opening_lock WHERE id = 1";
  private static final String TAKE = LOOK + " FOR UPDATE";
  private static final String COUNT =
      "UPDATE opening_lock SET openings = openings + 1 WHERE id = 1";

  private final EntityManager entities;

  /** How rows are locked for reading differs between databases. */
  private final String share;

  OpeningLock(EntityManager entities) {
    this.entities = entities;
    this.share =
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
  public long openings() {
    return ((Number) entities.createNativeQuery(LOOK).getSingleResult()).longValue();
  }

  /**
   * Blocks openings until the transaction ends.
   *
   * @return the number of openings that have ended: a box of this period is open
   */
  public long share(Connection transaction) throws SQLException {
    try (PreparedStatement statement = transaction.prepareStatement(share);
        ResultSet row = statement.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }

  /** The same as {@link #take()} without Hibernate. */
  public void take(Connection transaction) throws SQLException {
    try (PreparedStatement statement = transaction.prepareStatement(TAKE)) {
      statement.executeQuery();
    }
  }

  /**
   * Waits for running castings and openings, and blocks new ones until the caller's transaction
   * ends.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void take() {
    entities.createNativeQuery(TAKE).getSingleResult();
  }

  /**
   * Counts an opening; the caller must have taken the lock.
   *
   * @return the number of this opening
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public long count() {
    entities.createNativeQuery(COUNT).executeUpdate();
    return openings();
  }
}
