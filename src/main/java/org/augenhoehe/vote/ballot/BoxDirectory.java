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
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
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
   * A box that takes ballots: what is sealed for it can be put in as long as it exists.
   *
   * @param signed what the teller says of it
   * @param openings how many openings had ended when the box was seen
   */
  public record OpenBox(SignedBox signed, Sealer sealer, long openings) {

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

  /** The box last seen at each place; the number of openings tells whether it still exists. */
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
   * The box at this node; puts one there if there is none.
   *
   * @throws ForgedBoxException when the teller does not know this box
   */
  public OpenBox at(Node node, int questionnaire) {
    Place place = new Place(node, questionnaire);
    OpenBox seen = lastSeen.get(place);
    return seen == null ? look(place) : seen;
  }

  /**
   * The same, but looks again where it was seen as another one: another instance may have opened.
   */
  public OpenBox at(Node node, int questionnaire, UUID expected) {
    OpenBox seen = at(node, questionnaire);
    if (seen.id().equals(expected)) {
      return seen;
    }
    lastSeen.remove(new Place(node, questionnaire), seen);
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
    OpenBox found =
        QuarkusTransaction.requiringNew()
            .call(() -> find(place))
            .or(() -> place(place))
            .orElseGet(
                () -> QuarkusTransaction.requiringNew().call(() -> find(place)).orElseThrow());
    lastSeen.put(place, found);
    return found;
  }

  /**
   * Blocks openings until the transaction ends.
   *
   * @return whether no box was opened since these were seen; forgets older ones
   */
  public boolean hold(Connection transaction, Collection<OpenBox> boxes) throws SQLException {
    long openings = lock.share(transaction);
    lastSeen.values().removeIf(box -> box.openings() != openings);
    return boxes.stream().allMatch(box -> box.openings() == openings);
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

  private Optional<OpenBox> find(Place place) {
    // Reads the number before the box: an opening in between makes the box look older than it is.
    long openings = lock.openings();
    return table
        .find(
            "node = ?1 and questionnaire = ?2 and suite = ?3",
            place.node().path(),
            place.questionnaire(),
            Box.SUITE)
        .firstResultOptional()
        .map(box -> open(box, openings));
  }

  /**
   * @throws ForgedBoxException when the teller does not know this box
   */
  OpenBox open(Box box, long openings) {
    SignedBox signed = box.claimed();
    if (!teller.hasSigned(signed)) {
      throw new ForgedBoxException();
    }
    return new OpenBox(signed, BoxKeys.sealer(signed.id(), signed.key()), openings);
  }

  /** Empty if another instance was quicker. */
  private Optional<OpenBox> place(Place place) {
    Box box = newBox(place);
    try {
      QuarkusTransaction.requiringNew().run(() -> table.persistAndFlush(box));
      return QuarkusTransaction.requiringNew().call(() -> find(place));
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
  Box newBox(Place place) {
    return new Box(teller.newBox(place.node(), place.questionnaire()));
  }
}
