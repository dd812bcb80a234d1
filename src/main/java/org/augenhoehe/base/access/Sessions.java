package org.augenhoehe.base.access;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.augenhoehe.base.account.Login;
import org.augenhoehe.base.account.Logins;
import org.augenhoehe.base.audit.Act;
import org.augenhoehe.base.audit.AuditLog;
import org.augenhoehe.base.database.Durability;
import org.augenhoehe.base.database.PlainJdbc;
import org.augenhoehe.base.staff.Person;

/**
 * Staff's sessions on pages. The encrypted cookie names a session and says how long it may be idle;
 * the session exists as a row that all instances see. Without the row the cookie and every copy of
 * it are worthless.
 */
@Singleton
public class Sessions {

  /** After that even a user who never pauses has to sign in again. */
  static final Duration LONGEST = Duration.ofHours(12);

  /** The attribute of an identity that holds the id of its session. */
  private static final String SESSION = "session";

  /** The attribute that holds the language that its person chose, if any, as a tag. */
  static final String LANGUAGE = "language";

  private static final String BEGIN =
      "INSERT INTO staff_session (id, account, generation, ends) VALUES (?, ?, ?, ?)";
  private static final String FIND =
      "SELECT account, generation FROM staff_session WHERE id = ? AND ends > ?";
  private static final String KEEP = "UPDATE staff_session SET generation = ? WHERE id = ?";
  private static final String END = "DELETE FROM staff_session WHERE id = ?";
  private static final String FORGET = "DELETE FROM staff_session WHERE ends <= ?";

  private final Logins logins;
  private final PlainJdbc jdbc;
  private final Durability durability;
  private final AuditLog audit;
  private final Clock clock;

  Sessions(Logins logins, PlainJdbc jdbc, Durability durability, AuditLog audit, Clock clock) {
    this.logins = logins;
    this.jdbc = jdbc;
    this.durability = durability;
    this.audit = audit;
    this.clock = clock;
  }

  /** Begins a session of somebody who has shown who they are. */
  public SecurityIdentity begin(Person person) {
    UUID id = UUID.randomUUID();
    OffsetDateTime ends = now().plus(LONGEST).truncatedTo(ChronoUnit.MINUTES);
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              jdbc.perStatement(
                  connection ->
                      change(connection, FORGET, now())
                          + change(
                              connection, BEGIN, id, person.name(), person.generation(), ends));
              audit.add(person.name(), Act.SIGNED_IN, "");
            });
    logins.saw(person.name());
    return identity(id, person).build();
  }

  /**
   * @param principal what the cookie holds
   * @return empty where there is no such session, or it has ended
   */
  Optional<SecurityIdentity> find(String principal) {
    return id(principal)
        .flatMap(
            id ->
                jdbc.perStatement(connection -> row(connection, id))
                    .flatMap(
                        row ->
                            logins
                                .find(row.account())
                                .filter(login -> row.isOf(login) && !login.isDisabled()))
                    .map(login -> identity(id, login)));
  }

  /** Keeps this session where a change of its account ended all others. */
  public void keep(SecurityIdentity identity, Person person) {
    UUID id = identity.getAttribute(SESSION);
    if (id != null) {
      jdbc.perStatement(connection -> change(connection, KEEP, person.generation(), id));
    }
  }

  /** Empty where it has none, as a script. */
  static Optional<String> idOf(SecurityIdentity identity) {
    return Optional.ofNullable(identity.<UUID>getAttribute(SESSION)).map(UUID::toString);
  }

  /** Ends this session on all instances; other sessions of the same account continue. */
  public void end(SecurityIdentity identity) {
    UUID id = identity.getAttribute(SESSION);
    if (id != null) {
      QuarkusTransaction.requiringNew()
          .run(
              () -> {
                if (jdbc.perStatement(connection -> change(connection, END, id)) > 0) {
                  audit.add(Person.of(identity).name(), Act.SIGNED_OUT, "");
                }
              });
      // Otherwise a loss of power would revive the session.
      durability.sync();
    }
  }

  private Optional<Row> row(Connection connection, UUID id) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(FIND)) {
      select.setObject(1, id);
      select.setObject(2, now());
      try (ResultSet row = select.executeQuery()) {
        return row.next()
            ? Optional.of(new Row(row.getString(1), row.getObject(2, UUID.class)))
            : Optional.empty();
      }
    }
  }

  private static int change(Connection connection, String statement, Object... values)
      throws SQLException {
    try (PreparedStatement change = connection.prepareStatement(statement)) {
      for (int i = 0; i < values.length; i++) {
        change.setObject(i + 1, values[i]);
      }
      return change.executeUpdate();
    }
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  /** Cookies from before there were rows hold a name there. */
  private static Optional<UUID> id(String principal) {
    try {
      return Optional.of(UUID.fromString(principal));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Quarkus writes the principal's name into the cookie, and nothing else. */
  private static QuarkusSecurityIdentity.Builder identity(UUID id, Person person) {
    return person.identity(id.toString()).addAttribute(SESSION, id);
  }

  private static SecurityIdentity identity(UUID id, Login login) {
    QuarkusSecurityIdentity.Builder identity = identity(id, login.person());
    Optional.ofNullable(login.language()).ifPresent(tag -> identity.addAttribute(LANGUAGE, tag));
    return identity.build();
  }

  /** A session as it is stored. */
  private record Row(String account, UUID generation) {

    boolean isOf(Login login) {
      return generation.equals(login.person().generation());
    }
  }
}
