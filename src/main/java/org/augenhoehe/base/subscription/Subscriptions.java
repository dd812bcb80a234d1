package org.augenhoehe.base.subscription;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.augenhoehe.base.account.AccountReset;
import org.augenhoehe.base.audit.Act;
import org.augenhoehe.base.audit.AuditLog;
import org.augenhoehe.base.database.PlainJdbc;
import org.augenhoehe.base.platform.OfficeClock;
import org.augenhoehe.base.platform.Settings;
import org.augenhoehe.base.staff.Person;

/** Orders, changes and ends letters, and sees to it that each is sent by one instance alone. */
@ApplicationScoped
public class Subscriptions {

  private static final String ALL =
      "SELECT account, address, sent_for FROM letter_subscription ORDER BY sent_for, account";
  private static final String MOVE = "UPDATE letter_subscription SET address = ? WHERE account = ?";
  private static final String ADD =
      "INSERT INTO letter_subscription (account, address, sent_for) VALUES (?, ?, ?)";
  private static final String END = "DELETE FROM letter_subscription WHERE account = ?";
  private static final String SENT =
      "UPDATE letter_subscription SET sent_for = ? WHERE account = ? AND sent_for = ?";

  private final LettersConfig config;
  private final PlainJdbc jdbc;
  private final AuditLog audit;
  private final Clock clock;

  Subscriptions(LettersConfig config, PlainJdbc jdbc, AuditLog audit, Clock clock) {
    this.config = config;
    this.jdbc = jdbc;
    this.audit = audit;
    this.clock = clock;
  }

  /** Whether this person can have letters: somebody sends them, and there is something to read. */
  public boolean areOfferedTo(Person person) {
    return config.from().isPresent() && person.seesResults();
  }

  /** Where this account's letters go; empty without an order. */
  @Transactional
  public Optional<String> address(String account) {
    return all().stream()
        .filter(order -> order.account().equals(account))
        .map(Subscription::address)
        .findFirst();
  }

  /**
   * Orders letters from the next opening on, or has them sent elsewhere.
   *
   * @return false where that is no address; then nothing is changed
   */
  @Transactional
  public boolean order(Person person, String typed) {
    Optional<String> address = Settings.MailAddress.read(typed);
    address.ifPresent(
        to -> {
          if (change(MOVE, to, person.name()) == 0) {
            OffsetDateTime now = OfficeClock.quarter(clock.instant()).atOffset(ZoneOffset.UTC);
            change(ADD, person.name(), to, now);
          }
          audit.add(Act.LETTERS_ORDERED, person.name());
        });
    return address.isPresent();
  }

  @Transactional
  public void end(Person person) {
    if (change(END, person.name()) > 0) {
      audit.add(Act.LETTERS_ENDED, person.name());
    }
  }

  /** Whoever had got hold of the account may have ordered them for themself. */
  void forget(@Observes AccountReset reset) {
    change(END, reset.account());
  }

  /** Those who have no letter yet about the opening that was scheduled for this time. */
  @Transactional
  public List<Subscription> due(Instant scheduledFor) {
    return all().stream().filter(order -> order.sentFor().isBefore(scheduledFor)).toList();
  }

  /**
   * Makes a letter this caller's to send, at once and for all instances: whoever else tries gets
   * false. A crash after that costs the letter; it is never sent twice.
   */
  public boolean claim(Subscription order, Instant scheduledFor) {
    return QuarkusTransaction.requiringNew()
        .call(() -> isSet(order, order.sentFor(), scheduledFor));
  }

  /** Takes that back where the letter certainly did not go, so that it is tried again. */
  public void giveBack(Subscription order, Instant scheduledFor) {
    QuarkusTransaction.requiringNew().run(() -> isSet(order, scheduledFor, order.sentFor()));
  }

  /** Writes down that it went. */
  @Transactional
  public void sent(Subscription order) {
    audit.add(AuditLog.SERVICE, Act.LETTER_SENT, order.account());
  }

  private boolean isSet(Subscription order, Instant before, Instant after) {
    return change(
            SENT, after.atOffset(ZoneOffset.UTC), order.account(), before.atOffset(ZoneOffset.UTC))
        > 0;
  }

  private List<Subscription> all() {
    return jdbc.rows(
        ALL,
        row ->
            new Subscription(
                row.getString(1),
                row.getString(2),
                row.getObject(3, OffsetDateTime.class).toInstant()));
  }

  private int change(String statement, Object... values) {
    return jdbc.perStatement(connection -> change(connection, statement, values));
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
}
