package org.augenhoehe.base.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Finds accounts by the name that somebody typed or a session holds. */
@ApplicationScoped
public class Logins {

  private final Accounts accounts;
  private final Clock clock;

  /** What this process wrote already: a script signs in with every request. */
  private final Map<String, LocalDate> seen = new ConcurrentHashMap<>();

  protected Logins(Accounts accounts, Clock clock) {
    this.accounts = accounts;
    this.clock = clock;
  }

  /** In a transaction of its own: no connection is held while a password is checked. */
  @Transactional
  public Optional<Login> find(String name) {
    return accounts.find(name).map(Account::login);
  }

  /** Keeps the day, and no time, on which somebody signed in last. */
  public void saw(String name) {
    LocalDate today = LocalDate.now(clock);
    if (!today.equals(seen.get(name))) {
      accounts.keepDay(name, today);
      seen.put(name, today);
    }
  }
}
