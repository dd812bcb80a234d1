package org.augenhoehe.staff;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.security.AuthenticationFailedException;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.augenhoehe.platform.LeakyBucket;

/**
 * Checks names and passwords. What was right is remembered for a short while, under a key that
 * lives with the process, because a script that signs in with every request should not pay for
 * bcrypt each time.
 *
 * <p>Wrong passwords are limited per account, not per address (none is kept) and not for all
 * together (or anybody could lock everybody out). While an account's bucket is full not even the
 * right password is looked at, or the limit would not limit the one guess that hits. The price:
 * whoever knows a name can keep it from signing in anew; sessions go on.
 */
@Singleton
class Credentials {

  private static final Duration REMEMBERED = Duration.ofMinutes(2);
  private static final int WRONG_IN_A_ROW = 20;
  private static final double WRONG_PER_SECOND = 0.2;

  private final Accounts accounts;
  private final SecretKeySpec key;
  private final Clock clock;
  private final Account nobody = new Account("", "", Role.MANAGER);
  private final LeakyBucket wrongNames;
  private final Map<String, LeakyBucket> wrongPasswords = new ConcurrentHashMap<>();
  private final Cache<String, byte[]> right =
      Caffeine.newBuilder().maximumSize(1000).expireAfterWrite(REMEMBERED).build();

  Credentials(Accounts accounts, SecureRandom random, Clock clock) {
    byte[] secret = new byte[32];
    random.nextBytes(secret);
    this.accounts = accounts;
    this.key = new SecretKeySpec(secret, "HmacSHA256");
    this.clock = clock;
    this.wrongNames = newBucket();
  }

  /**
   * @return the role
   * @throws AuthenticationFailedException when name or password is wrong; because of a {@link
   *     StaffRefusal} when too many wrong ones came lately
   */
  String roleOf(String name, String password) {
    Optional<Account> account = accounts.find(name);
    LeakyBucket wrong =
        account.isPresent() ? wrongPasswords.computeIfAbsent(name, any -> newBucket()) : wrongNames;
    // Counted before it is known to be wrong: bcrypt takes long enough for a thousand others.
    if (!wrong.tryAdd()) {
      throw new AuthenticationFailedException(StaffRefusal.tooManyWrongPasswords());
    }
    // An unknown name costs as much as a wrong password, so that names cannot be found out.
    if (!isRight(account.orElse(nobody), password) || account.isEmpty()) {
      throw new AuthenticationFailedException("Wrong name or password");
    }
    wrong.takeBack();
    return account.get().role;
  }

  /**
   * @throws AuthenticationFailedException when the account is gone
   */
  String roleOf(String name) {
    return accounts
        .find(name)
        .map(account -> account.role)
        .orElseThrow(() -> new AuthenticationFailedException("No such account"));
  }

  private boolean isRight(Account account, String password) {
    byte[] digest = digest(account.passwordHash, password);
    byte[] known = right.getIfPresent(account.name);
    if (known != null && MessageDigest.isEqual(known, digest)) {
      return true;
    }
    boolean matches = account.hasPassword(password);
    if (matches) {
      right.put(account.name, digest);
    }
    return matches;
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

  private LeakyBucket newBucket() {
    return new LeakyBucket(WRONG_IN_A_ROW, WRONG_PER_SECOND, clock);
  }
}
