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
 * Two rows of the database. The first is shared by castings and taken alone by an opening that
 * closes a period, so that no ballot enters a closed box; a whole batch takes this one lock,
 * however many boxes it fills. It counts the openings: a box of this period is open. The second is
 * taken, always before the first, by an opening that closes or counts, so that openings take turns.
 * It counts those that have counted: while the number stays the same, so do the releases.
 */
@ApplicationScoped
public class OpeningLock {

  private static final String LOOK = "SELECT openings FROM opening_lock WHERE id = 1";
  private static final String TAKE = LOOK + " FOR UPDATE";
  private static final String CLOSE =
      "UPDATE opening_lock SET openings = GREATEST(openings, CAST(?1 AS BIGINT)) + 1 WHERE id = 1";
  private static final String GO_ON = "UPDATE opening_lock SET openings = ?1 WHERE id = 1";
  private static final String COUNTED = "SELECT counted FROM counting_lock WHERE id = 1";
  private static final String TAKE_COUNTING = COUNTED + " FOR UPDATE";
  private static final String END = "UPDATE counting_lock SET counted = ?1 WHERE id = 1";

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
   * @return the number of openings that have closed their periods
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public long openings() {
    return number(LOOK);
  }

  /**
   * @return the number of the last opening whose releases are written
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public long counted() {
    return number(COUNTED);
  }

  private long number(String query) {
    return ((Number) entities.createNativeQuery(query).getSingleResult()).longValue();
  }

  /** The same as {@link #openings()} without Hibernate. */
  public long look(Connection transaction) throws SQLException {
    return number(transaction, LOOK);
  }

  private static long number(Connection transaction, String query) throws SQLException {
    try (PreparedStatement statement = transaction.prepareStatement(query);
        ResultSet row = statement.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }

  /**
   * Keeps the period from being closed until the transaction ends.
   *
   * @return {@link #openings()}: a box of this period is open
   */
  public long share(Connection transaction) throws SQLException {
    return number(transaction, share);
  }

  /** The same as {@link #take()} without Hibernate. */
  public void take(Connection transaction) throws SQLException {
    number(transaction, TAKE);
  }

  /** The same as {@link #takeCounting()} without Hibernate. */
  public void takeCounting(Connection transaction) throws SQLException {
    number(transaction, TAKE_COUNTING);
  }

  /** Waits for running castings, and blocks new ones until the caller's transaction ends. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void take() {
    number(TAKE);
  }

  /**
   * Waits for running openings, and blocks new ones until the caller's transaction ends.
   *
   * @return whether an opening has closed a period that is not counted yet
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public boolean takeCounting() {
    return number(TAKE_COUNTING) != openings();
  }

  /**
   * Closes the period; the caller must have taken both locks.
   *
   * @param last openings are numbered after this one, too
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void close(long last) {
    entities.createNativeQuery(CLOSE).setParameter(1, last).executeUpdate();
  }

  /**
   * The next opening has the number after this; the caller must have taken both locks, and written
   * all releases up to here.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void goOnAfter(long last) {
    entities.createNativeQuery(GO_ON).setParameter(1, last).executeUpdate();
    end(last);
  }

  /** Ends an opening: its releases are written in the same transaction. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void end(long opening) {
    entities.createNativeQuery(END).setParameter(1, opening).executeUpdate();
  }
}
