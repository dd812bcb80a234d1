package org.augenhoehe.base.account;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.augenhoehe.base.database.PlainJdbc;
import org.augenhoehe.base.password.PasswordHash;
import org.augenhoehe.base.staff.Role;
import org.jboss.logging.Logger;

/** Who may sign in. */
@ApplicationScoped
class Accounts implements PanacheRepositoryBase<Account, String> {

  private static final Logger LOG = Logger.getLogger(Accounts.class);

  private static final String ADMIN = "admin";
  private static final int RANDOM_PASSWORD_BYTES = 15;

  private final AccountConfig config;
  private final SecureRandom random;
  private final PlainJdbc jdbc;

  Accounts(AccountConfig config, SecureRandom random, PlainJdbc jdbc) {
    this.config = config;
    this.random = random;
    this.jdbc = jdbc;
  }

  /**
   * Makes the first account. Prints a generated password, once, and not to a log.
   *
   * @throws IllegalStateException when the configured password is too short
   */
  @Transactional
  void makeFirst(@Observes StartupEvent event) {
    if (!jdbc.rows("SELECT name FROM account", row -> row.getString(1)).isEmpty()) {
      given(config).ifPresent(this::tellIfWithoutEffect);
      return;
    }
    Optional<String> chosen = chosen(config);
    String password = chosen.orElseGet(this::randomPassword);
    persist(new Account(ADMIN, password, Role.ADMIN));
    if (chosen.isEmpty()) {
      System.out.printf("%n  Sign in as '%s' with the password '%s'.%n%n", ADMIN, password);
    }
  }

  private static Optional<String> given(AccountConfig config) {
    return config.adminPassword().filter(password -> !password.isBlank());
  }

  private void tellIfWithoutEffect(String password) {
    if (find(ADMIN).filter(admin -> admin.login().hasPassword(password)).isEmpty()) {
      LOG.warn(
          "AUGENHOEHE_ADMIN_PASSWORD is not the password of admin, and does not become it: the"
              + " variable counts at the first start only.");
    }
  }

  static Optional<String> chosen(AccountConfig config) {
    Optional<String> chosen = given(config);
    if (chosen.filter(PasswordHash::isTooShort).isPresent()) {
      throw new IllegalStateException(
          "AUGENHOEHE_ADMIN_PASSWORD is too short: it must have at least %d characters."
              .formatted(PasswordHash.SHORTEST));
    }
    return chosen;
  }

  Optional<Account> find(String name) {
    // PostgreSQL refuses this character, and would fail instead of finding no account.
    return name.indexOf('\0') < 0 ? findByIdOptional(name) : Optional.empty();
  }

  private String randomPassword() {
    byte[] bytes = new byte[RANDOM_PASSWORD_BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
