package org.augenhoehe.ballot;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.augenhoehe.ballot.Slots.Filling;
import org.augenhoehe.ballot.Slots.Slot;
import org.augenhoehe.database.Durability;
import org.augenhoehe.database.PlainJdbc;
import org.augenhoehe.office.Node;
import org.augenhoehe.questionnaire.Questionnaire;
import org.augenhoehe.questionnaire.Questionnaires;
import org.hibernate.Session;
import org.hibernate.jpa.HibernateHints;

/** The boxes that stand on the nodes of the tree. */
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

  @ApplicationScoped
  static class Table implements PanacheRepositoryBase<Box, UUID> {}

  private static final int ROWS_A_FETCH = 1000;

  /** Both databases understand this standard SQL. */
  private static final String FORGET =
      "DELETE FROM condemned_key WHERE box_id IN (SELECT * FROM UNNEST(CAST(? AS UUID ARRAY)))";

  private final Table table;
  private final BoxKeys keys;
  private final Questionnaires questionnaires;
  private final EntityManager entities;
  private final Slots slots;
  private final Door door;
  private final SecureRandom random;
  private final PlainJdbc jdbc;
  private final Durability durability;

  Boxes(
      Table table,
      BoxKeys keys,
      Questionnaires questionnaires,
      EntityManager entities,
      Slots slots,
      Door door,
      SecureRandom random,
      PlainJdbc jdbc,
      Durability durability) {
    this.table = table;
    this.keys = keys;
    this.questionnaires = questionnaires;
    this.entities = entities;
    this.slots = slots;
    this.door = door;
    this.random = random;
    this.jdbc = jdbc;
    this.durability = durability;
  }

  /** Refuses to start where a box could be filled but never be opened, and finishes deletions. */
  @PostConstruct
  void requireKeys() {
    destroyCondemnedKeys();
    ids("SELECT id FROM box").stream()
        .filter(box -> !keys.exists(box))
        .findAny()
        .ifPresent(
            box -> {
              throw new IllegalStateException(
                  "The private key of a ballot box is missing: %s. Restore the directory of keys that"
                          .formatted(keys.path(box))
                      + " belongs to this database; without it the waiting ballots cannot be counted.");
            });
  }

  /**
   * Every box that stands; none is filled or opened by others until the caller's transaction ends.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public List<StandingBox> takeAll() {
    door.shut();
    return table.streamAll().map(Boxes::standing).toList();
  }

  /**
   * Hands over every sealed ballot with its box, in no order that means anything. One by one,
   * because there may be a million of them.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void eachBallot(BiConsumer<UUID, byte[]> reader) {
    try (Stream<Tuple> ballots =
        entities
            .createQuery("select box, sealed from SealedBallot", Tuple.class)
            .setHint(HibernateHints.HINT_FETCH_SIZE, ROWS_A_FETCH)
            .getResultStream()) {
      ballots.forEach(
          ballot -> reader.accept(ballot.get(0, UUID.class), decode(ballot.get(1, String.class))));
    }
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
   * Removes boxes with all that is in them. Their keys are condemned in the same transaction and
   * destroyed by {@link #destroyCondemnedKeys()} after it, so that a crash loses neither the one
   * nor the other.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void remove(Collection<StandingBox> boxes) {
    List<UUID> ids = boxes.stream().map(StandingBox::id).toList();
    entities
        .createQuery("delete from SealedBallot where box in ?1")
        .setParameter(1, ids)
        .executeUpdate();
    table.delete("id in ?1", ids);
    ids.forEach(id -> entities.persist(new CondemnedKey(id)));
  }

  /** Puts ballots into a standing box, in random order, as new ballots. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void pour(List<Ballot> ballots, int spoiled, StandingBox into) {
    Questionnaire questionnaire = questionnaires.version(into.questionnaire());
    Box box = table.findById(into.id());
    box.spoiled += spoiled;
    Slot slot = new Slot(into.id(), BoxKeys.sealer(box.publicKey), door.openings());
    List<Filling> fillings = new ArrayList<>();
    for (Ballot ballot : ballots) {
      fillings.add(new Filling(slot, slot.seal(BallotPaper.write(ballot, questionnaire))));
    }
    Collections.shuffle(fillings, random);
    boolean isFilled =
        entities
            .unwrap(Session.class)
            .doReturningWork(connection -> slots.fill(connection, fillings));
    if (!isFilled) {
      throw new IllegalStateException("A box that stands is not in the database");
    }
  }

  /**
   * A new empty box at a node where none stands, in the caller's transaction. If that fails, its
   * key is to be destroyed by {@link #destroyUnlessStanding(Collection)}.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public StandingBox put(Node node, int questionnaire) {
    Box box = slots.newBox(node.path(), questionnaire);
    table.persistAndFlush(box);
    return standing(box);
  }

  /**
   * Deletes the keys of boxes that an opening put and then, by failing, did not. Sealed copies of
   * what was poured into them may lie in the database's log for long.
   */
  public void destroyUnlessStanding(Collection<UUID> boxes) {
    List<UUID> standing = boxes.isEmpty() ? List.of() : ids("SELECT id FROM box");
    keys.destroy(boxes.stream().filter(box -> !standing.contains(box)).toList());
  }

  /** Deletes the keys of removed boxes, once their removal is on disk. */
  public void destroyCondemnedKeys() {
    List<UUID> condemned = ids("SELECT box_id FROM condemned_key");
    if (condemned.isEmpty()) {
      return;
    }
    // Whoever reads a row may be the first to need it on disk: after a crash, or before the sync of
    // another opening.
    durability.sync();
    // The files first: a row without its file does no harm. Others may be destroying the same ones.
    keys.destroy(condemned);
    jdbc.perStatement(
        connection -> {
          try (PreparedStatement delete = connection.prepareStatement(FORGET)) {
            delete.setArray(1, connection.createArrayOf("UUID", condemned.toArray()));
            return delete.executeUpdate();
          }
        });
  }

  private List<UUID> ids(String query) {
    return jdbc.rows(query, row -> row.getObject(1, UUID.class));
  }

  private static StandingBox standing(Box box) {
    return new StandingBox(
        box.id, Node.parse(box.node), box.questionnaire, box.waited, box.spoiled);
  }
}
