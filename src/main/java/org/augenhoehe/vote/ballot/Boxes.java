package org.augenhoehe.vote.ballot;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.augenhoehe.base.database.PlainJdbc;
import org.augenhoehe.vote.paper.Place;
import org.augenhoehe.vote.teller.SignedBox;
import org.augenhoehe.vote.teller.Teller;
import org.augenhoehe.vote.teller.TellerRefusal;
import org.hibernate.Session;
import org.hibernate.jpa.HibernateHints;

/** The boxes at the nodes of the tree. */
@Startup
@ApplicationScoped
public class Boxes {

  /**
   * A box as other rooms see it.
   *
   * @param signed what the database says that the teller said of it
   * @param place where its ballots are counted
   * @param waited openings that found too few ballots there
   * @param ballots how many it holds, readable or not
   * @param spoiled unreadable ballots that an older version took out of boxes below
   */
  public record StandingBox(SignedBox signed, Place place, int waited, int ballots, int spoiled) {

    public UUID id() {
      return signed.id();
    }

    /** Whether nothing was ever put in. */
    public boolean isEmpty() {
      return ballots + spoiled == 0;
    }
  }

  @ApplicationScoped
  static class Table implements PanacheRepositoryBase<Box, UUID> {}

  private static final int ROWS_A_FETCH = 1000;

  private final Table table;
  private final EntityManager entities;
  private final Teller teller;
  private final PlainJdbc jdbc;
  private final CondemnedKeys condemned;
  private final LostBoxes lost;
  private final SealedBallots sealed;

  Boxes(
      Table table,
      EntityManager entities,
      Teller teller,
      PlainJdbc jdbc,
      CondemnedKeys condemned,
      LostBoxes lost,
      SealedBallots sealed) {
    this.table = table;
    this.entities = entities;
    this.teller = teller;
    this.jdbc = jdbc;
    this.condemned = condemned;
    this.lost = lost;
    this.sealed = sealed;
  }

  /**
   * Finishes pending deletions, and closes boxes that could be filled but never opened.
   *
   * @throws IllegalStateException if boxes could not be told from forged ones
   */
  @PostConstruct
  void check() {
    if (!jdbc.rows("SELECT 1 FROM box WHERE period >= 0", row -> 1).isEmpty()) {
      teller.requireKey();
    }
    try {
      condemned.destroy();
      lost.find();
    } catch (TellerRefusal away) {
      // It is looked for again each minute; until then no ballot is taken.
    }
  }

  /** Returns the boxes that were put before so many openings had closed their periods. */
  @Transactional(Transactional.TxType.MANDATORY)
  public List<StandingBox> closed(long openings) {
    Map<UUID, Integer> ballots = new HashMap<>();
    entities
        .createQuery("select box, count(*) from SealedBallot group by box", Tuple.class)
        .getResultStream()
        .forEach(row -> ballots.put(row.get(0, UUID.class), row.get(1, Long.class).intValue()));
    return table.stream("period < ?1", openings)
        .map(
            box ->
                new StandingBox(
                    box.claimed(),
                    box.place(),
                    box.waited,
                    ballots.getOrDefault(box.id, 0),
                    box.spoiled))
        .toList();
  }

  /** The sealed ballots in each of these boxes, in no meaningful order. */
  @Transactional(Transactional.TxType.MANDATORY)
  public Map<UUID, List<byte[]>> ballots(Collection<UUID> boxes) {
    Map<UUID, List<byte[]>> byBox = new HashMap<>();
    boxes.forEach(box -> byBox.put(box, new ArrayList<>()));
    try (Stream<Tuple> ballots =
        entities
            .createQuery("select box, sealed from SealedBallot where box in ?1", Tuple.class)
            .setParameter(1, boxes)
            .setHint(HibernateHints.HINT_FETCH_SIZE, ROWS_A_FETCH)
            .getResultStream()) {
      ballots.forEach(
          ballot -> byBox.get(ballot.get(0, UUID.class)).add(decode(ballot.get(1, String.class))));
    }
    return byBox;
  }

  /** Turns invalid Base64 into bytes that no key reads: a broken row is one spoiled ballot. */
  private static byte[] decode(String sealed) {
    try {
      return Base64.getDecoder().decode(sealed);
    } catch (IllegalArgumentException e) {
      return new byte[0];
    }
  }

  /**
   * Leaves boxes closed until another opening, and counts that they waited at this place. Those of
   * other places rise to it; their ballots stay sealed as they are.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void leave(Collection<StandingBox> boxes, Place at) {
    for (StandingBox box : boxes) {
      Box row = table.findById(box.id());
      boolean hasRisen = !box.place().equals(at);
      if (hasRisen) {
        row.risenTo = at.node().path();
      }
      row.waited = hasRisen ? 1 : row.waited + 1;
    }
  }

  /** Forgets how long boxes have waited: a leaf was counted meanwhile, or they were not there. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void waitAnew() {
    entities.createQuery("update Box set waited = 0").executeUpdate();
  }

  /** Gives ballots other random numbers in random order: no row lies where it came. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void shuffle(Collection<StandingBox> boxes) {
    List<Long> rows =
        entities
            .createQuery("select id from SealedBallot where box in ?1", Long.class)
            .setParameter(1, boxes.stream().map(StandingBox::id).toList())
            .getResultList();
    entities.unwrap(Session.class).doWork(connection -> sealed.shuffle(connection, rows));
  }

  /**
   * Removes boxes with their ballots. Their keys are condemned in the same transaction and
   * destroyed by {@link CondemnedKeys#destroy()} after it, so that after a crash no remaining
   * ballot lacks its key and no condemned key is forgotten.
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
}
