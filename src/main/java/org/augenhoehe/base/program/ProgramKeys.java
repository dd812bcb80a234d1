package org.augenhoehe.base.program;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.augenhoehe.base.audit.Act;
import org.augenhoehe.base.audit.Actor;
import org.augenhoehe.base.audit.AuditLog;
import org.augenhoehe.base.office.Naming;
import org.augenhoehe.base.office.OfficeTree;
import org.augenhoehe.base.office.OfficeTree.OfficeEntry;
import org.augenhoehe.base.staff.Person;
import org.hibernate.exception.ConstraintViolationException;

/**
 * Makes, lists, recognises and revokes keys. Each request looks its key up, so that a revoked one
 * ends at once on every instance.
 */
@ApplicationScoped
public class ProgramKeys {

  /** With what comes before it still shorter than the longest name of an account, which is 80. */
  public static final int LONGEST_NAME = 60;

  /** A key that nobody ever renews is one that nobody remembers. */
  public static final int MOST_DAYS = 365;

  /** A key and its secret, which cannot be retrieved later. */
  public record Made(KeyEntry key, KeySecret secret) {}

  @ApplicationScoped
  static class Table implements PanacheRepositoryBase<ProgramKey, UUID> {

    Optional<ProgramKey> withHash(String hash) {
      return find("hash", hash).firstResultOptional();
    }

    /** Of two requests at the same time, one changes the row. */
    boolean markUsed(UUID id, LocalDate today) {
      return update("used = ?1 where id = ?2 and (used is null or used < ?1)", today, id) == 1;
    }
  }

  private final Table table;
  private final OfficeTree tree;
  private final Naming naming;
  private final AuditLog audit;
  private final Actor actor;
  private final SecureRandom random;
  private final Clock clock;

  ProgramKeys(
      Table table,
      OfficeTree tree,
      Naming naming,
      AuditLog audit,
      Actor actor,
      SecureRandom random,
      Clock clock) {
    this.table = table;
    this.tree = tree;
    this.naming = naming;
    this.audit = audit;
    this.actor = actor;
    this.random = random;
    this.clock = clock;
  }

  /**
   * @param days for how many days from today on it is accepted, up to {@link #MOST_DAYS}
   * @throws KeyRefusal when another key has this name, the scope contradicts itself, or there is no
   *     such office
   */
  @Transactional
  public Made make(String name, KeyScope scope, int days) {
    if (scope.isLimitedInVain()) {
      throw KeyRefusal.limitedInVain();
    }
    String offices = officesOf(scope);
    naming.begin();
    String free =
        Naming.free(
            name, table.listAll().stream().map(key -> key.name), taken -> KeyRefusal.nameTaken());
    KeySecret secret = KeySecret.random(random);
    LocalDate today = LocalDate.now(clock);
    ProgramKey key =
        new ProgramKey(free, secret, scope, actor.name().orElse(null), today, today.plusDays(days));
    try {
      table.persistAndFlush(key);
    } catch (ConstraintViolationException twoAtOnce) {
      throw KeyRefusal.nameTaken();
    }
    audit.add(Act.KEY_MADE, "%s (%s, %s, %s)".formatted(free, key.role, key.through, offices));
    return new Made(KeyEntry.of(key), secret);
  }

  /** Their names; a star for all. */
  private String officesOf(KeyScope scope) {
    if (scope.isEveryOffice()) {
      return "*";
    }
    List<String> names =
        tree.offices().stream()
            .filter(office -> scope.offices().contains(office.id()))
            .map(OfficeEntry::name)
            .sorted()
            .toList();
    if (names.size() < scope.offices().size()) {
      throw KeyRefusal.unknownOffice();
    }
    return String.join(", ", names);
  }

  /** By name, expired ones as well. */
  @Transactional
  public List<KeyEntry> list() {
    return table.listAll(Sort.by("name")).stream().map(KeyEntry::of).toList();
  }

  /**
   * Those that are still accepted and that this person made, by name. They go on without them.
   *
   * @param maker the name of their account
   */
  @Transactional
  public List<KeyEntry> validOf(String maker) {
    return table
        .list("maker = ?1 and through >= ?2", Sort.by("name"), maker, LocalDate.now(clock))
        .stream()
        .map(KeyEntry::of)
        .toList();
  }

  /**
   * @throws KeyRefusal when there is no such key
   */
  @Transactional
  public KeyEntry key(UUID id) {
    return KeyEntry.of(require(id));
  }

  /**
   * Deletes a key; the next request with it is refused.
   *
   * @throws KeyRefusal when there is no such key
   */
  @Transactional
  public void revoke(UUID id) {
    ProgramKey key = require(id);
    table.delete(key);
    audit.add(Act.KEY_REVOKED, key.name);
  }

  public boolean isExpired(KeyEntry key) {
    return key.validThrough().isBefore(LocalDate.now(clock));
  }

  /**
   * Who sends this secret. Attempts are neither counted nor slowed down: nobody guesses 256 random
   * bits. The day is written at the first request of a day only, so that reading stays reading.
   *
   * @throws KeyRefusal when there is no such key or it has expired
   */
  @Transactional
  Person use(KeySecret secret) {
    LocalDate today = LocalDate.now(clock);
    ProgramKey key =
        table
            .withHash(secret.hash())
            .filter(found -> secret.hasHash(found.hash))
            .orElseThrow(KeyRefusal::wrong);
    if (key.isExpired(today)) {
      throw KeyRefusal.expired();
    }
    if (!key.wasUsed(today)) {
      table.markUsed(key.id, today);
    }
    return key.person();
  }

  private ProgramKey require(UUID id) {
    return table.findByIdOptional(id).orElseThrow(KeyRefusal::unknown);
  }
}
