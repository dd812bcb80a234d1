package org.augenhoehe.base.access;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.augenhoehe.base.account.FactorNeed;
import org.augenhoehe.base.account.Login;
import org.augenhoehe.base.account.Logins;
import org.augenhoehe.base.audit.Act;
import org.augenhoehe.base.audit.AuditLog;
import org.augenhoehe.base.database.Durability;
import org.augenhoehe.base.platform.OfficeClock;
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

  /** To find the phone; up to a quarter of an hour less, since its end is rounded. */
  static final Duration CODE_WITHIN = Duration.ofMinutes(25);

  /** To install an app, likewise. */
  static final Duration SETTING_UP_WITHIN = Duration.ofMinutes(45);

  /** The attribute of an identity that holds the id of its session. */
  private static final String SESSION = "session";

  /** The attribute that holds the language that its person chose, if any, as a tag. */
  static final String LANGUAGE = "language";

  private final Logins logins;
  private final SessionRows rows;
  private final Durability durability;
  private final AuditLog audit;

  Sessions(Logins logins, SessionRows rows, Durability durability, AuditLog audit) {
    this.logins = logins;
    this.rows = rows;
    this.durability = durability;
    this.audit = audit;
  }

  /** Begins a session of somebody who has shown all that is needed. */
  public SecurityIdentity begin(Person person) {
    UUID id = UUID.randomUUID();
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              rows.begin(id, person, within(LONGEST), false);
              audit.add(person.name(), Act.SIGNED_IN, "");
            });
    logins.saw(person.name());
    return identity(id, person).build();
  }

  /** Begins a session of somebody who has shown the right password; see {@link Waiting}. */
  SecurityIdentity beginByPassword(Login login) {
    if (login.need() == FactorNeed.NONE) {
      return begin(login.person());
    }
    UUID id = UUID.randomUUID();
    Duration ends = login.need() == FactorNeed.CODE ? CODE_WITHIN : SETTING_UP_WITHIN;
    QuarkusTransaction.requiringNew().run(() -> rows.begin(id, login.person(), within(ends), true));
    // For the form alone, which puts the name into the cookie.
    return QuarkusSecurityIdentity.builder()
        .setPrincipal(new QuarkusPrincipal(id.toString()))
        .build();
  }

  /**
   * Goes on with a session that has shown all that was missing, under another id: who knew the old
   * one knows nothing.
   */
  public SecurityIdentity goOn(Waiting waiting, Person person) {
    if (!waiting.began()) {
      // It had signed in before, and goes on until the same hour.
      return renew(waiting.id(), person);
    }
    rows.end(waiting.id());
    return begin(person);
  }

  /**
   * @param principal what the cookie holds
   * @return empty where there is no such session, or it has ended
   * @throws FactorNeeded where it waits
   */
  Optional<SecurityIdentity> find(String principal) {
    Optional<Found> session = row(principal);
    session
        .filter(Found::isWaiting)
        .ifPresent(
            waiting -> {
              throw FactorNeeded.forSession(waiting.login().need());
            });
    // One that waited for what nobody requires any more ends: no entry says that it began.
    return session
        .filter(found -> !found.row().waits())
        .map(found -> identity(found.id(), found.login()));
  }

  /**
   * @param principal what the cookie holds
   * @return empty where there is no such session, or it waits for nothing
   */
  public Optional<Waiting> waiting(String principal) {
    return row(principal)
        .filter(Found::isWaiting)
        .map(session -> new Waiting(session.id(), session.login(), session.row().waits()));
  }

  private Optional<Found> row(String principal) {
    return id(principal)
        .flatMap(
            id ->
                rows.find(id)
                    .flatMap(
                        row ->
                            logins
                                .find(row.account())
                                .filter(login -> row.isOf(login) && !login.isDisabled())
                                .map(login -> new Found(id, row, login))));
  }

  /**
   * Goes on with this session where a change of its account ended all others, under another id: a
   * copy of its cookie ends with the others.
   *
   * @return empty where it has none, as a script
   */
  public Optional<SecurityIdentity> renew(SecurityIdentity identity, Person person) {
    return Optional.ofNullable(identity.<UUID>getAttribute(SESSION))
        .map(before -> renew(before, person));
  }

  private SecurityIdentity renew(UUID before, Person person) {
    UUID id = UUID.randomUUID();
    rows.renew(before, id, person.generation());
    return identity(id, person).build();
  }

  /** Empty where it has none, as a script. */
  static Optional<String> idOf(SecurityIdentity identity) {
    return Optional.ofNullable(identity.<UUID>getAttribute(SESSION)).map(UUID::toString);
  }

  /** Ends this session on all instances; other sessions of the same account continue. */
  public void end(SecurityIdentity identity) {
    UUID id = identity.getAttribute(SESSION);
    if (id != null) {
      end(id, Optional.of(Person.of(identity)));
    }
  }

  /** The same for one that waits. */
  public void end(Waiting waiting) {
    end(waiting.id(), Optional.of(waiting.login().person()).filter(any -> !waiting.began()));
  }

  /**
   * @param signedIn whoever had signed in with it; empty where somebody only began to
   */
  private void end(UUID id, Optional<Person> signedIn) {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              if (rows.end(id)) {
                signedIn.ifPresent(person -> audit.add(person.name(), Act.SIGNED_OUT, ""));
              }
            });
    // Otherwise a loss of power would revive the session.
    durability.sync();
  }

  private OffsetDateTime within(Duration time) {
    Instant ends = rows.now().toInstant().plus(time);
    return OfficeClock.quarter(ends).atOffset(ZoneOffset.UTC);
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

  /** A session and its account as they are now. */
  private record Found(UUID id, SessionRows.Row row, Login login) {

    /**
     * Where the account has a factor, this session showed its code, or began waiting: switching the
     * factor on or off ends all others.
     */
    boolean isWaiting() {
      return switch (login.need()) {
        case NONE -> false;
        case SETTING_UP -> true;
        case CODE -> row.waits();
      };
    }
  }
}
