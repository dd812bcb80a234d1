package org.augenhoehe.base.account;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;

/** Who may sign in. */
@ApplicationScoped
class Accounts implements PanacheRepositoryBase<Account, String> {

  /**
   * @param typed as {@link SignInName} reads it
   */
  @Transactional
  Optional<Account> find(String typed) {
    // PostgreSQL refuses this character, and would fail instead of finding no account.
    return typed.indexOf('\0') < 0
        ? find("signInName", SignInName.of(typed)).firstResultOptional()
        : Optional.empty();
  }

  /**
   * The same, for a change. The row stays this transaction's own until it ends: a change writes all
   * of it, and would undo another one that came meanwhile.
   */
  Optional<Account> lock(String typed) {
    return typed.indexOf('\0') < 0
        ? find("signInName", SignInName.of(typed))
            .withLock(LockModeType.PESSIMISTIC_WRITE)
            .firstResultOptional()
        : Optional.empty();
  }

  /** The account whose link has this secret, until the transaction ends for this caller alone. */
  Optional<Account> findBySetup(SetupSecret secret) {
    return find("setupHash", secret.hash())
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional();
  }

  @Transactional
  void keepDay(String name, LocalDate day) {
    update(
        "lastSignIn = ?1 WHERE name = ?2 AND (lastSignIn IS NULL OR lastSignIn < ?1)", day, name);
  }
}
