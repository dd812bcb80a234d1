package org.augenhoehe.vote.ballot;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
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

  private static final Duration ON_ITS_WAY = Duration.ofHours(1);

  private final Teller teller;
  private final PlainJdbc jdbc;
  private final Durability durability;
  private final Clock clock;

  /** Keys without a box, and when that was first noticed since the start. */
  private final Map<UUID, Instant> strayed = new ConcurrentHashMap<>();

  CondemnedKeys(Teller teller, PlainJdbc jdbc, Durability durability, Clock clock) {
    this.teller = teller;
    this.jdbc = jdbc;
    this.durability = durability;
    this.clock = clock;
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
   * them was lost: those of which an earlier call noticed it, long enough ago. A younger one may be
   * on its way.
   */
  public void destroyStrays() {
    Set<UUID> strays = new HashSet<>(teller.boxes(0));
    strays.removeAll(ids("SELECT id FROM box"));
    Instant now = clock.instant();
    strayed.keySet().retainAll(strays);
    strays.forEach(key -> strayed.putIfAbsent(key, now));
    teller.destroy(
        strays.stream().filter(key -> !strayed.get(key).plus(ON_ITS_WAY).isAfter(now)).toList());
  }

  private List<UUID> ids(String query) {
    return jdbc.rows(query, row -> row.getObject(1, UUID.class));
  }
}
