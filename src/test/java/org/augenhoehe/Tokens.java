package org.augenhoehe;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.augenhoehe.base.privacypass.BlindRsaClient;
import org.augenhoehe.base.privacypass.BlindRsaClient.Pending;
import org.augenhoehe.base.privacypass.Token;
import org.augenhoehe.base.privacypass.TokenChallenge;
import org.augenhoehe.base.privacypass.TokenKey;
import org.augenhoehe.base.privacypass.TokenRequest;

/** What a customer's browser does to get a token and to cast with it. */
public final class Tokens {

  private static final Pattern CHALLENGE =
      Pattern.compile("PrivateToken challenge=\"([^\"]+)\", token-key=\"([^\"]+)\".*");

  private Tokens() {}

  /** A challenge with the key that goes with it. */
  public record Asked(TokenChallenge challenge, TokenKey key) {

    static Asked parse(String header) {
      Matcher matcher = CHALLENGE.matcher(header);
      if (!matcher.matches()) {
        throw new AssertionError("Not a challenge: " + header);
      }
      Base64.Decoder base64 = Base64.getUrlDecoder();
      return new Asked(
          TokenChallenge.parse(base64.decode(matcher.group(1))),
          TokenKey.parse(base64.decode(matcher.group(2))));
    }

    public Pending blind() {
      return BlindRsaClient.blind(key, challenge, new SecureRandom());
    }
  }

  public static Asked challenge(UUID touchpoint, String channel) {
    return asked(
        given().get("/api/v1/touchpoints/{id}/challenge?channel={c}", touchpoint, channel));
  }

  /** The challenge in an answer. */
  public static Asked asked(Response answer) {
    return Asked.parse(answer.then().statusCode(401).extract().header("WWW-Authenticate"));
  }

  public static Response request(String authorization, byte[] request) {
    return given()
        .config(
            io.restassured.RestAssured.config()
                .encoderConfig(
                    io.restassured.config.EncoderConfig.encoderConfig()
                        .encodeContentTypeAs(TokenRequest.MEDIA_TYPE, ContentType.BINARY)))
        .header("Authorization", authorization)
        .contentType(TokenRequest.MEDIA_TYPE)
        .body(request)
        .post("/api/v1/tokens");
  }

  /** A token for this leaf, by this entitlement. */
  public static Token token(UUID touchpoint, String channel, String authorization) {
    Pending pending = challenge(touchpoint, channel).blind();
    byte[] response =
        request(authorization, pending.request()).then().statusCode(200).extract().asByteArray();
    return pending.finish(response);
  }

  public static Token tokenByCode(UUID touchpoint, String code) {
    return token(touchpoint, "PHONE", invitation(code));
  }

  /** Asks what a code is for. */
  public static Response ask(String code) {
    return given().header("Authorization", invitation(code)).get("/api/v1/invitation");
  }

  public static String invitation(String code) {
    return "Invitation code=\"" + code + "\"";
  }

  public static String header(Token token) {
    return "PrivateToken token=\"" + Base64.getUrlEncoder().encodeToString(token.encoded()) + "\"";
  }

  public static Response cast(
      Token token, UUID touchpoint, String channel, Map<String, Integer> answers) {
    return given()
        .contentType(ContentType.JSON)
        .header("Authorization", header(token))
        .body(Map.of("touchpoint", touchpoint, "channel", channel, "answers", answers))
        .post("/api/v1/ballots");
  }
}
