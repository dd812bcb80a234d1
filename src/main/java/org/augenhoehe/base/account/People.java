package org.augenhoehe.base.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.text.Collator;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.augenhoehe.base.audit.Act;
import org.augenhoehe.base.audit.Actor;
import org.augenhoehe.base.audit.AuditLog;
import org.augenhoehe.base.factor.Factors;

/**
 * Administers accounts. One act at a time, on all instances: otherwise two administrators could
 * each disable the other.
 */
@ApplicationScoped
public class People {

  /** An account and the secret by which its person chooses a password, shown this once. */
  public record Appointment(AccountEntry account, SetupSecret setup) {}

  private final Accounts accounts;
  private final AccountNames names;
  private final RightsInWords words;
  private final Factors factors;
  private final AuditLog audit;
  private final Event<AccountReset> resets;
  private final Actor actor;
  private final SecureRandom random;
  private final Clock clock;

  People(
      Accounts accounts,
      AccountNames names,
      RightsInWords words,
      Factors factors,
      AuditLog audit,
      Event<AccountReset> resets,
      Actor actor,
      SecureRandom random,
      Clock clock) {
    this.accounts = accounts;
    this.names = names;
    this.words = words;
    this.factors = factors;
    this.audit = audit;
    this.resets = resets;
    this.actor = actor;
    this.random = random;
    this.clock = clock;
  }

  /** By name. */
  @Transactional
  public List<AccountEntry> all() {
    Collator collator = Collator.getInstance(Locale.GERMAN);
    return accounts.listAll().stream()
        .map(AccountEntry::of)
        .sorted(Comparator.comparing(AccountEntry::name, collator))
        .toList();
  }

  /**
   * @throws AccountRefusal when there is none
   */
  @Transactional
  public AccountEntry one(String name) {
    return accounts.find(name).map(AccountEntry::of).orElseThrow(AccountRefusal::unknown);
  }

  /**
   * Whether nobody else could administer then, or nobody where the identity provider is away: it
   * can be neither disabled nor deleted.
   */
  @Transactional
  public boolean isLastAdmin(String name) {
    return accounts.find(name).filter(this::isLastAdmin).isPresent();
  }

  /**
   * Makes an account without a password.
   *
   * @throws AccountRefusal when the name, or one that looks like it, is taken; or where there is no
   *     such office
   */
  @Transactional
  public Appointment add(String name, Rights rights) {
    SetupSecret secret = SetupSecret.random(random);
    return new Appointment(add(me(), name, rights, secret.hash(), ends()), secret);
  }

  /**
   * The same for somebody who is not signed in and keeps the secret to themself.
   *
   * @param who did it, as the audit log has it
   * @param setupHash see {@link SetupSecret#hash()}
   * @param ends when the secret ends
   * @throws AccountRefusal as above
   */
  @Transactional
  public AccountEntry add(String who, String name, Rights rights, String setupHash, Instant ends) {
    names.begin();
    String free = names.free(name);
    words.requireOffices(rights);
    Account account = new Account(free, rights);
    account.reset(setupHash, ends);
    accounts.persist(account);
    audit.add(who, Act.ACCOUNT_ADDED, free + ": " + words.of(rights));
    return AccountEntry.of(account);
  }

  /**
   * Gives an account other rights, which ends its sessions.
   *
   * @throws AccountRefusal when there is no such account or office, or nobody else could administer
   *     then
   */
  @Transactional
  public AccountEntry grant(String name, Rights rights) {
    return change(name, before -> rights, Optional.empty());
  }

  /**
   * @throws AccountRefusal as above
   */
  @Transactional
  public AccountEntry disable(String name, boolean disabled) {
    return change(name, UnaryOperator.identity(), Optional.of(disabled));
  }

  /**
   * Both at once, or neither.
   *
   * @param rights makes the new rights from those it has
   * @param disabled empty leaves it as it is
   * @throws AccountRefusal as above
   */
  @Transactional
  public AccountEntry change(
      String name, UnaryOperator<Rights> rights, Optional<Boolean> disabled) {
    names.begin();
    Account account = require(name);
    boolean isLastAdmin = isLastAdmin(account);
    Rights before = account.rights();
    Rights after = rights.apply(before);
    if (!after.equals(before)) {
      words.requireOffices(after);
      account.grant(after);
      audit.add(Act.ACCOUNT_CHANGED, account.name + ": " + words.of(before, after));
    }
    disabled
        .filter(wanted -> wanted != account.disabled)
        .ifPresent(wanted -> disable(account, wanted));
    if (isLastAdmin && !account.isAdmin()) {
      throw AccountRefusal.lastAdmin();
    }
    return AccountEntry.of(account);
  }

  private void disable(Account account, boolean disabled) {
    if (disabled) {
      account.disable();
    } else {
      account.disabled = false;
    }
    audit.add(disabled ? Act.ACCOUNT_DISABLED : Act.ACCOUNT_ENABLED, account.name);
  }

  /**
   * Makes a new link, ends all sessions, voids the old password and removes the second factor.
   *
   * @throws AccountRefusal when there is no such account, it is disabled or one's own, the person
   *     signs in at the identity provider, or nobody else could administer until the link is used
   */
  @Transactional
  public Appointment reset(String name) {
    names.begin();
    Account account = require(name);
    if (isLastAdmin(account)) {
      throw AccountRefusal.lastAdmin();
    }
    if (account.name.equals(me())) {
      // Else a copied session would be enough to take over password and second factor.
      throw AccountRefusal.own();
    }
    SetupSecret secret = SetupSecret.random(random);
    return new Appointment(reset(me(), name, secret.hash(), ends()), secret);
  }

  /**
   * The same for somebody who is not signed in, also for the last administrator, who may have lost
   * the password.
   *
   * @throws AccountRefusal when there is no such account, it is disabled, or the person signs in at
   *     the identity provider, which asks for a second factor of its own
   */
  @Transactional
  public AccountEntry reset(String who, String name, String setupHash, Instant ends) {
    Account account = require(name);
    if (account.disabled) {
      throw AccountRefusal.disabled();
    }
    if (account.isProvided()) {
      throw AccountRefusal.provided();
    }
    boolean hadFactor = factors.remove(account.name);
    account.reset(setupHash, ends);
    resets.fire(new AccountReset(account.name));
    audit.add(who, Act.ACCOUNT_RESET, account.name);
    if (hadFactor) {
      audit.add(who, Act.SECOND_FACTOR_OFF, account.name);
    }
    return AccountEntry.of(account);
  }

  /**
   * @throws AccountRefusal when there is no such account, or nobody else could administer then
   */
  @Transactional
  public void delete(String name) {
    names.begin();
    Account account = require(name);
    if (isLastAdmin(account)) {
      throw AccountRefusal.lastAdmin();
    }
    accounts.delete(account);
    audit.add(Act.ACCOUNT_DELETED, account.name);
  }

  private Instant ends() {
    return clock.instant().plus(SetupSecret.VALID);
  }

  private String me() {
    return actor.name().orElse(AuditLog.SERVICE);
  }

  private Account require(String name) {
    return accounts.lock(name).orElseThrow(AccountRefusal::unknown);
  }

  private boolean isLastAdmin(Account account) {
    List<Account> others =
        accounts.listAll().stream().filter(other -> !other.name.equals(account.name)).toList();
    return account.isAdmin() && others.stream().noneMatch(Account::isAdmin)
        || account.isLocalAdmin() && others.stream().noneMatch(Account::isLocalAdmin);
  }
}
