package org.augenhoehe.vote.ballot;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.augenhoehe.base.database.PlainJdbc;
import org.augenhoehe.base.office.Node;
import org.augenhoehe.vote.release.OpeningLock;
import org.augenhoehe.vote.teller.BoxKeys;
import org.jboss.logging.Logger;

/**
 * Boxes whose private key is missing, as after a restored backup: the openings since then have
 * destroyed it. Their ballots wait for the key, and new ones go into another box.
 */
@ApplicationScoped
public class LostBoxes {

  private static final Logger LOG = Logger.getLogger(LostBoxes.class);

  private static final String REMOVE =
      "DELETE FROM box WHERE id = ? AND NOT EXISTS (SELECT 1 FROM ballot WHERE box_id = box.id)";

  /** Out of the way of the periods to come, and of others that were lost in the same one. */
  private static final String CLOSE =
      "UPDATE box SET period = (SELECT LEAST(-1, MIN(b.period)) - 1 FROM box b) WHERE id = ?";

  /**
   * A box that nobody can open.
   *
   * @param ballots that wait in it, at least one
   */
  public record Lost(Node node, int ballots) {}

  private record Known(UUID id, Node node, long period) {}

  private final BoxKeys keys;
  private final OpeningLock lock;
  private final PlainJdbc jdbc;

  private volatile List<Lost> lost = List.of();

  LostBoxes(BoxKeys keys, OpeningLock lock, PlainJdbc jdbc) {
    this.keys = keys;
    this.lock = lock;
    this.jdbc = jdbc;
  }

  /** Those that were found when the service started. */
  public List<Lost> all() {
    return lost;
  }

  /** Finds them, and closes them to new ballots; removes those that hold none. */
  void find() {
    // In this order: a box that another instance puts meanwhile has its key first.
    List<Known> known = boxes();
    Set<UUID> kept = keys.boxes();
    List<Known> missing = known.stream().filter(box -> !kept.contains(box.id())).toList();
    lost = missing.isEmpty() ? List.of() : jdbc.inTransaction(on -> close(on, missing));
    lost.forEach(
        box ->
            LOG.errorf(
                "The private key of a ballot box is missing: %d ballots at %s cannot be counted."
                    + " If there is a newer copy of the directory of keys, restore it.",
                box.ballots(), box.node().path()));
  }

  private List<Known> boxes() {
    return jdbc.rows(
        "SELECT id, node, period FROM box",
        row ->
            new Known(row.getObject(1, UUID.class), Node.parse(row.getString(2)), row.getLong(3)));
  }

  /** Alone: a casting of another instance may be filling one of them. */
  private List<Lost> close(Connection transaction, List<Known> missing) throws SQLException {
    lock.take(transaction);
    List<Lost> found = new ArrayList<>();
    for (Known box : missing) {
      change(transaction, REMOVE, box.id());
      if (box.period() >= 0) {
        change(transaction, CLOSE, box.id());
      }
      int ballots = ballots(transaction, box.id());
      if (ballots > 0) {
        found.add(new Lost(box.node(), ballots));
      }
    }
    return List.copyOf(found);
  }

  private static int ballots(Connection transaction, UUID box) throws SQLException {
    try (PreparedStatement count =
        transaction.prepareStatement("SELECT count(*) FROM ballot WHERE box_id = ?")) {
      count.setObject(1, box);
      try (ResultSet row = count.executeQuery()) {
        row.next();
        return row.getInt(1);
      }
    }
  }

  private static void change(Connection transaction, String statement, UUID box)
      throws SQLException {
    try (PreparedStatement change = transaction.prepareStatement(statement)) {
      change.setObject(1, box);
      change.executeUpdate();
    }
  }
}
