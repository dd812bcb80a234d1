package org.augenhoehe.base.staff;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.security.AuthenticationFailedException;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.augenhoehe.base.platform.LeakyBucket;

/**
 * Checks names and passwords. Nobody's guesses refuse the right password of somebody else: nothing
 * is counted against a name, and addresses are not kept. What bounds guessing is its cost. A try
 * has to find a place in the line before bcrypt, wrong or not, and a wrong one is told so after a
 * while only, the same for every name, whether it exists or not.
 *
 * <p>What was right is remembered under a key that lives with the process, and passes the line
 * without waiting; so do scripts that sign in with every request. Where as many guesses wait as
 * there are places, a stranger is asked to come again; a browser that signed in before has a line
 * of its own, until too many of its own passwords were wrong.
 */
@Singleton
class Credentials {

  /** No wrong answer comes sooner after its question. */
  static final Duration WRONG_TAKES = Duration.ofMillis(500);

  /** A working day. */
  private static final Duration REMEMBERED = Duration.ofHours(12);

  /** More than one stranger keeps open at once, and bounded: each holds a request. */
  private static final int PLACES = 512;

  /** Before browsers and proxies lose theirs. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private static final int WRONG_IN_A_ROW = 20;
  private static final double WRONG_PER_SECOND = 0.2;

  private final Accounts accounts;
  private final SecretKeySpec key;
  private final Clock clock;
  private final HashingLine strangers;
  private final HashingLine browsers;
  private final Account nobody = new Account("", "", Role.MANAGER);
  private final Cache<String, byte[]> right =
      Caffeine.newBuilder().maximumSize(1_000).expireAfterWrite(REMEMBERED).build();
  private final Cache<String, LeakyBucket> wrongByBrowser =
      Caffeine.newBuilder().maximumSize(10_000).expireAfterAccess(Duration.ofHours(1)).build();

  @Inject
  Credentials(Accounts accounts, SecureRandom random, Clock clock) {
    this(
        accounts,
        random,
        clock,
        new HashingLine(
            Math.max(1, Runtime.getRuntime().availableProcessors() / 2), PLACES, PATIENCE),
        new HashingLine(1, PLACES, PATIENCE));
  }

  Credentials(
      Accounts accounts,
      SecureRandom random,
      Clock clock,
      HashingLine strangers,
      HashingLine browsers) {
    byte[] secret = new byte[32];
    random.nextBytes(secret);
    this.accounts = accounts;
    this.key = new SecretKeySpec(secret, "HmacSHA256");
    this.clock = clock;
    this.strangers = strangers;
    this.browsers = browsers;
  }

  @PreDestroy
  void close() {
    strangers.close();
    browsers.close();
  }

  /**
   * The role. Fails with an {@link AuthenticationFailedException} when name or password is wrong;
   * because of a {@link StaffRefusal} when so many wait that this one was not looked at.
   *
   * @param browser the one that signed in by this name before, if it is one
   */
  Uni<String> roleOf(String name, String password, Optional<String> browser) {
    long asked = System.nanoTime();
    return Uni.createFrom()
        .item(() -> accounts.find(name))
        .runSubscriptionOn(Infrastructure.getDefaultExecutor())
        .flatMap(account -> roleOf(account, password, browser.map(this::wrongBy)))
        .emitOn(Infrastructure.getDefaultExecutor())
        .onFailure(AuthenticationFailedException.class)
        .call(() -> Uni.createFrom().voidItem().onItem().delayIt().by(restOf(asked)));
  }

  private static Duration restOf(long asked) {
    // A delay is cut to whole milliseconds.
    Duration rest = WRONG_TAKES.plusMillis(1).minusNanos(System.nanoTime() - asked);
    return rest.compareTo(Duration.ofMillis(1)) > 0 ? rest : Duration.ofMillis(1);
  }

  private Uni<String> roleOf(
      Optional<Account> account, String password, Optional<LeakyBucket> wrong) {
    // An unknown name costs as much as a wrong password, so that names cannot be found out.
    Account asked = account.orElse(nobody);
    HashingLine line = wrong.filter(bucket -> !bucket.isFull()).isPresent() ? browsers : strangers;
    if (line.isFull()) {
      // Also what is remembered, or a flood would have as many tries as there are requests.
      return Uni.createFrom().failure(StaffRefusal.tooManyPasswords());
    }
    Uni<Boolean> isRight =
        isRemembered(asked, password)
            ? Uni.createFrom().item(true)
            : line.await(() -> isRight(asked, password));
    return isRight
        .onFailure(RejectedExecutionException.class)
        .transform(full -> StaffRefusal.tooManyPasswords())
        .map(
            is -> {
              if (is && account.isPresent()) {
                return asked.role;
              }
              wrong.ifPresent(LeakyBucket::add);
              throw new AuthenticationFailedException("Wrong name or password");
            });
  }

  private boolean isRight(Account account, String password) {
    // Meanwhile another request may have brought the same.
    if (isRemembered(account, password)) {
      return true;
    }
    boolean matches = account.hasPassword(password);
    if (matches) {
      right.put(account.name, digest(account.passwordHash, password));
    }
    return matches;
  }

  private boolean isRemembered(Account account, String password) {
    byte[] known = right.getIfPresent(account.name);
    return known != null && MessageDigest.isEqual(known, digest(account.passwordHash, password));
  }

  /** Bound to the stored hash, so that a changed password is forgotten at once. */
  private byte[] digest(String passwordHash, String password) {
    try {
      Mac mac = Mac.getInstance(key.getAlgorithm());
      mac.init(key);
      mac.update(passwordHash.getBytes(StandardCharsets.UTF_8));
      return mac.doFinal(password.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private LeakyBucket wrongBy(String browser) {
    return wrongByBrowser.get(
        browser, any -> new LeakyBucket(WRONG_IN_A_ROW, WRONG_PER_SECOND, clock));
  }
}
