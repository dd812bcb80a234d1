package org.augenhoehe.base.access;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.augenhoehe.base.platform.Hmac;
import org.augenhoehe.base.platform.InstallationConfig;
import org.augenhoehe.base.platform.SecretFiles;

/**
 * Recognises browsers that were used to sign in, by a cookie that only the sign-in page receives:
 * {@code id.tag}, where the tag is the HMAC-SHA256 (RFC 2104) of the random id, the name that
 * signed in, and what was shown. The cookie grants no access. It keeps a browser's owner from
 * waiting behind strangers.
 */
@Singleton
class KnownBrowsers {

  /** What was shown in a browser, each with a cookie of its own: one shows nothing of the other. */
  enum Shown {
    PASSWORD("augenhoehe-browser", ""),
    CODE("augenhoehe-browser-code", "code\n");

    final String cookie;
    private final String mark;

    Shown(String cookie, String mark) {
      this.cookie = cookie;
      this.mark = mark;
    }
  }

  private static final String PATH = "/signin";
  private static final Duration REMEMBERED = Duration.ofDays(180);
  private static final String KEY_FILE = "staff-browsers.key";
  private static final int ID_BYTES = 16;
  private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

  private final SecureRandom random;
  private final Hmac hmac;

  KnownBrowsers(InstallationConfig installation, SecureRandom random) {
    this.random = random;
    this.hmac = Hmac.inFile(new SecretFiles(installation.keys()), KEY_FILE, random);
  }

  /**
   * @return the id of this browser; empty where this was never shown in it with this name
   */
  Optional<String> find(RoutingContext exchange, Shown shown, String name) {
    return Optional.ofNullable(exchange)
        .map(it -> it.request().getCookie(shown.cookie))
        .map(cookie -> cookie.getValue().split("\\.", -1))
        .filter(parts -> parts.length == 2 && isGenuine(parts[0], parts[1], shown, name))
        .map(parts -> parts[0]);
  }

  void remember(RoutingContext exchange, Shown shown, String name) {
    byte[] bytes = new byte[ID_BYTES];
    random.nextBytes(bytes);
    String id = TEXT.encodeToString(bytes);
    exchange
        .response()
        .addCookie(
            Cookie.cookie(shown.cookie, id + "." + tag(id, shown, name))
                .setPath(PATH)
                .setHttpOnly(true)
                .setSecure(exchange.request().isSSL())
                .setSameSite(CookieSameSite.STRICT)
                .setMaxAge(REMEMBERED.toSeconds()));
  }

  private boolean isGenuine(String id, String tag, Shown shown, String name) {
    return MessageDigest.isEqual(
        tag(id, shown, name).getBytes(StandardCharsets.UTF_8),
        tag.getBytes(StandardCharsets.UTF_8));
  }

  /** An id has no line's end, so no name makes one kind look like the other. */
  private String tag(String id, Shown shown, String name) {
    return TEXT.encodeToString(hmac.of(shown.mark + id + "." + name));
  }
}
