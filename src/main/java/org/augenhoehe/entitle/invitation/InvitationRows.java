package org.augenhoehe.entitle.invitation;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.augenhoehe.base.office.Channel;

/**
 * Finds, takes and exchanges codes, each in one round trip: of two simultaneous updates of a code
 * the second waits and then gets nothing.
 */
final class InvitationRows {

  /** The columns that the updates return of the rows they spent. */
  private static final String[] COLUMNS = {
    "code_hash", "touchpoint_id", "channel", "valid_through"
  };

  private static final String FIND =
      "SELECT code_hash, touchpoint_id, channel, valid_through, spent, exchanged_for"
          + " FROM invitation WHERE code_hash IN ";
  private static final String EXCHANGE =
      "UPDATE invitation SET spent = TRUE, exchanged_for = ? WHERE NOT spent AND code_hash = ?";
  private static final String TAKE =
      "UPDATE invitation SET spent = TRUE WHERE NOT spent AND code_hash IN ";
  private static final String GIVE_BACK = "UPDATE invitation SET spent = FALSE WHERE code_hash IN ";

  private InvitationRows() {}

  static Optional<Invitation> find(Connection connection, String codeHash) throws SQLException {
    return Optional.ofNullable(find(connection, Set.of(codeHash)).get(codeHash));
  }

  /**
   * @return by hash, the invitations that exist
   */
  static Map<String, Invitation> find(Connection connection, Collection<String> hashes)
      throws SQLException {
    Map<String, Invitation> found = new HashMap<>();
    if (hashes.isEmpty()) {
      return found;
    }
    try (PreparedStatement select = connection.prepareStatement(in(FIND, hashes))) {
      bind(select, hashes);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          Invitation invitation = invitation(row);
          invitation.spent = row.getBoolean(5);
          invitation.exchangedFor = row.getString(6);
          found.put(invitation.codeHash, invitation);
        }
      }
    }
    return found;
  }

  /**
   * @param request the hash of the request for which the code is taken
   * @return false if there is no such code, or it is spent
   */
  static boolean exchange(Connection connection, String codeHash, String request)
      throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(EXCHANGE)) {
      update.setString(1, request);
      update.setString(2, codeHash);
      return update.executeUpdate() == 1;
    }
  }

  /**
   * @return by hash, the invitations that could be taken
   */
  static Map<String, Invitation> take(Connection connection, Collection<String> hashes)
      throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(in(TAKE, hashes), COLUMNS)) {
      bind(update, hashes);
      return taken(update);
    }
  }

  static void giveBack(Connection connection, Collection<String> hashes) throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(in(GIVE_BACK, hashes))) {
      bind(update, hashes);
      update.executeUpdate();
    }
  }

  private static Map<String, Invitation> taken(PreparedStatement update) throws SQLException {
    update.executeUpdate();
    Map<String, Invitation> taken = new HashMap<>();
    try (ResultSet row = update.getGeneratedKeys()) {
      while (row.next()) {
        Invitation invitation = invitation(row);
        taken.put(invitation.codeHash, invitation);
      }
    }
    return taken;
  }

  /** Reads a row that begins with {@link #COLUMNS}. */
  private static Invitation invitation(ResultSet row) throws SQLException {
    return new Invitation(
        row.getString(1),
        row.getObject(2, UUID.class),
        Channel.valueOf(row.getString(3)),
        row.getObject(4, LocalDate.class));
  }

  /**
   * A list of placeholders, because both databases look such a list up in the index. Its length is
   * rounded up to a power of two, so that a handful of statements is prepared and not a hundred.
   */
  private static String in(String sql, Collection<String> hashes) {
    return sql + "(" + String.join(",", Collections.nCopies(places(hashes), "?")) + ")";
  }

  private static int places(Collection<String> hashes) {
    return Math.max(1, Integer.highestOneBit(2 * hashes.size() - 1));
  }

  private static void bind(PreparedStatement statement, Collection<String> hashes)
      throws SQLException {
    List<String> values = List.copyOf(hashes);
    for (int i = 0; i < places(hashes); i++) {
      statement.setString(i + 1, values.get(i % values.size()));
    }
  }
}
