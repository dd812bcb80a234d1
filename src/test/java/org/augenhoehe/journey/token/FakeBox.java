package org.augenhoehe.journey.token;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Names a box and answers ballots in place of the application, as a box or as something in the
 * network does.
 *
 * @param answer to the next ballot
 * @param key the reply that names the key for checking proofs
 * @param altered what becomes of a box that the teller signed, before it is named
 */
record FakeBox(
    AtomicReference<Route.FulfillOptions> answer,
    AtomicReference<String> key,
    AtomicReference<UnaryOperator<JsonObject>> altered) {

  static final String ID = "9d1fe2c0-6e0a-4f0e-8f0d-2d6e1b1f7a35";

  private static final Pattern ASKED = Pattern.compile(".*/touchpoints/([^/]+)/box.channel=(.+)");

  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

  /** Takes the place of the box for this page. */
  static FakeBox before(Page page) {
    FakeBox box =
        new FakeBox(
            new AtomicReference<>(),
            new AtomicReference<>(),
            new AtomicReference<>(UnaryOperator.identity()));
    page.route("**/api/v1/ballots", route -> route.fulfill(box.answer.get()));
    page.route(
        "**/api/v1/ballots/key",
        route -> route.fulfill(new Route.FulfillOptions().setBody(box.key.get())));
    KeyPair teller = freshKey();
    page.route(
        "**/.well-known/augenhoehe-teller",
        route -> route.fulfill(new Route.FulfillOptions().setBody(jwk(teller).encode())));
    page.route(
        ASKED,
        route -> {
          Matcher asked = ASKED.matcher(route.request().url());
          asked.matches();
          String leaf = "office/" + asked.group(1) + "/" + asked.group(2);
          JsonObject named = box.altered.get().apply(box(leaf));
          sign(teller, named);
          route.fulfill(new Route.FulfillOptions().setBody(named.encode()));
        });
    return box;
  }

  private static JsonObject jwk(KeyPair pair) {
    byte[] point = point(pair);
    return new JsonObject()
        .put("kty", "EC")
        .put("crv", "P-256")
        .put("x", BASE64.encodeToString(Arrays.copyOfRange(point, 1, 33)))
        .put("y", BASE64.encodeToString(Arrays.copyOfRange(point, 33, 65)));
  }

  private static JsonObject box(String leaf) {
    return new JsonObject()
        .put("box", ID)
        .put("key", BASE64.encodeToString(point(freshKey())))
        .put("leaf", leaf)
        .put("questionnaire", 1)
        .put("period", 0)
        .put("form", 0)
        .put("items", new JsonArray().add("respected").add("heard"))
        .put("asked", new JsonArray().add("respected").add("heard"));
  }

  /** Unless the box has a signature already. */
  private static void sign(KeyPair teller, JsonObject box) {
    if (!box.containsKey("signature")) {
      String message =
          Stream.of("box", "leaf", "questionnaire", "period", "key")
              .map(line -> "\n" + box.getValue(line))
              .collect(Collectors.joining("", "augenhoehe box 1", ""));
      byte[] signature = sign(teller, message.getBytes(StandardCharsets.US_ASCII));
      box.put("signature", BASE64.encodeToString(signature));
    }
  }

  FakeBox checkedWith(KeyPair pair) {
    key.set(new JsonObject().put("key", BASE64.encodeToString(point(pair))).encode());
    return this;
  }

  static KeyPair freshKey() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC", "SunEC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The reply which proves that the ballot of this token is in the box. */
  static String proof(KeyPair pair, byte[] token) {
    ByteArrayOutputStream message = new ByteArrayOutputStream();
    message.writeBytes("augenhoehe cast 1".getBytes(StandardCharsets.US_ASCII));
    message.writeBytes(token);
    byte[] signature = sign(pair, message.toByteArray());
    return new JsonObject().put("proof", BASE64.encodeToString(signature)).encode();
  }

  private static byte[] sign(KeyPair pair, byte[] message) {
    try {
      Signature es256 = Signature.getInstance("SHA256withECDSAinP1363Format", "SunEC");
      es256.initSign(pair.getPrivate());
      es256.update(message);
      return es256.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] point(KeyPair pair) {
    ECPublicKey open = (ECPublicKey) pair.getPublic();
    return HexFormat.of()
        .parseHex("04" + hex(open.getW().getAffineX()) + hex(open.getW().getAffineY()));
  }

  private static String hex(BigInteger number) {
    return "%064x".formatted(number);
  }
}
