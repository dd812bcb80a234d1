package org.augenhoehe.journey;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.augenhoehe.SealingClient.NamedBox;
import org.augenhoehe.base.platform.Sha256;
import org.augenhoehe.base.platform.SigningKey;
import org.augenhoehe.vote.teller.BoxKeys;
import org.augenhoehe.vote.teller.KeysOnDisk;

/**
 * A teller of an attacker's own, whom the service names in place of the true one: its boxes have
 * keys that the attacker can read with, and are signed as they should be.
 */
public final class ForgedTeller {

  private static final String KEY = "**/.well-known/augenhoehe-teller";
  private static final String BOX = "**/api/v1/touchpoints/*/box?*";
  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

  private final BoxKeys keys;
  private final SigningKey signing;
  private final Map<UUID, byte[]> boxes = new ConcurrentHashMap<>();

  /**
   * @param directory of its keys
   */
  public ForgedTeller(Path directory) {
    this.keys = KeysOnDisk.of(directory);
    this.signing = new SigningKey(directory, "forged.json");
  }

  /** From now on the service names this teller to the page, and its boxes. */
  public void replaceTheTrueOne(Page page) {
    page.route(KEY, route -> answer(route, jwk()));
    page.route(BOX, route -> answer(route, forged(route.fetch().text())));
  }

  public static void leave(Page page) {
    page.unroute(KEY);
    page.unroute(BOX);
  }

  /** Answers with the lists of counted ballots, signed as if this teller had counted them. */
  public void signLists(Route route) {
    JsonObject published = new JsonObject(route.fetch().text());
    published
        .getJsonArray("lists")
        .forEach(
            each -> {
              JsonObject list = (JsonObject) each;
              byte[] hashes = Base64.getUrlDecoder().decode(list.getString("hashes"));
              String message =
                  String.join(
                      "\n",
                      "augenhoehe counted 1",
                      list.getString("place"),
                      list.getInteger("questionnaire").toString(),
                      list.getLong("opening").toString(),
                      BASE64.encodeToString(Sha256.of(hashes)));
              byte[] signature = signing.sign(message.getBytes(StandardCharsets.US_ASCII));
              list.put("signature", BASE64.encodeToString(signature));
            });
    answer(route, published);
  }

  /** What reads ballots that were sealed for its boxes. */
  public BoxKeys keys() {
    return keys;
  }

  private static void answer(Route route, JsonObject body) {
    route.fulfill(new Route.FulfillOptions().setBody(body.encode()));
  }

  private JsonObject jwk() {
    byte[] point = signing.publicKey();
    return new JsonObject()
        .put("kty", "EC")
        .put("crv", "P-256")
        .put("x", BASE64.encodeToString(Arrays.copyOfRange(point, 1, 33)))
        .put("y", BASE64.encodeToString(Arrays.copyOfRange(point, 33, 65)));
  }

  private JsonObject forged(String named) {
    NamedBox box = NamedBox.parse(named);
    byte[] key =
        boxes.computeIfAbsent(box.id(), id -> keys.create(Set.of(id)).values().iterator().next());
    return new JsonObject(named)
        .put("key", BASE64.encodeToString(key))
        .put("signature", BASE64.encodeToString(signing.sign(box.with(key).message())));
  }
}
