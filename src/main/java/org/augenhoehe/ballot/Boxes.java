package org.augenhoehe.ballot;

import com.google.crypto.tink.HybridEncrypt;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.augenhoehe.office.Node;
import org.augenhoehe.questionnaire.Questionnaire;
import org.augenhoehe.questionnaire.Questionnaires;
import org.hibernate.Session;
import org.hibernate.Timeouts;
import org.hibernate.dialect.Dialect;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.exception.ConstraintViolationException;

/**
 * The boxes that stand on the nodes of the tree. Whoever fills a box and whoever empties it lock
 * its row, so that no ballot falls into a box that is just being carried away.
 */
@Startup
@ApplicationScoped
public class Boxes {

  /**
   * A box as others see it.
   *
   * @param waited openings that found too few ballots in it
   * @param spoiled ballots set aside as unreadable before others were poured into it
   */
  public record StandingBox(UUID id, Node node, int questionnaire, int waited, int spoiled) {}

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

  @ApplicationScoped
  static class Table implements PanacheRepositoryBase<Box, UUID> {}

  private final Table table;
  private final BoxKeys keys;
  private final Questionnaires questionnaires;
  private final EntityManager entities;
  private final SecureRandom random;

  /** Plain SQL on the hot path; how rows are locked for reading differs between databases. */
  private final String hold;

  /** Which box stood where when last looked; wrong entries are noticed when the row is locked. */
  private final Map<Place, Slot> lastSeen = new ConcurrentHashMap<>();

  Boxes(
      Table table,
      BoxKeys keys,
      Questionnaires questionnaires,
      EntityManager entities,
      SecureRandom random) {
    this.table = table;
    this.keys = keys;
    this.questionnaires = questionnaires;
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

  /** Refuses to start where a box could be filled but never be opened, and finishes deletions. */
  @PostConstruct
  @Transactional
  void requireKeys() {
    destroyCondemnedKeys();
    table
        .streamAll()
        .filter(box -> !keys.exists(box.id))
        .findAny()
        .ifPresent(
            box -> {
              throw new IllegalStateException(
                  "The private key of a ballot box is missing: %s. Restore the directory of keys that"
                          .formatted(keys.path(box.id))
                      + " belongs to this database; without it the waiting ballots cannot be counted.");
            });
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
   * Rows are locked in the same order as {@link #takeAll()} does, so that neither waits for the
   * other for good.
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

  /** Every box that stands, locked until the caller's transaction ends. */
  @Transactional(Transactional.TxType.MANDATORY)
  public List<StandingBox> takeAll() {
    return table.find("order by id").withLock(LockModeType.PESSIMISTIC_WRITE).list().stream()
        .map(Boxes::standing)
        .toList();
  }

  /** The sealed ballots of a box, in no order that means anything. */
  @Transactional(Transactional.TxType.MANDATORY)
  public List<byte[]> ballots(UUID box) {
    return entities
        .createQuery("select sealed from SealedBallot where box = ?1", String.class)
        .setParameter(1, box)
        .getResultStream()
        .map(Boxes::decode)
        .toList();
  }

  /** What is not Base64 becomes bytes that no key reads: a broken row is one spoiled ballot. */
  private static byte[] decode(String sealed) {
    try {
      return Base64.getDecoder().decode(sealed);
    } catch (IllegalArgumentException e) {
      return new byte[0];
    }
  }

  /** Leaves a box standing until another opening. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void leave(UUID box) {
    table.findById(box).waited++;
  }

  /**
   * Removes a box with all that is in it. Its key is condemned in the same transaction and
   * destroyed by {@link #destroyCondemnedKeys()} after it, so that a crash loses neither the one
   * nor the other.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void remove(StandingBox box) {
    entities
        .createQuery("delete from SealedBallot where box = ?1")
        .setParameter(1, box.id())
        .executeUpdate();
    table.deleteById(box.id());
    entities.persist(new CondemnedKey(box.id()));
    forget(box.node(), box.questionnaire());
  }

  /** Puts ballots into a standing box, in random order, as new ballots. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void pour(List<Ballot> ballots, int spoiled, StandingBox into) {
    Questionnaire questionnaire = questionnaires.version(into.questionnaire());
    Box box = table.findById(into.id());
    box.spoiled += spoiled;
    Slot slot = new Slot(into.id(), BoxKeys.sealer(box.publicKey));
    List<Filling> fillings = new ArrayList<>();
    for (Ballot ballot : ballots) {
      fillings.add(new Filling(into.id(), slot.seal(BallotPaper.write(ballot, questionnaire))));
    }
    Collections.shuffle(fillings, random);
    fill(fillings);
  }

  /** A new empty box at a node where none stands, in the caller's transaction. */
  @Transactional(Transactional.TxType.MANDATORY)
  public StandingBox put(Node node, int questionnaire) {
    Box box = newBox(new Place(node.path(), questionnaire));
    table.persistAndFlush(box);
    return standing(box);
  }

  /** Deletes the keys of removed boxes; to be called when their removal is on disk. */
  public void destroyCondemnedKeys() {
    // Not by annotation, which has no effect at the start. Others may be destroying the same ones.
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              List<UUID> condemned =
                  entities.createQuery("select box from CondemnedKey", UUID.class).getResultList();
              keys.destroy(condemned);
              entities
                  .createQuery("delete from CondemnedKey where box in ?1")
                  .setParameter(1, condemned)
                  .executeUpdate();
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
    Box box = newBox(place);
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

  private Box newBox(Place place) {
    UUID id = UUID.randomUUID();
    return new Box(id, place.node(), place.questionnaire(), keys.create(id), 0);
  }

  private static StandingBox standing(Box box) {
    return new StandingBox(
        box.id, Node.parse(box.node), box.questionnaire, box.waited, box.spoiled);
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
