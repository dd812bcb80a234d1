package org.augenhoehe;

import static io.restassured.RestAssured.given;

import com.google.crypto.tink.HybridEncrypt;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.hybrid.HpkeParameters;
import com.google.crypto.tink.hybrid.HpkePublicKey;
import com.google.crypto.tink.hybrid.HybridConfig;
import com.google.crypto.tink.util.Bytes;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.augenhoehe.base.privacypass.Token;

/** What a client does that seals its ballot, written from the OpenAPI alone. */
public final class SealingClient {

  private SealingClient() {}

  /** A box as the service names it. */
  public record NamedBox(
      UUID id,
      byte[] key,
      byte[] signature,
      String leaf,
      int questionnaire,
      long period,
      int form,
      List<String> items) {

    public static NamedBox parse(String json) {
      JsonPath box = JsonPath.from(json);
      return new NamedBox(
          box.getUUID("box"),
          decode(box.getString("key")),
          decode(box.getString("signature")),
          box.getString("leaf"),
          box.getInt("questionnaire"),
          box.getLong("period"),
          box.getInt("form"),
          box.getList("items", String.class));
    }

    /** What the teller has signed. */
    public byte[] message() {
      String base64 = Base64.getUrlEncoder().withoutPadding().encodeToString(key);
      return "augenhoehe box 1\n%s\n%s\n%d\n%d\n%s"
          .formatted(id, leaf, questionnaire, period, base64)
          .getBytes(StandardCharsets.US_ASCII);
    }

    /** A paper with these answers, by item. */
    public byte[] paper(Map<String, Integer> answers) {
      byte[] paper = new byte[64];
      paper[0] = 1;
      paper[1] = (byte) form;
      answers.forEach((item, answer) -> paper[2 + items.indexOf(item)] = answer.byteValue());
      return paper;
    }

    /** The same with another key, as an attacker would hand it out. */
    public NamedBox with(byte[] otherKey) {
      return new NamedBox(id, otherKey, signature, leaf, questionnaire, period, form, items);
    }

    public byte[] seal(byte[] paper) {
      ByteArrayOutputStream info = new ByteArrayOutputStream();
      info.writeBytes("augenhoehe ballot 1".getBytes(StandardCharsets.US_ASCII));
      info.writeBytes(
          ByteBuffer.allocate(16)
              .putLong(id.getMostSignificantBits())
              .putLong(id.getLeastSignificantBits())
              .array());
      try {
        return sealer().encrypt(paper, info.toByteArray());
      } catch (GeneralSecurityException e) {
        throw new AssertionError(e);
      }
    }

    private HybridEncrypt sealer() throws GeneralSecurityException {
      HybridConfig.register();
      HpkeParameters suite =
          HpkeParameters.builder()
              .setKemId(HpkeParameters.KemId.DHKEM_P256_HKDF_SHA256)
              .setKdfId(HpkeParameters.KdfId.HKDF_SHA256)
              .setAeadId(HpkeParameters.AeadId.AES_128_GCM)
              .setVariant(HpkeParameters.Variant.NO_PREFIX)
              .build();
      HpkePublicKey point = HpkePublicKey.create(suite, Bytes.copyFrom(key), null);
      return KeysetHandle.newBuilder()
          .addEntry(KeysetHandle.importKey(point).withRandomId().makePrimary())
          .build()
          .getPrimitive(RegistryConfiguration.get(), HybridEncrypt.class);
    }
  }

  public static Response ask(UUID touchpoint, String channel) {
    return given().get("/api/v1/touchpoints/{id}/box?channel={c}", touchpoint, channel);
  }

  public static NamedBox box(UUID touchpoint, String channel) {
    return NamedBox.parse(ask(touchpoint, channel).then().statusCode(200).extract().asString());
  }

  /**
   * @return an uncompressed point
   */
  public static byte[] tellerKey() {
    JsonPath jwk =
        given().get("/.well-known/augenhoehe-teller").then().statusCode(200).extract().jsonPath();
    return ByteBuffer.allocate(65)
        .put((byte) 4)
        .put(decode(jwk.getString("x")))
        .put(decode(jwk.getString("y")))
        .array();
  }

  /** Seals for the box and casts. */
  public static Response cast(
      Token token, UUID touchpoint, NamedBox box, Map<String, Integer> answers) {
    return cast(token, touchpoint, box, box.seal(box.paper(answers)));
  }

  public static Response cast(Token token, UUID touchpoint, NamedBox box, byte[] sealed) {
    return send(
        token,
        touchpoint,
        Map.of("box", box.id(), "sealed", Base64.getUrlEncoder().encodeToString(sealed)));
  }

  /** Sends a ballot of these parts. */
  public static Response send(Token token, UUID touchpoint, Map<String, ?> parts) {
    Map<String, Object> ballot = new HashMap<>(parts);
    ballot.put("touchpoint", touchpoint);
    ballot.put("channel", "PHONE");
    return given()
        .contentType(ContentType.JSON)
        .header("Authorization", Tokens.header(token))
        .body(ballot)
        .post("/api/v1/ballots");
  }

  private static byte[] decode(String base64) {
    return Base64.getUrlDecoder().decode(base64);
  }
}
