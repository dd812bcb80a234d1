package org.augenhoehe.ballot;

import com.google.crypto.tink.HybridEncrypt;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.Base64;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.augenhoehe.office.Node;
import org.hibernate.Session;
import org.hibernate.Timeouts;
import org.hibernate.dialect.Dialect;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.exception.ConstraintViolationException;

/** The way into the boxes: finds or puts the box of a leaf, and fills it as long as it stands. */
@ApplicationScoped
class Slots {

  /** A box with its slot: what is sealed for it can be put in as long as it stands. */
  record Slot(UUID box, HybridEncrypt sealer) {

    byte[] seal(byte[] paper) {
      try {
        return sealer.encrypt(paper, BoxKeys.context(box));
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** A sealed ballot and the box it is sealed for. */
  record Filling(UUID box, byte[] sealed) {}

  private record Place(String node, int questionnaire) {}

  private final Boxes.Table table;
  private final BoxKeys keys;
  private final EntityManager entities;
  private final SecureRandom random;

  /** Plain SQL on the hot path; how rows are locked for reading differs between databases. */
  private final String hold;

  /** Which box stood where when last looked; wrong entries are noticed when the row is locked. */
  private final Map<Place, Slot> lastSeen = new ConcurrentHashMap<>();

  Slots(Boxes.Table table, BoxKeys keys, EntityManager entities, SecureRandom random) {
    this.table = table;
    this.keys = keys;
    this.entities = entities;
    this.random = random;
    Dialect dialect =
        entities
            .getEntityManagerFactory()
            .unwrap(SessionFactoryImplementor.class)
            .getJdbcServices()
            .getDialect();
    this.hold =
        "SELECT id FROM box WHERE id = ANY (?) ORDER BY id"
            + dialect.getReadLockString(Timeouts.WAIT_FOREVER);
  }

  /** The box that stands at this node, put there if there is none. */
  Slot slot(Node node, int questionnaire) {
    return lastSeen.computeIfAbsent(
        new Place(node.path(), questionnaire),
        place ->
            QuarkusTransaction.requiringNew()
                .call(() -> find(place))
                .or(() -> place(place))
                .orElseGet(
                    () -> QuarkusTransaction.requiringNew().call(() -> find(place)).orElseThrow()));
  }

  void forget(Node node, int questionnaire) {
    lastSeen.remove(new Place(node.path(), questionnaire));
  }

  /**
   * Keeps these boxes from being opened until the caller's transaction ends; tells which stand.
   * Rows are locked in the same order as {@link Boxes#takeAll()} does, so that neither waits for
   * the other for good.
   */
  Set<UUID> hold(Collection<UUID> boxes) {
    return entities
        .unwrap(Session.class)
        .doReturningWork(
            connection -> {
              try (PreparedStatement select = connection.prepareStatement(hold)) {
                select.setArray(1, connection.createArrayOf("uuid", boxes.toArray()));
                Set<UUID> standing = new HashSet<>();
                try (ResultSet rows = select.executeQuery()) {
                  while (rows.next()) {
                    standing.add(rows.getObject(1, UUID.class));
                  }
                }
                return standing;
              }
            });
  }

  /** Puts sealed ballots into boxes that the caller holds. */
  void fill(List<Filling> fillings) {
    entities
        .unwrap(Session.class)
        .doWork(
            connection -> {
              try (PreparedStatement insert =
                  connection.prepareStatement(
                      "INSERT INTO ballot (id, box_id, sealed) VALUES (?, ?, ?)")) {
                for (Filling filling : fillings) {
                  insert.setLong(1, random.nextLong());
                  insert.setObject(2, filling.box());
                  insert.setString(3, Base64.getEncoder().encodeToString(filling.sealed()));
                  insert.addBatch();
                }
                insert.executeBatch();
              }
            });
  }

  private Optional<Slot> find(Place place) {
    return table
        .find("node = ?1 and questionnaire = ?2", place.node(), place.questionnaire())
        .firstResultOptional()
        .map(box -> new Slot(box.id, BoxKeys.sealer(box.publicKey)));
  }

  /** Empty where another instance was quicker. */
  private Optional<Slot> place(Place place) {
    Box box = newBox(place.node(), place.questionnaire());
    try {
      QuarkusTransaction.requiringNew().run(() -> table.persistAndFlush(box));
      return Optional.of(new Slot(box.id, BoxKeys.sealer(box.publicKey)));
    } catch (RuntimeException e) {
      if (isTaken(e)) {
        keys.destroy(List.of(box.id));
        return Optional.empty();
      }
      // The box may stand all the same, if only the answer was lost: its key must stay.
      throw e;
    }
  }

  /** A box that does not stand yet; its private key is on disk. */
  Box newBox(String node, int questionnaire) {
    UUID id = UUID.randomUUID();
    return new Box(id, node, questionnaire, keys.create(id), 0);
  }

  private static boolean isTaken(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof ConstraintViolationException) {
        return true;
      }
    }
    return false;
  }
}
