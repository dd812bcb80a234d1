package org.augenhoehe.vote.ballot;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.augenhoehe.base.office.Node;
import org.augenhoehe.vote.release.OpeningLock;
import org.augenhoehe.vote.teller.BoxKeys.Sealer;
import org.augenhoehe.vote.teller.SignedBox;

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
      JOIN box ON box.id = paper.box_id AND box.period >= 0
      """;

  /** Few, because where a customer was quicker at one of them, all are put again later. */
  private static final int PUT_AT_ONCE = 50;

  private final OpenBoxes boxes;
  private final OpeningLock lock;
  private final SecureRandom random;

  /** The box last seen at each place; its period tells whether it is still open. */
  private final Map<Place, OpenBox> lastSeen = new ConcurrentHashMap<>();

  BoxDirectory(OpenBoxes boxes, OpeningLock lock, SecureRandom random) {
    this.boxes = boxes;
    this.lock = lock;
    this.random = random;
  }

  /**
   * The box that was open at this node when it was last seen; puts one there if there is none. Only
   * {@link #hold} tells whether it still is.
   *
   * @throws ForgedBoxException when the teller did not make the box in the database
   * @throws BoxGoneException when it was opened at this moment
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
   * @throws BoxGoneException as above
   */
  public OpenBox now(Node node, int questionnaire) {
    long period = boxes.period();
    lastSeen.computeIfPresent(
        new Place(node, questionnaire),
        (place, seen) -> seen.signed().period() == period ? seen : null);
    return at(node, questionnaire);
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
    OpenBox found = boxes.at(place, boxes.period());
    lastSeen.put(place, found);
    return found;
  }

  /**
   * Blocks openings until the transaction ends.
   *
   * @return whether these are open; forgets others
   */
  public boolean hold(Connection transaction, Collection<OpenBox> held) throws SQLException {
    long openings = lock.share(transaction);
    lastSeen.values().removeIf(box -> box.signed().period() != openings);
    return held.stream().allMatch(box -> box.signed().period() == openings);
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
        forget();
        throw new BoxGoneException();
      }
    }
  }

  /** Looks at every box again before it is used. */
  void forget() {
    lastSeen.clear();
  }

  private static Array array(
      Connection connection,
      String type,
      List<SealedPaper> papers,
      Function<SealedPaper, Object> column)
      throws SQLException {
    return connection.createArrayOf(type, papers.stream().map(column).toArray());
  }

  /**
   * Puts a box at each of these nodes that has none of this period, and looks at all that it has
   * not seen yet, so that no customer's ballot takes longer because it is the first.
   *
   * @return whether the private key of each of them exists
   */
  boolean prepare(Collection<Node> nodes, int questionnaire) {
    long period = boxes.period();
    Set<String> standing =
        boxes.all(questionnaire, period).stream().map(box -> box.node).collect(Collectors.toSet());
    List<Node> missing = nodes.stream().filter(node -> !standing.contains(node.path())).toList();
    for (int from = 0; from < missing.size(); from += PUT_AT_ONCE) {
      int to = Math.min(from + PUT_AT_ONCE, missing.size());
      boxes.put(missing.subList(from, to), questionnaire, period);
    }
    Map<String, Box> byNode = new HashMap<>();
    boxes.all(questionnaire, period).forEach(box -> byNode.put(box.node, box));
    boolean areKeysThere = true;
    for (Node node : nodes) {
      Place place = new Place(node, questionnaire);
      OpenBox seen = lastSeen.get(place);
      Box box = byNode.get(node.path());
      if (box != null && (seen == null || seen.signed().period() != period)) {
        areKeysThere &= see(place, box);
      }
    }
    return areKeysThere;
  }

  private boolean see(Place place, Box box) {
    try {
      lastSeen.put(place, boxes.open(box));
      return true;
    } catch (ForgedBoxException e) {
      // Ballots are refused there; the other places are prepared all the same.
      return true;
    } catch (BoxGoneException e) {
      return false;
    }
  }
}
