package org.augenhoehe.entitle.admission;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The rows that remain of spent entitlements, kept so that they reveal nothing. */
@ApplicationScoped
public class SpentEntitlements {

  /** In one statement, ordered by an unpredictable source of random numbers. */
  private static final String SHUFFLE =
      """
      WITH gone AS (DELETE FROM %s RETURNING *)
      INSERT INTO %s SELECT * FROM gone ORDER BY gen_random_uuid()
      """;

  private final List<Admitter> admitters;
  private final EntityManager entities;
  private final boolean isPostgresql;

  SpentEntitlements(
      @All List<Admitter> admitters,
      EntityManager entities,
      @ConfigProperty(name = "quarkus.datasource.db-kind") String kind) {
    this.admitters = admitters;
    this.entities = entities;
    this.isPostgresql = kind.equals("postgresql");
  }

  /** Deletes entitlements that can no longer be used or asked about. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void forgetExpired() {
    admitters.forEach(Admitter::forgetExpired);
  }

  /**
   * Writes the rows of spent entitlements again in random order, so that neither their place nor
   * PostgreSQL's {@code xmin} still reveals which were spent together with what. H2 records no
   * transaction with a row and never moves it: an invitation stays where it was put when it was
   * issued, a token where its hash belongs. There is nothing to hide.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void shuffle() {
    if (isPostgresql) {
      for (Admitter admitter : admitters) {
        String rows = admitter.spentRows();
        String table = rows.split(" ", 2)[0];
        entities.createNativeQuery(SHUFFLE.formatted(rows, table)).executeUpdate();
      }
    }
  }
}
