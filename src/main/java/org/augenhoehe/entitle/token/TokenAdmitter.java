package org.augenhoehe.entitle.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.augenhoehe.base.privacypass.Octets;
import org.augenhoehe.base.privacypass.Token;
import org.augenhoehe.entitle.admission.AdmissionRefusal.Reason;
import org.augenhoehe.entitle.admission.Admitter;
import org.augenhoehe.entitle.admission.Claim;
import org.augenhoehe.entitle.issuer.IssuerKeys;
import org.augenhoehe.entitle.issuer.PublishedKey;

/** Admits and spends tokens, a whole batch in one round trip, by plain JDBC. */
@ApplicationScoped
class TokenAdmitter implements Admitter {

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

  private final EntityManager entities;
  private final IssuerKeys keys;

  TokenAdmitter(EntityManager entities, IssuerKeys keys) {
    this.entities = entities;
    this.keys = keys;
  }

  @Override
  public Class<PrivateToken> kind() {
    return PrivateToken.class;
  }

  @Override
  public void forgetExpired() {
    for (UUID key : keys.forgetExpired()) {
      entities
          .createNativeQuery("DELETE FROM spent_token WHERE issuer_key_id = ?1")
          .setParameter(1, key)
          .executeUpdate();
    }
  }

  @Override
  public String spentRows() {
    return "spent_token";
  }

  /** Checks whether this token is valid for this leaf, spent or not. */
  @Override
  public Optional<Reason> examine(Claim claim) {
    PrivateToken credential = (PrivateToken) claim.credential();
    Token token = credential.token();
    boolean isGood =
        token.challengeDigest().equals(credential.expected())
            && key(token)
                .filter(key -> key.touchpoint().equals(claim.touchpoint()))
                .filter(key -> key.channel() == claim.channel())
                .filter(key -> key.key().signed(token))
                .isPresent();
    return isGood ? Optional.empty() : Optional.of(Reason.INVALID_TOKEN);
  }

  @Override
  public List<Optional<Reason>> spend(Connection transaction, List<Claim> claims)
      throws SQLException {
    List<Token> tokens =
        claims.stream().map(claim -> ((PrivateToken) claim.credential()).token()).toList();
    Map<Long, UUID> given = new LinkedHashMap<>();
    List<Optional<Reason>> outcomes = new ArrayList<>();
    List<Long> places = new ArrayList<>();
    for (Token token : tokens) {
      Optional<PublishedKey> key = key(token);
      long place = place(token);
      places.add(place);
      // If its key was deleted after it was examined, the record of its spent tokens is gone, too.
      boolean isFirst = key.isPresent() && given.putIfAbsent(place, key.get().id()) == null;
      outcomes.add(
          isFirst
              ? Optional.empty()
              : Optional.of(key.isPresent() ? Reason.REPEATED : Reason.INVALID_TOKEN));
    }
    Set<Long> spent = insert(transaction, given);
    for (int i = 0; i < outcomes.size(); i++) {
      if (outcomes.get(i).isEmpty() && !spent.contains(places.get(i))) {
        outcomes.set(i, Optional.of(Reason.REPEATED));
      }
    }
    return outcomes;
  }

  private static Set<Long> insert(Connection connection, Map<Long, UUID> given)
      throws SQLException {
    Set<Long> spent = new HashSet<>();
    try (PreparedStatement insert = connection.prepareStatement(SPEND, SPENT)) {
      insert.setArray(1, connection.createArrayOf("BIGINT", given.keySet().toArray()));
      insert.setArray(2, connection.createArrayOf("UUID", given.values().toArray()));
      insert.executeUpdate();
      try (ResultSet row = insert.getGeneratedKeys()) {
        while (row.next()) {
          spent.add(row.getLong(1));
        }
      }
    }
    return spent;
  }

  private Optional<PublishedKey> key(Token token) {
    return keys.counting(token.keyId());
  }

  /**
   * The first 64 bits of the hash of the key's id and the nonce. Among a million tokens the chance
   * that two share a value is one in 37 million; the second one's ballot would be lost.
   */
  private static long place(Token token) {
    byte[] keyId = token.keyId().toArray();
    byte[] nonce = token.nonce().toArray();
    byte[] both = ByteBuffer.allocate(keyId.length + nonce.length).put(keyId).put(nonce).array();
    return ByteBuffer.wrap(Octets.sha256(both).toArray()).getLong();
  }
}
