package org.augenhoehe.entitle.issuer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.augenhoehe.base.database.PlainJdbc;
import org.augenhoehe.base.database.RandomOrder;

/** The record of tokens that have admitted a ballot, so that none admits a second one. */
@ApplicationScoped
public class SpentTokens {

  /** What became of an entitlement that was to be spent. */
  public enum Spending {
    DONE,
    /** It was spent before. */
    REPEATED,
    /** Its key was deleted meanwhile, and with it the record of its tokens. */
    FORGOTTEN
  }

  /**
   * Returns the ids that it inserted; the others were already spent. Standard SQL on both
   * databases.
   */
  private static final String SPEND =
      """
      INSERT INTO spent_token (id, issuer_key_id)
      SELECT given.id, given.issuer_key_id
      FROM UNNEST(CAST(? AS BIGINT ARRAY), CAST(? AS UUID ARRAY)) AS given (id, issuer_key_id)
      WHERE NOT EXISTS (SELECT 1 FROM spent_token WHERE spent_token.id = given.id)
      """;

  private static final String[] SPENT = {"id"};

  private static final String FIND = "SELECT 1 FROM spent_token WHERE id = ?";

  private final IssuerKeys keys;
  private final EntityManager entities;
  private final PlainJdbc jdbc;
  private final RandomOrder order;

  SpentTokens(IssuerKeys keys, EntityManager entities, PlainJdbc jdbc, RandomOrder order) {
    this.keys = keys;
    this.entities = entities;
    this.jdbc = jdbc;
    this.order = order;
  }

  /** Whether it has admitted a ballot. */
  public boolean contains(Entitlement entitlement) {
    return jdbc.perStatement(
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(FIND)) {
            select.setLong(1, entitlement.place());
            return select.executeQuery().next();
          }
        });
  }

  /**
   * Spends a whole batch in one round trip; if the transaction fails, nothing is spent.
   *
   * @param claims differ from each other, though two may hold the same entitlement
   * @return what became of the entitlement of each claim
   */
  public <T> Map<T, Spending> spend(
      Connection transaction, List<T> claims, Function<T, Entitlement> held) throws SQLException {
    Map<Long, UUID> given = new LinkedHashMap<>();
    Map<T, Spending> outcomes = new HashMap<>();
    for (T claim : claims) {
      Entitlement entitlement = held.apply(claim);
      Optional<PublishedKey> key = keys.counting(entitlement.keyId());
      boolean isFirst =
          key.isPresent() && given.putIfAbsent(entitlement.place(), key.get().id()) == null;
      outcomes.put(
          claim,
          isFirst ? Spending.DONE : key.isPresent() ? Spending.REPEATED : Spending.FORGOTTEN);
    }
    Set<Long> spent = insert(transaction, given);
    outcomes.replaceAll(
        (claim, outcome) ->
            outcome == Spending.DONE && !spent.contains(held.apply(claim).place())
                ? Spending.REPEATED
                : outcome);
    return outcomes;
  }

  private static Set<Long> insert(Connection transaction, Map<Long, UUID> given)
      throws SQLException {
    Set<Long> spent = new HashSet<>();
    try (PreparedStatement insert = transaction.prepareStatement(SPEND, SPENT)) {
      insert.setArray(1, transaction.createArrayOf("BIGINT", given.keySet().toArray()));
      insert.setArray(2, transaction.createArrayOf("UUID", given.values().toArray()));
      insert.executeUpdate();
      try (ResultSet row = insert.getGeneratedKeys()) {
        while (row.next()) {
          spent.add(row.getLong(1));
        }
      }
    }
    return spent;
  }

  /**
   * Deletes the keys whose tokens no longer count, and the record of these tokens, and puts the
   * rest of it into random order.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void tidy() {
    for (UUID key : keys.forgetExpired()) {
      entities
          .createNativeQuery("DELETE FROM spent_token WHERE issuer_key_id = ?1")
          .setParameter(1, key)
          .executeUpdate();
    }
    order.shuffle("spent_token", "TRUE");
  }
}
