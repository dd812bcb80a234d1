package org.augenhoehe.journey.token;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * An issuer between a page and the application, honest until a test changes it.
 *
 * @param challenge of the touchpoint's phones, in hex
 * @param listed in the directory
 * @param asked the token requests received, in hex
 * @param headers of the directory
 */
public record FakeIssuer(
    TinyIssuer keys,
    UUID touchpoint,
    StringBuilder challenge,
    List<JsonObject> listed,
    List<String> asked,
    Map<String, String> headers) {

  public static final String CHALLENGE = challenge("localhost", "", "localhost");

  private static final HexFormat HEX = HexFormat.of();
  private static final long DAY = 86_400;

  /** Takes the place of the issuer for this page. */
  public static FakeIssuer before(Page page, UUID touchpoint) {
    FakeIssuer issuer =
        new FakeIssuer(
            TinyIssuer.fresh(),
            touchpoint,
            new StringBuilder(CHALLENGE),
            new ArrayList<>(),
            new ArrayList<>(),
            new HashMap<>());
    issuer.listed.add(issuer.key("PHONE"));
    page.route("**/api/v1/touchpoints/*/challenge?*", issuer::challenge);
    page.route("**/.well-known/private-token-issuer-directory", issuer::directory);
    page.route("**/api/v1/tokens", issuer::token);
    return issuer;
  }

  /** TokenChallenge of RFC 9577, section 2.1.1, in hex. */
  public static String challenge(String issuer, String context, String origins) {
    return "0002%04x%s%02x%s%04x%s"
        .formatted(
            issuer.length(),
            HexFormat.of().formatHex(issuer.getBytes(StandardCharsets.US_ASCII)),
            context.length() / 2,
            context,
            origins.length(),
            HexFormat.of().formatHex(origins.getBytes(StandardCharsets.US_ASCII)));
  }

  /** The entry of its own key in the directory. */
  public JsonObject key(String channel) {
    long now = Instant.now().getEpochSecond();
    return new JsonObject()
        .put("token-type", 2)
        .put("token-key", base64url(keys.tokenKey()))
        .put("not-before", now - DAY)
        .put("not-after", now + DAY)
        .put("touchpoint", touchpoint.toString())
        .put("channel", channel)
        .put("fingerprint", fingerprint());
  }

  public String fingerprint() {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      return HEX.formatHex(sha256.digest(HEX.parseHex(keys.tokenKey())));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private void challenge(Route route) {
    route.fulfill(
        new Route.FulfillOptions()
            .setStatus(401)
            .setHeaders(
                Map.of(
                    "WWW-Authenticate",
                    "PrivateToken challenge=\"%s\", token-key=\"%s\""
                        .formatted(base64url(challenge.toString()), base64url(keys.tokenKey())))));
  }

  private void directory(Route route) {
    JsonObject directory =
        new JsonObject()
            .put("issuer-request-uri", "/api/v1/tokens")
            .put("token-keys", new JsonArray(listed));
    route.fulfill(
        new Route.FulfillOptions().setStatus(200).setHeaders(headers).setBody(directory.encode()));
  }

  private void token(Route route) {
    String request = body(route.request());
    asked.add(request);
    route.fulfill(
        new Route.FulfillOptions()
            .setStatus(200)
            .setContentType("application/private-token-response")
            .setBodyBytes(HEX.parseHex(keys.answer(request))));
  }

  public static String body(Request request) {
    return HEX.formatHex(request.postDataBuffer());
  }

  private static String base64url(String hex) {
    return Base64.getUrlEncoder().encodeToString(HEX.parseHex(hex));
  }
}
