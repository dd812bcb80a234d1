package org.augenhoehe.base.database;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Writes rows again in random order, so that neither their place nor PostgreSQL's {@code xmin}
 * still reveals in which order, or together with what, they were written. H2 records no transaction
 * with a row and never moves it, so there is nothing to hide.
 */
@Singleton
public class RandomOrder {

  /** In one statement, ordered by an unpredictable source of random numbers. */
  private static final String SHUFFLE =
      """
      WITH gone AS (DELETE FROM %1$s WHERE %2$s RETURNING *)
      INSERT INTO %1$s SELECT * FROM gone ORDER BY gen_random_uuid()
      """;

  private final EntityManager entities;
  private final boolean isPostgresql;

  RandomOrder(
      EntityManager entities, @ConfigProperty(name = "quarkus.datasource.db-kind") String kind) {
    this.entities = entities;
    this.isPostgresql = kind.equals("postgresql");
  }

  /**
   * @param condition in SQL: which rows of the table
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void shuffle(String table, String condition) {
    if (isPostgresql) {
      entities.createNativeQuery(SHUFFLE.formatted(table, condition)).executeUpdate();
    }
  }
}
