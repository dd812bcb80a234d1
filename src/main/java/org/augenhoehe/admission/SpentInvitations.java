package org.augenhoehe.admission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What is left of invitations when they are spent or expired, kept so that it tells nothing. */
@ApplicationScoped
public class SpentInvitations {

  /**
   * So long a late customer is told that a code has expired; then it is as unknown as any other.
   */
  private static final int DAYS_REMEMBERED = 30;

  /** In one statement, by a source of chance that nobody can foretell. */
  private static final String SHUFFLE =
      """
      WITH gone AS (DELETE FROM invitation WHERE spent RETURNING *)
      INSERT INTO invitation SELECT * FROM gone ORDER BY gen_random_uuid()
      """;

  private final EntityManager entities;
  private final Invitations.Table table;
  private final Clock clock;
  private final boolean postgresql;

  SpentInvitations(
      EntityManager entities,
      Invitations.Table table,
      Clock clock,
      @ConfigProperty(name = "quarkus.datasource.db-kind") String kind) {
    this.entities = entities;
    this.table = table;
    this.clock = clock;
    this.postgresql = kind.equals("postgresql");
  }

  /** Forgets invitations that nobody can use or ask about any more. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void forgetExpired() {
    table.delete("validThrough < ?1", LocalDate.now(clock).minusDays(DAYS_REMEMBERED));
  }

  /**
   * Writes the rows of spent invitations anew in random order, so that neither their place nor
   * PostgreSQL's {@code xmin} says any longer which were spent together with what. H2 leaves a row
   * in its place when it is spent and notes no transaction with it, so there is nothing to hide.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void shuffle() {
    if (postgresql) {
      entities.createNativeQuery(SHUFFLE).executeUpdate();
    }
  }
}
