package org.augenhoehe.journey.token;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
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
import java.util.Base64;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Answers ballots in place of the application, as a box or as something in the network does.
 *
 * @param answer to the next ballot
 * @param key the reply that names the key for checking proofs
 */
record FakeBox(AtomicReference<Route.FulfillOptions> answer, AtomicReference<String> key) {

  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

  /** Takes the place of the box for this page. */
  static FakeBox before(Page page) {
    FakeBox box = new FakeBox(new AtomicReference<>(), new AtomicReference<>());
    page.route("**/api/v1/ballots", route -> route.fulfill(box.answer.get()));
    page.route(
        "**/api/v1/ballots/key",
        route -> route.fulfill(new Route.FulfillOptions().setBody(box.key.get())));
    return box;
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
    try {
      ByteArrayOutputStream message = new ByteArrayOutputStream();
      message.writeBytes("augenhoehe cast 1".getBytes(StandardCharsets.US_ASCII));
      message.writeBytes(token);
      Signature es256 = Signature.getInstance("SHA256withECDSAinP1363Format", "SunEC");
      es256.initSign(pair.getPrivate());
      es256.update(message.toByteArray());
      return new JsonObject().put("proof", BASE64.encodeToString(es256.sign())).encode();
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
