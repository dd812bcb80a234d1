package org.augenhoehe.desk.signin;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

/**
 * Keeps a typed name for the sign-in page, after a wrong password or a chosen one: in a cookie for
 * two minutes that only this page receives. In an address it would stay in the browser's history.
 */
public final class TypedName {

  static final String COOKIE = "augenhoehe-name";

  /** Longer than any account's. */
  private static final int LONGEST = 120;

  private static final Duration KEPT = Duration.ofMinutes(2);

  private TypedName() {}

  /** Adds the cookie to the answer. */
  public static void keep(HttpServerRequest request, String name) {
    String text =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(name.getBytes(StandardCharsets.UTF_8));
    set(request, text, KEPT);
  }

  /** Keeps the name of a form that was refused, and forgets one that let somebody in. */
  static void keepWhereRefused(RoutingContext exchange) {
    HttpServerResponse response = exchange.response();
    String to = response.headers().get("Location");
    if (to == null) {
      return;
    }
    HttpServerRequest request = exchange.request();
    String name = request.getFormAttribute("name");
    if (to.contains("?" + Notice.FAILED.parameter()) && name != null && name.length() <= LONGEST) {
      keep(request, name);
    } else if (request.getCookie(COOKIE) != null) {
      set(request, "", Duration.ZERO);
    }
  }

  /** Empty where none is kept, or what is kept is none. */
  static String of(HttpServerRequest request) {
    Cookie cookie = request.getCookie(COOKIE);
    if (cookie == null || cookie.getValue().length() > 4 * LONGEST) {
      return "";
    }
    try {
      byte[] text = Base64.getUrlDecoder().decode(cookie.getValue());
      return new String(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException forged) {
      return "";
    }
  }

  private static void set(HttpServerRequest request, String value, Duration kept) {
    request
        .response()
        .addCookie(
            Cookie.cookie(COOKIE, value)
                .setPath(SignIn.PATH)
                .setHttpOnly(true)
                .setSecure(request.isSSL())
                .setSameSite(CookieSameSite.STRICT)
                .setMaxAge(kept.toSeconds()));
  }
}
