package org.augenhoehe.base.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import org.augenhoehe.base.access.KnownBrowsers.Shown;
import org.augenhoehe.base.account.SignInName;
import org.augenhoehe.base.factor.Checked;
import org.augenhoehe.base.factor.Factors;
import org.augenhoehe.base.platform.LeakyBucket;

/**
 * Asks somebody who has shown the password for a code of their second factor. A stranger with a
 * stolen password uses up the guesses of the account; a browser in which a right code was shown
 * before has as many of its own, so that its owner still gets in.
 */
@Singleton
public class PresentCode {

  private final Factors factors;
  private final FailedSignIns failed;
  private final KnownBrowsers browsers;
  private final Clock clock;
  private final Cache<String, LeakyBucket> ofBrowsers =
      Caffeine.newBuilder().maximumSize(10_000).expireAfterAccess(Factors.GUESSES_LAST).build();

  PresentCode(Factors factors, FailedSignIns failed, KnownBrowsers browsers, Clock clock) {
    this.factors = factors;
    this.failed = failed;
    this.browsers = browsers;
    this.clock = clock;
  }

  /**
   * Uses it up, and counts a wrong one: somebody knows the password, or has the browser.
   *
   * @param account its name
   */
  public Checked check(String account, String typed) {
    return counted(account, factors.check(account, typed));
  }

  /** The same at sign-in, where the browser may be known. */
  public Checked check(String account, String typed, RoutingContext exchange) {
    String name = SignInName.of(account);
    Optional<LeakyBucket> own = browsers.find(exchange, Shown.CODE, name).map(this::guessesOf);
    // Added before it is looked at, so that of many at once no more are than there is room for.
    boolean isOwn = own.filter(LeakyBucket::tryAdd).isPresent();
    Checked checked =
        isOwn ? counted(account, factors.checkUnbounded(account, typed)) : check(account, typed);
    if (checked.isRight()) {
      if (isOwn) {
        own.get().giveBack();
      } else if (own.isEmpty()) {
        browsers.remember(exchange, Shown.CODE, name);
      }
    }
    return checked;
  }

  private LeakyBucket guessesOf(String browser) {
    return ofBrowsers.get(
        browser,
        any ->
            new LeakyBucket(
                Factors.GUESSES,
                Factors.GUESSES / (double) Factors.GUESSES_LAST.toSeconds(),
                clock));
  }

  private Checked counted(String account, Checked checked) {
    if (checked instanceof Checked.Wrong || checked instanceof Checked.NotLookedAt) {
      failed.countCode(account);
    }
    return checked;
  }
}
