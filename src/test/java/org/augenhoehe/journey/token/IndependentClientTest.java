package org.augenhoehe.journey.token;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.augenhoehe.Api;
import org.augenhoehe.Tokens;
import org.augenhoehe.base.platform.TestInstallation;
import org.augenhoehe.journey.Journey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Our client and one that is not ours say the same to an issuer. */
@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class IndependentClientTest extends Journey {

  private static final HexFormat HEX = HexFormat.of();
  private static final TinyIssuer ISSUER = TinyIssuer.fresh();
  private static final String KEY = ISSUER.tokenKey();

  /** For issuer.example and origin.example, without a redemption context. */
  private static final String CHALLENGE =
      "0002000e6973737565722e6578616d706c6500000e6f726967696e2e6578616d706c65";

  private static final String HEADER =
      "PrivateToken challenge=\"%s\", token-key=\"%s\"".formatted(url(CHALLENGE), url(KEY));

  private TokenPage ours;
  private IndependentClient theirs;

  @BeforeEach
  void visit() {
    ours = TokenPage.open(browser, home);
    theirs = IndependentClient.in(ours.page());
  }

  private static String url(String hex) {
    return Base64.getUrlEncoder().encodeToString(HEX.parseHex(hex));
  }

  private String theirToken(String issuersAnswer, byte[] request) {
    String header = theirs.finish(request, HEX.parseHex(issuersAnswer));
    assertThat(header).matches("PrivateToken token=\"[A-Za-z0-9_-]{472}\"");
    return HEX.formatHex(Base64.getUrlDecoder().decode(header.split("\"")[1]));
  }

  @Test
  void one_issuer_serves_both() {
    assertThat(ISSUER.signed(ours.token(CHALLENGE, KEY, ISSUER::answer))).isTrue();
    byte[] request = theirs.request(HEADER);
    assertThat(ISSUER.signed(theirToken(ISSUER.answer(HEX.formatHex(request)), request))).isTrue();
  }

  @Test
  void the_same_randomness_makes_the_same_request_and_the_same_token() {
    String random = ours.call("fresh", KEY);
    String ourRequest = ours.call("blind", CHALLENGE, KEY, random);
    String answer = ISSUER.answer(ourRequest);
    // They draw nonce, salt and r one by one, which their lengths tell apart.
    ours.page()
        .evaluate(
            """
            (random) => {
              const part = { 32: 0, 48: 64, 256: 160 };
              crypto.getRandomValues = (bytes) => bytes.forEach((_, i) => {
                bytes[i] = parseInt(random.substr(part[bytes.length] + 2 * i, 2), 16);
              }) || bytes;
            }
            """,
            random);
    byte[] theirRequest = theirs.request(HEADER);
    assertThat(HEX.formatHex(theirRequest)).isEqualTo(ourRequest);
    assertThat(theirToken(answer, theirRequest))
        .isEqualTo(ours.call("finish", CHALLENGE, KEY, random, answer));
  }

  @Test
  void neither_takes_a_token_of_another_key() {
    TinyIssuer another = TinyIssuer.fresh();
    assertThatThrownBy(() -> ours.token(CHALLENGE, KEY, another::answer))
        .hasMessageContaining("Wrong signature");
    byte[] request = theirs.request(HEADER);
    byte[] answer = HEX.parseHex(another.answer(HEX.formatHex(request)));
    assertThatThrownBy(() -> theirs.finish(request, answer))
        .hasMessageContaining("invalid signature");
  }

  @Test
  void a_client_that_is_not_ours_gets_a_token_here_and_casts_with_it() {
    UUID touchpoint = Api.newTouchpoint(Api.newOffice());
    String code = Api.codes(touchpoint, 1).get(0);
    String asked =
        given()
            .get("/api/v1/touchpoints/{id}/challenge?channel=PHONE", touchpoint)
            .then()
            .statusCode(401)
            .extract()
            .header("WWW-Authenticate");
    byte[] request = theirs.request(asked);
    byte[] answer =
        Tokens.request(Tokens.invitation(code), request)
            .then()
            .statusCode(200)
            .extract()
            .asByteArray();
    String authorization = theirs.finish(request, answer);
    for (int status : List.of(201, 200)) {
      given()
          .header("Authorization", authorization)
          .contentType("application/json")
          .body(Map.of("touchpoint", touchpoint, "channel", "PHONE", "answers", Map.of("heard", 5)))
          .post("/api/v1/ballots")
          .then()
          .statusCode(status);
    }
  }
}
