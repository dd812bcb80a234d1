package org.augenhoehe.desk.signin;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.FormAuthConfig.CookieSameSite;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.PersistentLoginManager;
import io.quarkus.vertx.http.runtime.security.PersistentLoginManager.RestoreResult;
import io.quarkus.vertx.http.security.Form;
import io.quarkus.vertx.http.security.HttpSecurity;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.augenhoehe.base.account.FactorNeed;
import org.augenhoehe.base.platform.InstallationConfig;
import org.augenhoehe.base.platform.SecretFiles;

/**
 * Configures sign-in: HTTP Basic for scripts, a form and a session for pages. The session is a
 * cookie that only this installation can read, encrypted under a key that the first start creates.
 */
@Singleton
public class SignIn {

  static final String SESSION_COOKIE = "augenhoehe-session";
  static final String PATH = "/signin";
  static final String CHECK = PATH + "/check";

  /** Where signing in at an identity provider begins, and, below, ends. */
  public static final String PROVIDER = PATH + "/provider";

  public static final String PROVIDER_OUT = PROVIDER + "/out";

  /** Where a code is asked for after the password. */
  public static final String CODE = PATH + "/code";

  /** Where a second factor is set up that a role requires. */
  public static final String SETTING_UP = PATH + "/factor";

  /** Runs before authentication (about 200). */
  private static final int PRIORITY = 900;

  private static final String KEY_FILE = "staff-sessions.key";
  private static final int KEY_BYTES = 32;
  private static final Duration IDLE = Duration.ofMinutes(30);
  private static final Duration RENEWAL = Duration.ofMinutes(1);

  private final InstallationConfig installation;
  private final SecureRandom random;

  SignIn(InstallationConfig installation, SecureRandom random) {
    this.installation = installation;
    this.random = random;
  }

  void configure(@Observes HttpSecurity security) {
    security
        .basic("Augenhoehe")
        .mechanism(
            Form.builder()
                .loginPage(PATH)
                .errorPage(PATH + "?" + Notice.FAILED.parameter() + "=1")
                // Keeps a language chosen by hand and the page to return to.
                .errorPageQueryParameters("lang", RedirectTarget.PARAMETER)
                .landingPage(PATH + "?" + Notice.ENTERED.parameter() + "=1")
                .landingPageQueryParameters("lang", RedirectTarget.PARAMETER)
                .postLocation(CHECK)
                .usernameParameter("name")
                .passwordParameter("password")
                .cookieName(SESSION_COOKIE)
                .httpOnlyCookie()
                .cookieSameSite(CookieSameSite.STRICT)
                .timeout(IDLE)
                .newCookieInterval(RENEWAL)
                .encryptionKey(key())
                .build());
  }

  private String key() {
    return Base64.getEncoder()
        .encodeToString(
            new SecretFiles(installation.keys()).readOrCreate(KEY_FILE, KEY_BYTES, random));
  }

  /** Gives the browser the cookie of a session that began without the form. */
  public void remember(SecurityIdentity session, RoutingContext exchange) {
    cookies().save(session, exchange, null, exchange.request().isSSL());
  }

  /** What the cookie of a session holds; empty without one, or where it is none of ours. */
  Optional<String> principal(RoutingContext exchange) {
    return Optional.ofNullable(cookies().restore(exchange)).map(RestoreResult::getPrincipal);
  }

  private PersistentLoginManager cookies() {
    return new PersistentLoginManager(
        key(),
        SESSION_COOKIE,
        IDLE.toMillis(),
        RENEWAL.toMillis(),
        true,
        CookieSameSite.STRICT.name(),
        "/",
        -1,
        null);
  }

  /** The page that asks for what is missing beside the password. */
  static String pageFor(FactorNeed need) {
    return switch (need) {
      case NONE -> PATH;
      case SETTING_UP -> SETTING_UP;
      case CODE -> CODE;
    };
  }

  /**
   * Quarkus answers a form without name or password with a blank page. Browsers send both, so the
   * redirect keeps no parameters.
   */
  void answerEmptyForm(@Observes Filters filters) {
    filters.register(
        exchange -> {
          if (exchange.normalizedPath().equals(CHECK)) {
            exchange.addHeadersEndHandler(
                any -> {
                  redirectBlank(exchange.response());
                  TypedName.keepWhereRefused(exchange);
                });
          }
          exchange.next();
        },
        PRIORITY);
  }

  private static void redirectBlank(HttpServerResponse response) {
    if (response.getStatusCode() == 200) {
      response
          .setStatusCode(303)
          .putHeader("Location", PATH + "?" + Notice.FAILED.parameter() + "=1");
    }
  }
}
