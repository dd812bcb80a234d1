package org.augenhoehe.base.account;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import org.augenhoehe.base.audit.Act;
import org.augenhoehe.base.audit.AuditLog;
import org.augenhoehe.base.database.PlainJdbc;
import org.augenhoehe.base.password.PasswordFault;
import org.augenhoehe.base.password.PasswordHash;
import org.augenhoehe.base.password.PasswordRule;
import org.augenhoehe.base.staff.Role;
import org.jboss.logging.Logger;

/** Makes the account that makes all others. */
@Singleton
class FirstAccount {

  private static final Logger LOG = Logger.getLogger(FirstAccount.class);

  private static final String ADMIN = "admin";
  private static final int RANDOM_PASSWORD_BYTES = 15;

  private final Accounts accounts;
  private final AccountConfig config;
  private final AuditLog audit;
  private final SecureRandom random;
  private final PlainJdbc jdbc;

  FirstAccount(
      Accounts accounts,
      AccountConfig config,
      AuditLog audit,
      SecureRandom random,
      PlainJdbc jdbc) {
    this.accounts = accounts;
    this.config = config;
    this.audit = audit;
    this.random = random;
    this.jdbc = jdbc;
  }

  /**
   * Makes the first account. Prints a generated password, once, and not to a log.
   *
   * @throws IllegalStateException when the configured password is too short
   */
  @Transactional
  void make(@Observes StartupEvent event) {
    if (!jdbc.rows("SELECT name FROM account", row -> row.getString(1)).isEmpty()) {
      given(config).ifPresent(this::tellIfWithoutEffect);
      return;
    }
    Optional<String> chosen = chosen(config);
    String password = chosen.orElseGet(this::randomPassword);
    Account admin = new Account(ADMIN, Rights.of(Set.of(Role.ADMIN), null));
    admin.choosePassword(PasswordHash.of(password));
    accounts.persist(admin);
    audit.add(AuditLog.SERVICE, Act.ACCOUNT_ADDED, "%s: %s".formatted(ADMIN, Role.ADMIN));
    if (chosen.isEmpty()) {
      System.out.printf("%n  Sign in as '%s' with the password '%s'.%n%n", ADMIN, password);
    }
  }

  private static Optional<String> given(AccountConfig config) {
    return config.adminPassword().filter(password -> !password.isBlank());
  }

  private void tellIfWithoutEffect(String password) {
    if (accounts.find(ADMIN).filter(admin -> admin.login().hasPassword(password)).isEmpty()) {
      LOG.warn(
          "AUGENHOEHE_ADMIN_PASSWORD is not the password of admin, and does not become it: the"
              + " variable counts at the first start only.");
    }
  }

  static Optional<String> chosen(AccountConfig config) {
    Optional<String> chosen = given(config);
    Optional<PasswordFault> fault = chosen.flatMap(it -> PasswordRule.faultOf(it, ADMIN));
    if (fault.filter(PasswordFault.TOO_SHORT::equals).isPresent()) {
      throw new IllegalStateException(
          "AUGENHOEHE_ADMIN_PASSWORD is too short: it must have at least %d characters."
              .formatted(PasswordRule.SHORTEST));
    }
    if (fault.isPresent()) {
      // Not refused: installations are set up by scripts that worked until now.
      LOG.warn("AUGENHOEHE_ADMIN_PASSWORD is easy to guess; choose another one on the page Konto.");
    }
    return chosen;
  }

  private String randomPassword() {
    byte[] bytes = new byte[RANDOM_PASSWORD_BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
