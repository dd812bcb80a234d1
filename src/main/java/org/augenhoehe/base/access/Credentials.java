package org.augenhoehe.base.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.security.AuthenticationFailedException;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import org.augenhoehe.base.account.FactorNeed;
import org.augenhoehe.base.account.Login;
import org.augenhoehe.base.account.Logins;
import org.augenhoehe.base.password.PasswordHash;
import org.augenhoehe.base.platform.Hmac;
import org.augenhoehe.base.platform.LeakyBucket;
import org.augenhoehe.base.staff.Person;
import org.augenhoehe.base.staff.Role;

/**
 * Checks names and passwords. One person's guesses never lock another's account: nothing is counted
 * against a name, and addresses are not kept. What limits guessing is its cost. Every attempt,
 * right or wrong, needs a free place in the line before bcrypt, and a wrong one is answered only
 * after a delay, the same for every name, whether it exists or not.
 *
 * <p>A right password is remembered under a key that lives as long as the process, and passes the
 * line without waiting; this serves scripts that sign in with every request. When all places are
 * taken, unknown clients are asked to try again; browsers that signed in before have a separate
 * line, each until too many of its own passwords were wrong.
 */
@Singleton
class Credentials {

  /** The shortest time until a wrong password is refused. */
  static final Duration WRONG_TAKES = Duration.ofMillis(500);

  /** A working day. */
  private static final Duration REMEMBERED = Duration.ofHours(12);

  /** More than one stranger keeps open at once, but bounded: each holds a request. */
  private static final int PLACES = 512;

  /** Shorter than the timeouts of browsers and proxies. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private static final int WRONG_IN_A_ROW = 20;
  private static final double WRONG_PER_SECOND = 0.2;

  private static final ThreadFactory DAEMON =
      task -> {
        Thread thread = new Thread(task, "sign-in");
        thread.setDaemon(true);
        return thread;
      };

  /** Requests that wait for an answer may take all threads of others. */
  private static final int THREADS = 8;

  private final ScheduledExecutorService threads =
      Executors.newScheduledThreadPool(THREADS, DAEMON);
  private final Logins logins;
  private final PasswordsConfig config;
  private final Hmac hmac;
  private final Clock clock;
  private final HashingLine strangers;
  private final HashingLine browsers;
  private final Login nobody =
      new Login(
          new Person("", Set.of(), false, Set.of()),
          PasswordHash.of(""),
          true,
          null,
          FactorNeed.NONE);
  private final Cache<String, byte[]> right =
      Caffeine.newBuilder().maximumSize(1_000).expireAfterWrite(REMEMBERED).build();
  private final Cache<String, LeakyBucket> wrongByBrowser =
      Caffeine.newBuilder().maximumSize(10_000).expireAfterAccess(Duration.ofHours(1)).build();

  @Inject
  Credentials(Logins logins, PasswordsConfig config, SecureRandom random, Clock clock) {
    this(
        logins,
        config,
        random,
        clock,
        new HashingLine(
            Math.max(1, Runtime.getRuntime().availableProcessors() / 2), PLACES, PATIENCE),
        new HashingLine(1, PLACES, PATIENCE));
  }

  Credentials(
      Logins logins,
      PasswordsConfig config,
      SecureRandom random,
      Clock clock,
      HashingLine strangers,
      HashingLine browsers) {
    this.logins = logins;
    this.config = config;
    this.hmac = Hmac.inMemory(random);
    this.clock = clock;
    this.strangers = strangers;
    this.browsers = browsers;
  }

  @PreDestroy
  void close() {
    threads.shutdownNow();
    strangers.close();
    browsers.close();
  }

  /**
   * The account. Fails with an {@link AuthenticationFailedException} when name or password is
   * wrong; caused by a {@link AccessRefusal} when so many wait that this attempt was not checked.
   *
   * @param browser the id of a browser that signed in with this name before; empty for any other
   */
  Uni<Login> loginOf(String name, String password, Optional<String> browser) {
    long asked = System.nanoTime();
    return Uni.createFrom()
        .item(() -> logins.find(name))
        .runSubscriptionOn(threads)
        .flatMap(login -> loginOf(login, password, browser.map(this::wrongBy)))
        .emitOn(threads)
        .onFailure(AuthenticationFailedException.class)
        .call(
            () ->
                Uni.createFrom()
                    .voidItem()
                    .onItem()
                    .delayIt()
                    .onExecutor(threads)
                    .by(restOf(asked)));
  }

  private static Duration restOf(long asked) {
    // A delay is cut to whole milliseconds.
    Duration rest = WRONG_TAKES.plusMillis(1).minusNanos(System.nanoTime() - asked);
    return rest.compareTo(Duration.ofMillis(1)) > 0 ? rest : Duration.ofMillis(1);
  }

  private Uni<Login> loginOf(Optional<Login> found, String password, Optional<LeakyBucket> wrong) {
    // An unknown name costs as much as a wrong password, so that names cannot be found out.
    Optional<Login> login = found.filter(Login::isSetUp);
    Login asked = login.orElse(nobody);
    HashingLine line = wrong.filter(bucket -> !bucket.isFull()).isPresent() ? browsers : strangers;
    if (line.isFull()) {
      // Refuses remembered passwords too, or every request of a flood would be an attempt.
      return Uni.createFrom().failure(AccessRefusal.tooManyPasswords());
    }
    Uni<Boolean> isRight =
        isRemembered(asked, password)
            ? Uni.createFrom().item(true)
            : line.await(() -> isRight(asked, password));
    return isRight
        .onFailure(RejectedExecutionException.class)
        .transform(full -> AccessRefusal.tooManyPasswords())
        .map(
            is -> {
              if (is && login.isPresent() && !asked.isDisabled() && mayUsePassword(asked)) {
                return asked;
              }
              wrong.ifPresent(LeakyBucket::add);
              throw new AuthenticationFailedException("Wrong name or password");
            });
  }

  private boolean mayUsePassword(Login login) {
    return config.allowed() == PasswordsConfig.Allowed.ALL
        || login.person().roles().contains(Role.ADMIN);
  }

  private boolean isRight(Login login, String password) {
    // Another request may have brought the same password meanwhile.
    if (isRemembered(login, password)) {
      return true;
    }
    boolean matches = login.hasPassword(password);
    if (matches) {
      right.put(login.person().name(), digest(login.passwordHash(), password));
    }
    return matches;
  }

  private boolean isRemembered(Login login, String password) {
    byte[] known = right.getIfPresent(login.person().name());
    return known != null && MessageDigest.isEqual(known, digest(login.passwordHash(), password));
  }

  /** Bound to the stored hash, so that a change of the password invalidates it at once. */
  private byte[] digest(String passwordHash, String password) {
    return hmac.of(passwordHash + password);
  }

  private LeakyBucket wrongBy(String browser) {
    return wrongByBrowser.get(
        browser, any -> new LeakyBucket(WRONG_IN_A_ROW, WRONG_PER_SECOND, clock));
  }
}
