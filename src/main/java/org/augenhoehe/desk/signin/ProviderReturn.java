package org.augenhoehe.desk.signin;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.NewCookie;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/** Keeps the page to return to while somebody is at the identity provider. */
public final class ProviderReturn {

  public static final String COOKIE = "augenhoehe-to";

  private static final Duration KEPT = Duration.ofMinutes(10);

  private ProviderReturn() {}

  /**
   * @param to empty removes it
   */
  static NewCookie cookie(Optional<RedirectTarget> to, RoutingContext exchange) {
    return new NewCookie.Builder(COOKIE)
        .value(
            to.map(it -> URLEncoder.encode(it.page().toString(), StandardCharsets.UTF_8))
                .orElse(""))
        .path(SignIn.PROVIDER)
        .maxAge(to.isPresent() ? (int) KEPT.toSeconds() : 0)
        .httpOnly(true)
        .secure(exchange.request().isSSL())
        .sameSite(NewCookie.SameSite.LAX)
        .build();
  }

  /**
   * @param value of the cookie; or null
   */
  public static Optional<RedirectTarget> read(String value) {
    if (value == null) {
      return Optional.empty();
    }
    try {
      return RedirectTarget.of(URLDecoder.decode(value, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException forged) {
      return Optional.empty();
    }
  }
}
