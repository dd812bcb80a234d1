package org.augenhoehe.admission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.augenhoehe.issuer.IssuerKeys;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What is left of invitations and tokens when they are spent, kept so that it tells nothing. */
@ApplicationScoped
public class SpentEntitlements {

  /**
   * So long a late customer is told that a code has expired; then it is as unknown as any other.
   */
  private static final int DAYS_REMEMBERED = 30;

  /** In one statement, by a source of chance that nobody can foretell. */
  private static final List<String> SHUFFLE =
      List.of(
          """
          WITH gone AS (DELETE FROM invitation WHERE spent RETURNING *)
          INSERT INTO invitation SELECT * FROM gone ORDER BY gen_random_uuid()
          """,
          """
          WITH gone AS (DELETE FROM spent_token RETURNING *)
          INSERT INTO spent_token SELECT * FROM gone ORDER BY gen_random_uuid()
          """);

  private final EntityManager entities;
  private final Invitations.Table invitations;
  private final IssuerKeys keys;
  private final Clock clock;
  private final boolean postgresql;

  SpentEntitlements(
      EntityManager entities,
      Invitations.Table invitations,
      IssuerKeys keys,
      Clock clock,
      @ConfigProperty(name = "quarkus.datasource.db-kind") String kind) {
    this.entities = entities;
    this.invitations = invitations;
    this.keys = keys;
    this.clock = clock;
    this.postgresql = kind.equals("postgresql");
  }

  /** Forgets invitations and tokens that nobody can use or ask about any more. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void forgetExpired() {
    invitations.delete("validThrough < ?1", LocalDate.now(clock).minusDays(DAYS_REMEMBERED));
    for (UUID key : keys.forgetExpired()) {
      entities
          .createNativeQuery("DELETE FROM spent_token WHERE issuer_key_id = ?1")
          .setParameter(1, key)
          .executeUpdate();
    }
  }

  /**
   * Writes the rows of what was spent anew in random order, so that neither their place nor
   * PostgreSQL's {@code xmin} says any longer which were spent together with what. H2 notes no
   * transaction with a row, and keeps it where it is for good: an invitation where it was put when
   * it was issued, a token where its hash belongs. There is nothing to hide.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void shuffle() {
    if (postgresql) {
      SHUFFLE.forEach(rewrite -> entities.createNativeQuery(rewrite).executeUpdate());
    }
  }
}
