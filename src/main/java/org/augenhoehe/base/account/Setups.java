package org.augenhoehe.base.account;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.augenhoehe.base.audit.Act;
import org.augenhoehe.base.audit.AuditLog;
import org.augenhoehe.base.database.Durability;
import org.augenhoehe.base.password.PasswordHash;
import org.augenhoehe.base.password.PasswordRule;

/** Lets people choose a password by the link that an administrator gave them. */
@ApplicationScoped
public class Setups {

  /** As long as a wrong password takes. */
  private static final Duration REFUSED_TAKES = Duration.ofMillis(500);

  private final Accounts accounts;
  private final AuditLog audit;
  private final Durability durability;
  private final Clock clock;

  Setups(Accounts accounts, AuditLog audit, Durability durability, Clock clock) {
    this.accounts = accounts;
    this.audit = audit;
    this.durability = durability;
    this.clock = clock;
  }

  /**
   * Uses up a link, once: of two clicks one wins. When this returns, the password is on disk.
   *
   * @param typed the secret or the whole link
   * @return the account's name
   * @throws AccountRefusal when the secret is of no open link, or the password is too weak; then
   *     the link stays
   */
  public String redeem(String typed, String password) {
    SetupSecret secret = SetupSecret.parse(typed).orElseThrow(AccountRefusal::noSetup);
    String name = open(secret, account -> account.name).orElseThrow(AccountRefusal::noSetup);
    PasswordRule.faultOf(password, name)
        .ifPresent(
            fault -> {
              throw AccountRefusal.weak(fault);
            });
    // Slow, so neither in a transaction nor for anybody without a link.
    String hash = PasswordHash.of(password);
    open(secret, account -> choose(account, hash)).orElseThrow(AccountRefusal::noSetup);
    durability.sync();
    return name;
  }

  /**
   * Answers a refused attempt late, without holding a thread, so that guessing costs time. 160
   * random bits cannot be guessed; this keeps the noise of who tries low.
   *
   * @param attempt runs at once, on the caller's thread
   */
  public <T> Uni<T> paced(Supplier<T> attempt) {
    try {
      return Uni.createFrom().item(attempt.get());
    } catch (AccountRefusal refusal) {
      return Uni.createFrom()
          .<T>failure(refusal)
          .onFailure()
          .call(() -> Uni.createFrom().voidItem().onItem().delayIt().by(REFUSED_TAKES));
    }
  }

  private String choose(Account account, String hash) {
    account.choosePassword(hash);
    audit.add(account.name, Act.PASSWORD_CHANGED, account.name);
    return account.name;
  }

  private <T> Optional<T> open(SetupSecret secret, Function<Account, T> work) {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                accounts
                    .findBySetup(secret)
                    .filter(account -> account.isSetupOpen(clock.instant()))
                    .map(work));
  }
}
