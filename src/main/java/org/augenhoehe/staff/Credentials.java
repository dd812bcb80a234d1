package org.augenhoehe.staff;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.security.AuthenticationFailedException;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.augenhoehe.platform.LeakyBucket;

/**
 * Checks names and passwords. What was right is remembered for a short while, under a key that
 * lives with the process, because a script that signs in with every request should not pay for
 * bcrypt each time.
 */
@Singleton
class Credentials {

  private static final Duration REMEMBERED = Duration.ofMinutes(2);
  private static final int WRONG_IN_A_ROW = 20;
  private static final double WRONG_PER_SECOND = 0.2;

  private final Accounts accounts;
  private final SecretKeySpec key;
  private final LeakyBucket wrong;
  private final Account nobody = new Account("", "", Role.MANAGER);
  private final Cache<String, byte[]> right =
      Caffeine.newBuilder().maximumSize(1000).expireAfterWrite(REMEMBERED).build();

  Credentials(Accounts accounts, SecureRandom random, Clock clock) {
    byte[] secret = new byte[32];
    random.nextBytes(secret);
    this.accounts = accounts;
    this.key = new SecretKeySpec(secret, "HmacSHA256");
    this.wrong = new LeakyBucket(WRONG_IN_A_ROW, WRONG_PER_SECOND, clock);
  }

  /**
   * @return the role
   * @throws AuthenticationFailedException when name or password is wrong, or too many were lately
   */
  @Transactional
  public String roleOf(String name, String password) {
    Optional<Account> account = accounts.findByIdOptional(name);
    byte[] digest = digest(password);
    byte[] known = right.getIfPresent(name);
    if (account.isPresent() && known != null && MessageDigest.isEqual(known, digest)) {
      return account.get().role;
    }
    if (wrong.isFull()) {
      throw new AuthenticationFailedException("Too many wrong passwords");
    }
    // An unknown name costs as much as a wrong password, so that names cannot be found out.
    boolean matches = account.orElse(nobody).hasPassword(password);
    if (account.isEmpty() || !matches) {
      wrong.add();
      throw new AuthenticationFailedException("Wrong name or password");
    }
    right.put(name, digest);
    return account.get().role;
  }

  /**
   * @throws AuthenticationFailedException when the account is gone
   */
  @Transactional
  public String roleOf(String name) {
    return accounts
        .findByIdOptional(name)
        .map(account -> account.role)
        .orElseThrow(() -> new AuthenticationFailedException("No such account"));
  }

  private byte[] digest(String password) {
    try {
      Mac mac = Mac.getInstance(key.getAlgorithm());
      mac.init(key);
      return mac.doFinal(password.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
