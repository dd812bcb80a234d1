package org.augenhoehe.base.account;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.Consumer;
import org.augenhoehe.base.audit.Act;
import org.augenhoehe.base.audit.AuditLog;
import org.augenhoehe.base.password.PasswordHash;
import org.augenhoehe.base.password.PasswordRule;
import org.augenhoehe.base.staff.Person;

/** What people change about their own account. */
@ApplicationScoped
public class OwnAccount {

  private final Accounts accounts;
  private final AuditLog audit;

  OwnAccount(Accounts accounts, AuditLog audit) {
    this.accounts = accounts;
    this.audit = audit;
  }

  /**
   * Ends all sessions. The caller has checked the present password.
   *
   * @return the person with the generation of the account that begins now
   * @throws AccountRefusal when the new password is too weak
   */
  public Person changePassword(Person person, String password) {
    PasswordRule.faultOf(password, person.name())
        .ifPresent(
            fault -> {
              throw AccountRefusal.weak(fault);
            });
    String hash = PasswordHash.of(password);
    return change(
        person,
        account -> {
          account.choosePassword(hash);
          audit.add(person.name(), Act.PASSWORD_CHANGED, person.name());
        });
  }

  /** Ends all sessions on all devices, also the one that asks. */
  public void endSessions(Person person) {
    change(
        person,
        account -> {
          account.endSessions();
          audit.add(person.name(), Act.SESSIONS_ENDED, person.name());
        });
  }

  /**
   * @param tag of the pages' language (RFC 5646); null for as the browser asks
   */
  public void speak(Person person, String tag) {
    change(person, account -> account.language = tag);
  }

  /** Of the pages as a tag; empty for as the browser asks. */
  public Optional<String> language(Person person) {
    return accounts.find(person.name()).map(account -> account.language);
  }

  /**
   * Changes the account of somebody who is signed in.
   *
   * @return the person as they are after it
   * @throws AccountRefusal when the account was changed meanwhile
   */
  Person change(Person person, Consumer<Account> work) {
    return QuarkusTransaction.joiningExisting()
        .call(
            () -> {
              Account account = accounts.lock(person.name()).orElseThrow(AccountRefusal::unknown);
              if (account.disabled || !account.generation.equals(person.generation())) {
                // It was reset or changed after this request was let in.
                throw AccountRefusal.changedMeanwhile();
              }
              work.accept(account);
              return account.login().person();
            });
  }
}
