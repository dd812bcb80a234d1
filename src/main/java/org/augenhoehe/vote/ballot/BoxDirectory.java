package org.augenhoehe.vote.ballot;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.augenhoehe.base.database.Conflict;
import org.augenhoehe.base.office.Node;
import org.augenhoehe.vote.release.OpeningLock;
import org.augenhoehe.vote.teller.BoxKeys;
import org.augenhoehe.vote.teller.BoxKeys.Sealer;
import org.augenhoehe.vote.teller.SignedBox;
import org.augenhoehe.vote.teller.Teller;

/** Finds or puts the box of a leaf, and fills it. */
@ApplicationScoped
public class BoxDirectory {

  /**
   * A box that takes ballots until the next opening.
   *
   * @param signed what the teller says of it
   */
  public record OpenBox(SignedBox signed, Sealer sealer) {

    public UUID id() {
      return signed.id();
    }

    public byte[] seal(byte[] paper) {
      try {
        return sealer.seal(paper);
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** A sealed ballot and the box it is sealed for. */
  public record SealedPaper(OpenBox box, byte[] bytes) {}

  /** A box that was seen before no longer exists. */
  public static final class BoxGoneException extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** The teller did not make what the database says that it made. */
  public static final class ForgedBoxException extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** One statement however many rows; both databases understand this standard SQL. */
  private static final String FILL =
      """
      INSERT INTO ballot (id, box_id, sealed)
      SELECT paper.id, paper.box_id, paper.sealed
      FROM UNNEST(CAST(? AS BIGINT ARRAY), CAST(? AS UUID ARRAY), CAST(? AS VARCHAR ARRAY))
        AS paper (id, box_id, sealed)
      JOIN box ON box.id = paper.box_id
      """;

  private final Boxes.Table table;
  private final Teller teller;
  private final BoxKeys keys;
  private final OpeningLock lock;
  private final SecureRandom random;

  /** The box last seen at each place; its period tells whether it is still open. */
  private final Map<Place, OpenBox> lastSeen = new ConcurrentHashMap<>();

  BoxDirectory(
      Boxes.Table table, Teller teller, BoxKeys keys, OpeningLock lock, SecureRandom random) {
    this.table = table;
    this.teller = teller;
    this.keys = keys;
    this.lock = lock;
    this.random = random;
  }

  /**
   * The box that was open at this node when it was last seen; puts one there if there is none. Only
   * {@link #hold} tells whether it still is.
   *
   * @throws ForgedBoxException when the teller does not vouch for the box in the database
   */
  public OpenBox at(Node node, int questionnaire) {
    Place place = new Place(node, questionnaire);
    OpenBox seen = lastSeen.get(place);
    return seen == null ? look(place) : seen;
  }

  /**
   * The box that is open at this node now: another instance may have opened since it was seen.
   *
   * @throws ForgedBoxException as above
   */
  public OpenBox now(Node node, int questionnaire) {
    long openings = openings();
    lastSeen.computeIfPresent(
        new Place(node, questionnaire),
        (place, seen) -> seen.signed().period() == openings ? seen : null);
    return at(node, questionnaire);
  }

  private long openings() {
    return QuarkusTransaction.requiringNew().call(lock::openings);
  }

  /**
   * Runs outside the map, whose lock would be held while others wait for a connection. Synchronized
   * all the same, or many first customers at once would put many boxes there.
   */
  private synchronized OpenBox look(Place place) {
    OpenBox seen = lastSeen.get(place);
    if (seen != null) {
      return seen;
    }
    long period = openings();
    OpenBox found =
        find(place, period)
            .or(() -> place(place, period))
            .orElseGet(() -> find(place, period).orElseThrow());
    lastSeen.put(place, found);
    return found;
  }

  /**
   * Blocks openings until the transaction ends.
   *
   * @return whether these are open; forgets others
   */
  public boolean hold(Connection transaction, Collection<OpenBox> boxes) throws SQLException {
    long openings = lock.share(transaction);
    lastSeen.values().removeIf(box -> box.signed().period() != openings);
    return boxes.stream().allMatch(box -> box.signed().period() == openings);
  }

  /**
   * Puts sealed ballots into boxes that the caller holds.
   *
   * @throws BoxGoneException when one of these boxes is not in the database, though no opening
   *     removed it, as after a restored backup or a failover; the transaction must be rolled back
   */
  public void fill(Connection transaction, List<SealedPaper> papers) throws SQLException {
    try (PreparedStatement insert = transaction.prepareStatement(FILL)) {
      insert.setArray(1, array(transaction, "BIGINT", papers, paper -> random.nextLong()));
      insert.setArray(2, array(transaction, "UUID", papers, paper -> paper.box().id()));
      insert.setArray(
          3,
          array(
              transaction,
              "VARCHAR",
              papers,
              paper -> Base64.getEncoder().encodeToString(paper.bytes())));
      if (insert.executeUpdate() != papers.size()) {
        lastSeen.clear();
        throw new BoxGoneException();
      }
    }
  }

  private static Array array(
      Connection connection,
      String type,
      List<SealedPaper> papers,
      Function<SealedPaper, Object> column)
      throws SQLException {
    return connection.createArrayOf(type, papers.stream().map(column).toArray());
  }

  private Optional<OpenBox> find(Place place, long period) {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                table
                    .find(
                        "node = ?1 and questionnaire = ?2 and period = ?3",
                        place.node().path(),
                        place.questionnaire(),
                        period)
                    .firstResultOptional())
        .map(this::open);
  }

  /**
   * @throws ForgedBoxException when the teller does not vouch for this box
   */
  OpenBox open(Box box) {
    try {
      SignedBox signed = box.claimed();
      if (teller.vouchesFor(signed)) {
        return new OpenBox(signed, BoxKeys.sealer(signed.id(), signed.key()));
      }
    } catch (IllegalArgumentException | NullPointerException unreadable) {
      // What cannot be read was not written by this service.
    }
    throw new ForgedBoxException();
  }

  /** Empty if another instance was quicker. */
  private Optional<OpenBox> place(Place place, long period) {
    Box box = newBox(place, period);
    try {
      QuarkusTransaction.requiringNew().run(() -> table.persistAndFlush(box));
      return find(place, period);
    } catch (RuntimeException e) {
      if (Conflict.isCauseOf(e)) {
        keys.destroy(List.of(box.id));
        return Optional.empty();
      }
      // The box may exist all the same, if only the reply was lost: its key must stay.
      throw e;
    }
  }

  /** A box that is not in the database yet; its private key is on disk. */
  Box newBox(Place place, long period) {
    return newBoxes(List.of(place.node()), place.questionnaire(), period).get(0);
  }

  private List<Box> newBoxes(Collection<Node> nodes, int questionnaire, long period) {
    return teller.newBoxes(nodes, questionnaire, period).stream().map(Box::new).toList();
  }

  /** Puts a box at each of these nodes that has none of this period. */
  void putMissing(Collection<Node> nodes, int questionnaire) {
    long period = openings();
    Set<String> standing =
        QuarkusTransaction.requiringNew().call(() -> standing(questionnaire, period));
    List<Node> missing = nodes.stream().filter(node -> !standing.contains(node.path())).toList();
    if (missing.isEmpty()) {
      return;
    }
    List<Box> boxes = newBoxes(missing, questionnaire, period);
    try {
      QuarkusTransaction.requiringNew().run(() -> table.persist(boxes));
    } catch (RuntimeException e) {
      if (Conflict.isCauseOf(e)) {
        // Another instance or a customer was quicker somewhere; the rest follow the next time.
        keys.destroy(boxes.stream().map(box -> box.id).toList());
        return;
      }
      throw e;
    }
  }

  private Set<String> standing(int questionnaire, long period) {
    return table.find("questionnaire = ?1 and period = ?2", questionnaire, period).stream()
        .map(box -> box.node)
        .collect(Collectors.toSet());
  }
}
