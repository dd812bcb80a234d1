package org.augenhoehe.vote.ballot;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.augenhoehe.base.database.PlainJdbc;
import org.augenhoehe.base.office.Node;
import org.augenhoehe.base.questionnaire.Questionnaire;
import org.augenhoehe.base.questionnaire.Questionnaires;
import org.augenhoehe.vote.ballot.BoxDirectory.OpenBox;
import org.augenhoehe.vote.ballot.BoxDirectory.SealedPaper;
import org.augenhoehe.vote.paper.Ballot;
import org.augenhoehe.vote.paper.BallotPaper;
import org.augenhoehe.vote.paper.Place;
import org.augenhoehe.vote.teller.Teller;
import org.hibernate.Session;
import org.hibernate.jpa.HibernateHints;

/** The boxes at the nodes of the tree. */
@Startup
@ApplicationScoped
public class Boxes {

  /**
   * A box as other rooms see it.
   *
   * @param waited openings that found too few ballots in it
   * @param spoiled unreadable ballots that were set aside when boxes below were poured into it
   */
  public record StandingBox(UUID id, Place place, int waited, int spoiled) {}

  @ApplicationScoped
  static class Table implements PanacheRepositoryBase<Box, UUID> {}

  private static final int ROWS_A_FETCH = 1000;

  private final Table table;
  private final Questionnaires questionnaires;
  private final EntityManager entities;
  private final BoxDirectory directory;
  private final OpenBoxes open;
  private final Teller teller;
  private final SecureRandom random;
  private final PlainJdbc jdbc;
  private final CondemnedKeys condemned;
  private final LostBoxes lost;

  Boxes(
      Table table,
      Questionnaires questionnaires,
      EntityManager entities,
      BoxDirectory directory,
      OpenBoxes open,
      Teller teller,
      SecureRandom random,
      PlainJdbc jdbc,
      CondemnedKeys condemned,
      LostBoxes lost) {
    this.table = table;
    this.questionnaires = questionnaires;
    this.entities = entities;
    this.directory = directory;
    this.open = open;
    this.teller = teller;
    this.random = random;
    this.jdbc = jdbc;
    this.condemned = condemned;
    this.lost = lost;
  }

  /**
   * Finishes pending deletions, and closes boxes that could be filled but never opened.
   *
   * @throws IllegalStateException if boxes could not be told from forged ones
   */
  @PostConstruct
  void check() {
    condemned.destroy();
    if (!jdbc.rows("SELECT 1 FROM box WHERE period >= 0", row -> 1).isEmpty()) {
      teller.requireKey();
    }
    lost.find();
  }

  /** Returns every box. The caller must have taken the lock, or others fill and open them. */
  @Transactional(Transactional.TxType.MANDATORY)
  public List<StandingBox> all() {
    return table.streamAll().map(Boxes::standing).toList();
  }

  /**
   * Passes every sealed ballot with its box to the reader, in no meaningful order. Streams them,
   * because there may be a million.
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

  /** Turns invalid Base64 into bytes that no key reads: a broken row is one spoiled ballot. */
  private static byte[] decode(String sealed) {
    try {
      return Base64.getDecoder().decode(sealed);
    } catch (IllegalArgumentException e) {
      return new byte[0];
    }
  }

  /** Leaves a box closed until another opening, and counts that it waited. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void leave(UUID box) {
    table.findById(box).waited++;
  }

  /**
   * Removes boxes with their ballots. Their keys are condemned in the same transaction and
   * destroyed by {@link CondemnedKeys#destroy()} after it, so that after a crash no remaining
   * ballot lacks its key and no condemned key is forgotten.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void remove(Collection<StandingBox> boxes) {
    entities
        .createQuery("delete from SealedBallot where box in ?1")
        .setParameter(1, boxes.stream().map(StandingBox::id).toList())
        .executeUpdate();
    removeEmpty(boxes);
  }

  /** The same for boxes that hold nothing. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void removeEmpty(Collection<StandingBox> boxes) {
    List<UUID> ids = boxes.stream().map(StandingBox::id).toList();
    table.delete("id in ?1", ids);
    ids.forEach(id -> entities.persist(new CondemnedKey(id)));
  }

  /** Puts ballots into a box of {@link #put}, in random order, as new ballots. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void pour(List<Ballot> ballots, int spoiled, StandingBox into) {
    Questionnaire questionnaire = questionnaires.version(into.place().questionnaire());
    Box box = table.findById(into.id());
    box.spoiled += spoiled;
    OpenBox target = open.open(box);
    List<SealedPaper> papers = new ArrayList<>();
    for (Ballot ballot : ballots) {
      papers.add(new SealedPaper(target, target.seal(BallotPaper.write(ballot, questionnaire))));
    }
    Collections.shuffle(papers, random);
    entities.unwrap(Session.class).doWork(connection -> directory.fill(connection, papers));
  }

  /**
   * Puts a new empty box of this period at a node, in the caller's transaction. If that transaction
   * fails, {@link CondemnedKeys#destroyUnlessStanding} must destroy its key.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public StandingBox put(Place place, long period) {
    Box box = open.newBox(place, period);
    table.persistAndFlush(box);
    return standing(box);
  }

  private static StandingBox standing(Box box) {
    Place place = new Place(Node.parse(box.node), box.questionnaire);
    return new StandingBox(box.id, place, box.waited, box.spoiled);
  }
}
