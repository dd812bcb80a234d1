package org.augenhoehe.base.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.augenhoehe.base.audit.Act;
import org.augenhoehe.base.audit.AuditLog;
import org.augenhoehe.base.staff.Person;

/**
 * Accounts of people who sign in at an identity provider. They have no password here. What the
 * provider says of them replaces what was known, at every sign-in; disabling one here counts.
 */
@ApplicationScoped
public class ProvidedAccounts {

  /** What became of a sign-in. */
  public sealed interface Entrance {

    record Entered(Person person) implements Entrance {}

    /**
     * The provider gives this person none of our roles.
     *
     * @param account empty where they never had one here
     */
    record WithoutRole(Optional<String> account) implements Entrance {}

    record Disabled(String account) implements Entrance {}

    /** Somebody else has this name here. Nobody takes over an account by a name. */
    record NameTaken() implements Entrance {}
  }

  private final Accounts accounts;
  private final AccountNames names;
  private final RightsInWords words;
  private final AuditLog audit;

  ProvidedAccounts(Accounts accounts, AccountNames names, RightsInWords words, AuditLog audit) {
    this.accounts = accounts;
    this.names = names;
    this.words = words;
    this.audit = audit;
  }

  @Transactional
  public Entrance enter(Provided provided) {
    names.begin();
    Optional<Account> known =
        accounts
            .find("providerSubject", provided.subject())
            .withLock(LockModeType.PESSIMISTIC_WRITE)
            .firstResultOptional();
    if (provided.roles().isEmpty()) {
      known.filter(account -> !account.roles.isEmpty()).ifPresent(this::dismiss);
      return new Entrance.WithoutRole(known.map(account -> account.name));
    }
    Rights rights = new Rights(provided.roles(), provided.everyOffice(), provided.offices());
    if (known.isEmpty()) {
      return names
          .ifFree(provided.name())
          .<Entrance>map(free -> new Entrance.Entered(make(free, provided, rights)))
          .orElseGet(Entrance.NameTaken::new);
    }
    Account account = known.get();
    if (account.disabled) {
      return new Entrance.Disabled(account.name);
    }
    if (account.roles.isEmpty() || !account.rights().equals(rights)) {
      account.grant(rights);
      audit.add(
          account.name, Act.ACCOUNT_PROVIDED, account.name + ": " + words.of(account.rights()));
    }
    return new Entrance.Entered(account.login().person());
  }

  private void dismiss(Account account) {
    account.leave();
    audit.add(account.name, Act.ACCOUNT_PROVIDED, account.name + ": –");
  }

  private Person make(String name, Provided provided, Rights rights) {
    Account account = new Account(name, rights);
    account.providerSubject = provided.subject();
    accounts.persistAndFlush(account);
    audit.add(account.name, Act.ACCOUNT_PROVIDED, account.name + ": " + words.of(account.rights()));
    return account.login().person();
  }

  /** Whether signing out should end a session at the provider as well. */
  @Transactional
  public boolean contain(String name) {
    return accounts.find(name).filter(account -> account.isProvided()).isPresent();
  }
}
