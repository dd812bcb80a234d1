package org.augenhoehe.vote.ballot;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.augenhoehe.base.office.Node;
import org.augenhoehe.vote.paper.Place;
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

  /** Few, because where a customer was quicker at one of them, all are put again later. */
  private static final int PUT_AT_ONCE = 50;

  private final OpenBoxes boxes;
  private final OpeningLock lock;
  private final SealedBallots ballots;

  /** The box last seen at each place; its period tells whether it is still open. */
  private final Map<Place, OpenBox> lastSeen = new ConcurrentHashMap<>();

  BoxDirectory(OpenBoxes boxes, OpeningLock lock, SealedBallots ballots) {
    this.boxes = boxes;
    this.lock = lock;
    this.ballots = ballots;
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
    if (!ballots.insert(transaction, papers)) {
      forget();
      throw new BoxGoneException();
    }
  }

  /** Looks at every box again before it is used. */
  void forget() {
    lastSeen.clear();
  }

  /**
   * Puts a box at each of these nodes that has none of this period, and looks at all that it has
   * not seen yet, so that no customer's ballot takes longer because it is the first.
   *
   * @return whether the private key of each of them exists
   */
  boolean prepare(Collection<Node> nodes, int questionnaire) {
    long period = boxes.period();
    Map<String, Box> standing = boxes.byNode(questionnaire, period);
    List<Node> missing = nodes.stream().filter(node -> !standing.containsKey(node.path())).toList();
    for (int from = 0; from < missing.size(); from += PUT_AT_ONCE) {
      int to = Math.min(from + PUT_AT_ONCE, missing.size());
      boxes.put(missing.subList(from, to), questionnaire, period);
    }
    if (!missing.isEmpty()) {
      standing.putAll(boxes.byNode(questionnaire, period));
    }
    boolean areKeysThere = true;
    for (Node node : nodes) {
      Place place = new Place(node, questionnaire);
      OpenBox seen = lastSeen.get(place);
      Box box = standing.get(node.path());
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
