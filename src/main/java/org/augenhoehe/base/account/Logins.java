package org.augenhoehe.base.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Finds accounts by the name that somebody typed or a session holds. */
@ApplicationScoped
public class Logins {

  private final Accounts accounts;

  protected Logins(Accounts accounts) {
    this.accounts = accounts;
  }

  /** In a transaction of its own: no connection is held while a password is checked. */
  @Transactional
  public Optional<Login> find(String name) {
    return accounts.find(name).map(Account::login);
  }
}
