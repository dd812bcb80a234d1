package org.augenhoehe.entitle.invitation;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.augenhoehe.base.office.Channel;

/** Finds and exchanges codes, each in one round trip. */
final class InvitationRows {

  private static final String FIND =
      "SELECT touchpoint_id, channel, valid_through, spent, exchanged_for"
          + " FROM invitation WHERE code_hash = ?";
  private static final String EXCHANGE =
      "UPDATE invitation SET spent = TRUE, exchanged_for = ? WHERE NOT spent AND code_hash = ?";

  private InvitationRows() {}

  static Optional<Invitation> find(Connection connection, String codeHash) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(FIND)) {
      select.setString(1, codeHash);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.of(invitation(codeHash, row)) : Optional.empty();
      }
    }
  }

  private static Invitation invitation(String codeHash, ResultSet row) throws SQLException {
    Invitation invitation =
        new Invitation(
            codeHash,
            row.getObject(1, UUID.class),
            Channel.valueOf(row.getString(2)),
            row.getObject(3, LocalDate.class));
    invitation.spent = row.getBoolean(4);
    invitation.exchangedFor = row.getString(5);
    return invitation;
  }

  /**
   * Of two simultaneous exchanges of a code the second waits and then gets nothing.
   *
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
}
