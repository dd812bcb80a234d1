package org.augenhoehe.desk.provider;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.augenhoehe.base.platform.Sha256;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;

/**
 * An OpenID provider in the sense of OpenID Connect Core 1.0: metadata, keys, the code flow and
 * RP-initiated logout. It is as strict as a real one should be: a code works once, for its client,
 * its address and its PKCE challenge.
 */
public final class OpenIdProvider implements AutoCloseable {

  public static final String CLIENT = "augenhoehe";
  public static final String SECRET = "$geheim-${nur}-im-Test";

  private static final String COOKIE = "provider-session";

  private record Asked(Map<String, String> query, String person) {}

  private final HttpServer server;
  private final RsaJsonWebKey key;
  private final Map<String, Map<String, Object>> people = new ConcurrentHashMap<>();
  private final Map<String, Asked> codes = new ConcurrentHashMap<>();
  private final Map<String, String> sessions = new ConcurrentHashMap<>();
  private final AtomicInteger asked = new AtomicInteger();
  private volatile boolean isDown;
  private volatile boolean isGone;

  public OpenIdProvider() {
    try {
      key = RsaJwkGenerator.generateJwk(2048);
      key.setKeyId("1");
      key.setUse("sig");
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException | JoseException e) {
      throw new IllegalStateException(e);
    }
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext("/", this::answer);
    server.start();
  }

  public String issuer() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  /** Makes somebody known, or changes what is known of them. */
  public void know(String person, Map<String, Object> claims) {
    people.put(person, claims);
  }

  public void failTokens(boolean isDown) {
    this.isDown = isDown;
  }

