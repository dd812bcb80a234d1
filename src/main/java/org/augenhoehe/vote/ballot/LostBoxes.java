package org.augenhoehe.vote.ballot;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.augenhoehe.base.database.PlainJdbc;
import org.augenhoehe.base.office.Node;
import org.augenhoehe.vote.release.OpeningLock;
import org.augenhoehe.vote.teller.Teller;
import org.jboss.logging.Logger;

/**
 * Boxes whose private key is missing, as after a restored backup: the openings since then have
 * destroyed it. Their ballots wait for the key, and new ones go into another box.
 */
@ApplicationScoped
public class LostBoxes {

  private static final Logger LOG = Logger.getLogger(LostBoxes.class);

  /**
   * A box that nobody can open.
   *
   * @param ballots that wait in it, at least one
   */
  public record Lost(Node node, int ballots) {}

  private record Known(UUID id, String node, int lost) {}

  private final Teller teller;
  private final OpeningLock lock;
  private final PlainJdbc jdbc;

  private volatile List<Lost> lost = List.of();
  private volatile boolean isLookedFor;

  LostBoxes(Teller teller, OpeningLock lock, PlainJdbc jdbc) {
    this.teller = teller;
    this.lock = lock;
    this.jdbc = jdbc;
  }

  /** Those that were found when they were last looked for. */
  public List<Lost> all() {
    return lost;
  }

  /** False while the teller could not be asked since the start, or openings are lost as well. */
  boolean isLookedFor() {
    return isLookedFor;
  }

  /**
   * Finds them, and closes them to new ballots; removes those that hold none. Does nothing while
   * the teller has counted at openings that the database does not know: some are counted then.
   */
  public void find() {
    Optional<List<Lost>> found = jdbc.inTransaction(this::find);
    isLookedFor = found.isPresent();
    lost = found.orElse(lost);
    lost.forEach(
        box ->
            LOG.errorf(
                "The private key of a ballot box is missing: %d ballots at %s cannot be counted."
                    + " See the administration's page.",
                box.ballots(), box.node().path()));
  }

  private Optional<List<Lost>> find(Connection transaction) throws SQLException {
    // While the teller counts, keys are gone whose boxes are still here.
    lock.takeCounting(transaction);
    long openings = lock.look(transaction);
    if (teller.lastOpening() > openings) {
      return Optional.empty();
    }
    // In this order: a box that another instance puts meanwhile has its key first.
    List<Known> known = boxes(transaction);
    Set<UUID> kept = teller.boxes(openings);
    List<Known> missing = known.stream().filter(box -> !kept.contains(box.id())).toList();
    return Optional.of(missing.isEmpty() ? List.of() : close(transaction, missing));
  }

  private static List<Known> boxes(Connection transaction) throws SQLException {
    List<Known> boxes = new ArrayList<>();
    try (Statement statement = transaction.createStatement();
        ResultSet row = statement.executeQuery("SELECT id, node, lost FROM box")) {
      while (row.next()) {
        boxes.add(new Known(row.getObject(1, UUID.class), row.getString(2), row.getInt(3)));
      }
    }
    return boxes;
  }

  /** Alone: a casting of another instance may be filling one of them. */
  private List<Lost> close(Connection transaction, List<Known> missing) throws SQLException {
    lock.take(transaction);
    Map<UUID, Integer> ballots = ballots(transaction);
    int number = highestNumber(transaction);
    List<Lost> found = new ArrayList<>();
    for (Known box : missing) {
      if (!ballots.containsKey(box.id())) {
        change(transaction, "DELETE FROM box WHERE id = ?", box.id());
        continue;
      }
      if (box.lost() == 0) {
        change(transaction, "UPDATE box SET lost = ? WHERE id = ?", ++number, box.id());
      }
      found.add(new Lost(Node.parse(box.node()), ballots.get(box.id())));
    }
    return List.copyOf(found);
  }

  private static Map<UUID, Integer> ballots(Connection transaction) throws SQLException {
    Map<UUID, Integer> ballots = new HashMap<>();
    try (Statement statement = transaction.createStatement();
        ResultSet row =
            statement.executeQuery("SELECT box_id, count(*) FROM ballot GROUP BY box_id")) {
      while (row.next()) {
        ballots.put(row.getObject(1, UUID.class), row.getInt(2));
      }
    }
    return ballots;
  }

  private static int highestNumber(Connection transaction) throws SQLException {
    try (Statement statement = transaction.createStatement();
        ResultSet row = statement.executeQuery("SELECT MAX(lost) FROM box")) {
      row.next();
      return row.getInt(1);
    }
  }

  private static void change(Connection transaction, String sql, Object... parameters)
      throws SQLException {
    try (PreparedStatement statement = transaction.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      statement.executeUpdate();
    }
  }
}
