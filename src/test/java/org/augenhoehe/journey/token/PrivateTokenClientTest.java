package org.augenhoehe.journey.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.augenhoehe.base.platform.TestInstallation;
import org.augenhoehe.journey.Journey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The browser's client for private tokens, in a browser. */
@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class PrivateTokenClientTest extends Journey {

  private static final HexFormat HEX = HexFormat.of();
  private static final TinyIssuer ISSUER = TinyIssuer.fresh();
  private static final String KEY = ISSUER.tokenKey();
  private static final String CHALLENGE = challenge("issuer.example", "", "origin.example");
  private static final double MOST_MS = 50;

  private static TokenPage client;

  /** One page for all: a fresh profile for each vector would take longer than the vector. */
  @BeforeEach
  void visit() {
    if (client == null) {
      client = TokenPage.open(browser, home);
    }
  }

  @Override
  protected void leave() {
    // The next vector reuses the page.
  }

  // ---- the RFCs' own examples ---------------------------------------------------------------

  private static Stream<JsonNode> vectors(String file) {
    try (InputStream json = PrivateTokenClientTest.class.getResourceAsStream("/vectors/" + file)) {
      JsonNode vectors = new ObjectMapper().readTree(json).get("vectors");
      return StreamSupport.stream(vectors.spliterator(), false);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String text(JsonNode vector, String field) {
    return vector.get(field).asText();
  }

  private static Stream<JsonNode> issuance() {
    return vectors("rfc9578_type2_blindrsa.json");
  }

  @ParameterizedTest
  @MethodSource("issuance")
  void tokens_are_those_of_rfc_9578(JsonNode vector) {
    String challenge = text(vector, "token_challenge");
    String key = text(vector, "pkS");
    String random = text(vector, "nonce") + text(vector, "salt") + text(vector, "blind");
    assertThat(client.call("blind", challenge, key, random))
        .isEqualTo(text(vector, "token_request"));
    assertThat(client.call("finish", challenge, key, random, text(vector, "token_response")))
        .isEqualTo(text(vector, "token"));
  }

  /** Its key has 4096 bits, which no token key has; hence the two lower-level functions. */
  @Test
  void blind_signatures_are_those_of_rfc_9474() {
    JsonNode vector =
        vectors("rfc9474_vectors.json")
            .filter(v -> text(v, "name").equals("RSABSSA-SHA384-PSS-Deterministic"))
            .findFirst()
            .orElseThrow();
    String n = text(vector, "n");
    String message = text(vector, "input_msg");
    String salt = text(vector, "salt");
    BigInteger inverse = new BigInteger(text(vector, "inv").substring(2), 16);
    String r = inverse.modInverse(new BigInteger(n.substring(2), 16)).toString(16);
    r = "0".repeat(1024 - r.length()) + r;
    assertThat(client.call("blindMessage", n, message, salt, r))
        .isEqualTo(text(vector, "blinded_msg"));
    assertThat(client.call("unblind", n, message, salt, r, text(vector, "blind_sig")))
        .isEqualTo(text(vector, "sig"));
  }

  /** The last one is of a reserved type, which only a server ever receives. */
  private static Stream<JsonNode> redemption() {
    return vectors("rfc9577_challenge_redemption.json").limit(5);
  }

  @ParameterizedTest
  @MethodSource("redemption")
  void tokens_commit_to_the_challenge_as_in_rfc_9577(JsonNode vector) {
    JsonNode issuance = issuance().findFirst().orElseThrow();
    String key = text(issuance, "pkS");
    byte[] pem = HEX.parseHex(text(issuance, "skS"));
    TinyIssuer issuer = TinyIssuer.ofPem(new String(pem, StandardCharsets.US_ASCII));
    String challenge =
        challenge(
            ascii(text(vector, "issuer_name")),
            text(vector, "redemption_context"),
            ascii(text(vector, "origin_info")));
    String random = text(vector, "nonce") + client.call("fresh", key).substring(64);
    String answer = issuer.answer(client.call("blind", challenge, key, random));
    String token = client.call("finish", challenge, key, random, answer);
    assertThat(token)
        .hasSize(2 * (2 + 32 + 32 + 32 + 256))
        .startsWith(text(vector, "token_authenticator_input"));
    assertThat(issuer.signed(token)).isTrue();
    assertThat(client.call("fingerprint", key)).isEqualTo(text(vector, "token_key_id"));
  }

  /** TokenChallenge of RFC 9577, section 2.1.1. */
  private static String challenge(String issuer, String context, String origins) {
    return "0002%04x%s%02x%s%04x%s"
        .formatted(
            issuer.length(),
            HEX.formatHex(issuer.getBytes(StandardCharsets.US_ASCII)),
            context.length() / 2,
            context,
            origins.length(),
            HEX.formatHex(origins.getBytes(StandardCharsets.US_ASCII)));
  }

  private static String ascii(String hex) {
    return new String(HEX.parseHex(hex), StandardCharsets.US_ASCII);
  }

  // ---- hostile issuers ----------------------------------------------------------------------

  @Test
  void an_honest_answer_makes_a_token() {
    assertThat(ISSUER.signed(client.token(CHALLENGE, KEY, ISSUER::answer))).isTrue();
  }

  private static String flipped(String hex, int at) {
    byte[] bytes = HEX.parseHex(hex);
    bytes[at / 8] ^= (byte) (0x80 >>> at % 8);
    return HEX.formatHex(bytes);
  }

  private static List<UnaryOperator<String>> wrongAnswers() {
    TinyIssuer another = TinyIssuer.fresh();
    return List.of(
        request -> "",
        request -> ISSUER.answer(request).substring(2),
        request -> ISSUER.answer(request) + "00",
        request -> "00" + ISSUER.answer(request),
        request -> "00".repeat(256),
        request -> request.substring(6),
        request -> another.answer(request),
        request -> ISSUER.answer(flipped(request, 24 + 1000)),
        request -> flipped(ISSUER.answer(request), 0),
        request -> flipped(ISSUER.answer(request), 1000),
        request -> flipped(ISSUER.answer(request), 2047));
  }

  @ParameterizedTest
  @MethodSource("wrongAnswers")
  void a_wrong_answer_makes_none(UnaryOperator<String> issuer) {
    assertThatThrownBy(() -> client.token(CHALLENGE, KEY, issuer))
        .hasMessageContaining("Wrong signature");
  }

  @Test
  void an_answer_to_another_request_makes_none() {
    String earlier = client.call("blind", CHALLENGE, KEY, client.call("fresh", KEY));
    assertThatThrownBy(() -> client.token(CHALLENGE, KEY, request -> ISSUER.answer(earlier)))
        .hasMessageContaining("Wrong signature");
  }

  @Test
  void what_is_no_token_key_gets_no_request() throws Exception {
    String random = client.call("fresh", KEY);
    KeyPairGenerator shorter = KeyPairGenerator.getInstance("RSA");
    shorter.initialize(1024);
    List<String> keys =
        List.of(
            "",
            KEY.substring(2),
            KEY + "00",
            // rsaEncryption instead of id-RSASSA-PSS
            KEY.replace("2a864886f70d01010a", "2a864886f70d010101"),
            // the exponents 1 and 3
            KEY.replaceAll("010001$", "000001"),
            KEY.replaceAll("010001$", "000003"),
            // a modulus of 2047 bits
            TinyIssuer.tokenKey(ISSUER.modulus().clearBit(2047)),
            HEX.formatHex(shorter.generateKeyPair().getPublic().getEncoded()));
    for (String key : keys) {
      assertThatThrownBy(() -> client.call("fresh", key)).hasMessageContaining("Not a token key");
      assertThatThrownBy(() -> client.call("blind", CHALLENGE, key, random))
          .hasMessageContaining("Not a token key");
      assertThatThrownBy(() -> client.call("finish", CHALLENGE, key, random, "00".repeat(256)))
          .hasMessageContaining("Not a token key");
    }
  }

  /** Encoded messages are even, which an even modulus would reveal. */
  @Test
  void a_contrived_key_gets_no_request() {
    String key = TinyIssuer.tokenKey(ISSUER.modulus().clearBit(0));
    String random = client.call("fresh", key);
    assertThatThrownBy(() -> client.call("blind", CHALLENGE, key, random))
        .hasMessageContaining("cannot hide");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "00", "0001", "da7a", "0102"})
  void a_challenge_of_another_type_gets_no_request(String type) {
    String challenge = type.isEmpty() ? "" : type + CHALLENGE.substring(4);
    String random = client.call("fresh", KEY);
    assertThatThrownBy(() -> client.call("blind", challenge, KEY, random))
        .hasMessageContaining("Not a challenge of type 2");
  }

  // ---- randomness ---------------------------------------------------------------------------

  @Test
  void r_is_drawn_anew_until_it_is_invertible_and_below_the_modulus() {
    TokenPage fixed = TokenPage.open(browser, home);
    fixed
        .page()
        .evaluate(
            """
            () => {
              const draws = [255, 0, 1];
              crypto.getRandomValues = (bytes) => bytes.fill(draws.shift());
            }
            """);
    assertThat(fixed.call("fresh", KEY)).isEqualTo("01".repeat(32 + 48 + 256));
  }

  @Test
  void the_same_request_is_made_again_after_a_reload() {
    String keep =
        """
        async () => {
          const client = await import("/private-token.js");
          sessionStorage.setItem("random", client.encode(client.fresh(client.decode("%s"))));
        }
        """;
    String again =
        """
        async () => {
          const client = await import("/private-token.js");
          const [challenge, key] = ["%s", "%s"].map(client.decode);
          const random = client.decode(sessionStorage.getItem("random"));
          return client.encode(await client.blind(challenge, key, random));
        }
        """
            .formatted(base64url(CHALLENGE), base64url(KEY));
    client.page().evaluate(keep.formatted(base64url(KEY)));
    Object request = client.page().evaluate(again);
    client.page().reload();
    assertThat(client.page().evaluate(again)).isEqualTo(request);
  }

  private static String base64url(String hex) {
    return Base64.getUrlEncoder().encodeToString(HEX.parseHex(hex));
  }

  @Test
  void base64url_is_padded_when_written_and_need_not_be_when_read() {
    assertThat(
            client
                .page()
                .evaluate(
                    """
                    async () => {
                      const { encode, decode } = await import("/private-token.js");
                      return [[], [255], [255, 254], [251, 255, 190]]
                        .map((bytes) => encode(Uint8Array.from(bytes)))
                        .concat(["_w==", "_w", "-_--", ""].map((text) => decode(text).join()));
                    }
                    """))
        .isEqualTo(List.of("", "_w==", "__4=", "-_--", "255", "255", "251,255,190", ""));
  }

  // ---- speed --------------------------------------------------------------------------------

  /** Measures the quickest of 21 rounds: the others depend on the load of the machine. */
  @Test
  void blinding_and_unblinding_keep_nobody_waiting() {
    String random = client.call("fresh", KEY);
    String answer = ISSUER.answer(client.call("blind", CHALLENGE, KEY, random));
    Object milliseconds =
        client
            .page()
            .evaluate(
                """
                async (values) => {
                  const client = await import("/private-token.js");
                  const [challenge, key, random, answer] = values.map(client.decode);
                  const rounds = [];
                  for (let i = 0; i < 21; i++) {
                    const start = performance.now();
                    await client.blind(challenge, key, client.fresh(key));
                    await client.finish(challenge, key, random, answer);
                    rounds.push(performance.now() - start);
                  }
                  return Math.min(...rounds);
                }
                """,
                Stream.of(CHALLENGE, KEY, random, answer)
                    .map(PrivateTokenClientTest::base64url)
                    .toList());
    assertThat(((Number) milliseconds).doubleValue()).isLessThan(MOST_MS);
  }
}
