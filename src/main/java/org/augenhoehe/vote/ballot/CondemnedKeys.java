package org.augenhoehe.vote.ballot;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.augenhoehe.base.database.Durability;
import org.augenhoehe.base.database.PlainJdbc;
import org.augenhoehe.vote.teller.Teller;

/**
 * Private keys to delete, but not before the removal of their boxes is on disk: otherwise the
 * ballots they open would be lost.
 */
@ApplicationScoped
public class CondemnedKeys {

  /** Both databases understand this standard SQL. */
  private static final String FORGET =
      "DELETE FROM condemned_key WHERE box_id IN (SELECT * FROM UNNEST(CAST(? AS UUID ARRAY)))";

  private final Teller teller;
  private final PlainJdbc jdbc;
  private final Durability durability;

  /** Keys without a box, as of the last opening since the start. */
  private volatile Set<UUID> strayed = Set.of();

  CondemnedKeys(Teller teller, PlainJdbc jdbc, Durability durability) {
    this.teller = teller;
    this.jdbc = jdbc;
    this.durability = durability;
  }

  /** Deletes the keys of removed boxes, once their removal is on disk. */
  public void destroy() {
    List<UUID> condemned = ids("SELECT box_id FROM condemned_key");
    if (condemned.isEmpty()) {
      return;
    }
    // The removal may not be on disk yet, after a crash or before the sync of another opening.
    durability.sync();
    // Keys first: a row without its key does no harm. Others may be destroying the same ones.
    teller.destroy(condemned);
    jdbc.perStatement(
        connection -> {
          try (PreparedStatement delete = connection.prepareStatement(FORGET)) {
            delete.setArray(1, connection.createArrayOf("UUID", condemned.toArray()));
            return delete.executeUpdate();
          }
        });
  }

  /** Deletes the keys of those of these boxes that are not in the database. */
  void destroyUnlessStanding(Collection<UUID> boxes) {
    List<UUID> standing = boxes.isEmpty() ? List.of() : ids("SELECT id FROM box");
    teller.destroy(boxes.stream().filter(box -> !standing.contains(box)).toList());
  }

  /**
   * Deletes the keys of boxes that never came into the database, as when the teller's answer with
   * them was lost: those of which that was so at the last call, too. A younger one may be on its
   * way.
   */
  public void destroyStrays() {
    Set<UUID> strays = new HashSet<>(teller.boxes(0));
    strays.removeAll(ids("SELECT id FROM box"));
    List<UUID> old = strays.stream().filter(strayed::contains).toList();
    teller.destroy(old);
    old.forEach(strays::remove);
    strayed = Set.copyOf(strays);
  }

  private List<UUID> ids(String query) {
    return jdbc.rows(query, row -> row.getObject(1, UUID.class));
  }
}