  /** Answers nothing at all any more, as a machine that is switched off. */
  public void vanish(boolean isGone) {
    this.isGone = isGone;
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      if (isGone) {
        return;
      }
      switch (exchange.getRequestURI().getPath()) {
        case "/.well-known/openid-configuration" -> json(exchange, 200, metadata());
        case "/keys" ->
            json(
                exchange,
                200,
                "{\"keys\":[%s]}".formatted(key.toJson(OutputControlLevel.PUBLIC_ONLY)));
        case "/authorize" -> authorize(exchange);
        case "/login" -> login(exchange);
        case "/token" -> token(exchange);
        case "/logout" -> logout(exchange);
        default -> exchange.sendResponseHeaders(404, -1);
      }
    } catch (JoseException e) {
      throw new IllegalStateException(e);
    }
  }

  private String metadata() {
    return """
    {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token",
     "jwks_uri":"%1$s/keys","end_session_endpoint":"%1$s/logout",
     "response_types_supported":["code"],"subject_types_supported":["public"],
     "id_token_signing_alg_values_supported":["RS256"],
     "code_challenge_methods_supported":["S256"]}
    """
        .formatted(issuer());
  }

  /** How often somebody was sent here to sign in. */
  public int timesAsked() {
    return asked.get();
  }

  /** Asks who it is, unless this browser is signed in already. */
  private void authorize(HttpExchange exchange) throws IOException {
    asked.incrementAndGet();
    String query = exchange.getRequestURI().getRawQuery();
    Optional<String> known = session(exchange).map(sessions::get);
    if (known.isPresent()) {
      redirect(exchange, parameters(query), known.get());
      return;
    }
    page(
        exchange,
        """
        <h1>Ausweis</h1><form method="post" action="/login?%s"><input name="person">
        <button>Anmelden</button></form>
        """
            .formatted(query.replace("&", "&amp;")));
  }

  private void login(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String person = parameters(body).get("person");
    Map<String, String> query = parameters(exchange.getRequestURI().getRawQuery());
    if (!people.containsKey(person)) {
      location(
          exchange,
          query.get("redirect_uri") + "?error=access_denied&state=" + encoded(query.get("state")));
      return;
    }
    String session = UUID.randomUUID().toString();
    sessions.put(session, person);
    exchange.getResponseHeaders().add("Set-Cookie", COOKIE + "=" + session + "; Path=/; HttpOnly");
    redirect(exchange, query, person);
  }

  private void redirect(HttpExchange exchange, Map<String, String> query, String person)
      throws IOException {
    String code = UUID.randomUUID().toString();
    codes.put(code, new Asked(query, person));
    location(
        exchange,
        query.get("redirect_uri") + "?code=" + code + "&state=" + encoded(query.get("state")));
  }

  private void token(HttpExchange exchange) throws IOException, JoseException {
    Map<String, String> form =
        parameters(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    if (isDown) {
      exchange.sendResponseHeaders(503, -1);
      return;
    }
    Asked asked = codes.remove(form.getOrDefault("code", ""));
    if (asked == null || !isClient(exchange) || !fits(asked, form)) {
      json(exchange, 400, "{\"error\":\"invalid_grant\"}");
      return;
    }
    json(
        exchange,
        200,
        "{\"token_type\":\"Bearer\",\"expires_in\":300,\"access_token\":\"%s\",\"id_token\":\"%s\"}"
            .formatted(UUID.randomUUID(), idToken(asked)));
  }

  private static boolean isClient(HttpExchange exchange) {
    String expected =
        Base64.getEncoder()
            .encodeToString((CLIENT + ":" + SECRET).getBytes(StandardCharsets.UTF_8));
    return ("Basic " + expected).equals(exchange.getRequestHeaders().getFirst("Authorization"));
  }

  /** RFC 7636, section 4.6, and RFC 6749, section 4.1.3. */
  private static boolean fits(Asked asked, Map<String, String> form) {
    String challenge =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(
                Sha256.of(
                    form.getOrDefault("code_verifier", "").getBytes(StandardCharsets.US_ASCII)));
    return "S256".equals(asked.query().get("code_challenge_method"))
        && MessageDigest.isEqual(
            challenge.getBytes(StandardCharsets.US_ASCII),
            asked.query().getOrDefault("code_challenge", "").getBytes(StandardCharsets.US_ASCII))
        && asked.query().get("redirect_uri").equals(form.get("redirect_uri"));
  }

  private String idToken(Asked asked) throws JoseException {
    JwtClaims claims = new JwtClaims();
    claims.setIssuer(issuer());
    claims.setAudience(CLIENT);
    claims.setSubject("id-of-" + asked.person());
    claims.setIssuedAtToNow();
    claims.setExpirationTimeMinutesInTheFuture(5);
    claims.setClaim("nonce", asked.query().get("nonce"));
    people.get(asked.person()).forEach(claims::setClaim);
    JsonWebSignature signature = new JsonWebSignature();
    signature.setPayload(claims.toJson());
    signature.setKey(key.getPrivateKey());
    signature.setKeyIdHeaderValue(key.getKeyId());
    signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
    return signature.getCompactSerialization();
  }

  /** RP-initiated logout 1.0: only with a hint that this provider made. */
  private void logout(HttpExchange exchange) throws IOException {
    Map<String, String> query = parameters(exchange.getRequestURI().getRawQuery());
    if (query.getOrDefault("id_token_hint", "").split("\\.").length != 3) {
      exchange.sendResponseHeaders(400, -1);
      return;
    }
    session(exchange).ifPresent(sessions::remove);
    location(
        exchange,
        query.get("post_logout_redirect_uri")
            + (query.containsKey("state") ? "?state=" + encoded(query.get("state")) : ""));
  }

  private static Optional<String> session(HttpExchange exchange) {
    return Optional.ofNullable(exchange.getRequestHeaders().getFirst("Cookie")).stream()
        .flatMap(cookies -> Arrays.stream(cookies.split("; ")))
        .filter(cookie -> cookie.startsWith(COOKIE + "="))
        .map(cookie -> cookie.substring(COOKIE.length() + 1))
        .findFirst();
  }

  private static Map<String, String> parameters(String query) {
    return Arrays.stream(Optional.ofNullable(query).orElse("").split("&"))
        .map(pair -> pair.split("=", 2))
        .filter(pair -> pair.length == 2)
        .collect(
            Collectors.toMap(
                pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static void location(HttpExchange exchange, String to) throws IOException {
    exchange.getResponseHeaders().set("Location", URI.create(to).toString());
    exchange.sendResponseHeaders(302, -1);
  }

  private static void page(HttpExchange exchange, String html) throws IOException {
    send(exchange, 200, "text/html; charset=utf-8", html);
  }

  private static void json(HttpExchange exchange, int status, String json) throws IOException {
    send(exchange, status, "application/json", json);
  }

  private static void send(HttpExchange exchange, int status, String type, String text)
      throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, bytes.length);
    try {
      exchange.getResponseBody().write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
