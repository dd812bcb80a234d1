package org.augenhoehe.base.privacypass;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.augenhoehe.base.privacypass.Refused.assertRefused;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.augenhoehe.base.privacypass.PrivacyPassException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrivateTokenHeaderTest {

  private static final byte[] BYTES = token();
  private static final Token TOKEN = Token.parse(BYTES);
  private static final String BASE64 = Base64.getUrlEncoder().encodeToString(BYTES);

  @Test
  void a_challenge_is_written_as_the_rfc_writes_it() {
    TokenKey key = TokenKey.parse(Vectors.rfc9578().findFirst().orElseThrow().bytes("pkS"));
    TokenChallenge challenge =
        new TokenChallenge(
            "issuer.example",
            Octets.of(
                HexFormat.of()
                    .parseHex("8a3e83a33d98005d2f30bef419fa6bf4cd5c6005e36b1285bbb4ccd40fa4b383")),
            List.of("origin.example"));
    // RFC 9577, appendix A.2, the first header up to the optional parameters.
    assertThat(PrivateTokenHeader.challenge(challenge, key))
        .isEqualTo(
            """
            PrivateToken challenge="AAIADmlzc3Vlci5leGFtcGxlIIo-g6M9mABdLzC-9Bn6a_TNXGAF42sShbu0zNQP\
            pLODAA5vcmlnaW4uZXhhbXBsZQ==", token-key="MIIBUjA9BgkqhkiG9w0BAQowMKANMAsGCWCGSAFlAwQCAq\
            EaMBgGCSqGSIb3DQEBCDALBglghkgBZQMEAgKiAwIBMAOCAQ8AMIIBCgKCAQEAyxrta2qV9bHOATpM_KsluUsuZK\
            IwNOQlCn6rQ8DfOowSmTrxKxEZCNS0cb7DHUtsmtnN2pBhKi7pA1I-beWiJNawLwnlw3TQz-Adj1KcUAp4ovZ5CP\
            poK1orQwyB6vGvcte155T8mKMTknaHl1fORTtSbvm_bOuZl5uEI7kPRGGiKvN6qwz1cz91l6vkTTHHMttooYHGy7\
            5gfYwOUuBlX9mZbcWE7KC-h6-814ozfRex26noKLvYHikTFxROf_ifVWGXCbCWy7nqR0zq0mTCBz_kl0DAHwDhCR\
            BgZpg9IeX4PwhuLoI8h5zUPO9wDSo1Kpur1hLQPK0C2xNLfiJaXwIDAQAB\"""");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PrivateToken token=\"%s\"",
        "PrivateToken token=%s",
        "privatetoken TOKEN=\"%s\"",
        "\t PRIVATETOKEN   token = \"%s\" \t",
        "PrivateToken\ttoken\t=\t%s",
        "PrivateToken token=\"%s\",",
        "PrivateToken ,, token=\"%s\" , ,",
        "PrivateToken token=\"%s\", extra=1",
        "PrivateToken realm=\"a, token=\\\"x\\\" b\", token=\"%s\", x-y=\"\"",
        "PrivateToken extra=a=b,token=%s,extra=a",
        "PrivateToken tokens=\"x\", xtoken=y, token-key=z, token=\"\\%s\""
      })
  void a_token_is_read_as_http_writes_it(String header) {
    assertThat(PrivateTokenHeader.parse(header.formatted(BASE64))).contains(TOKEN);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        " ",
        "Basic YWRtaW46YWRtaW4=",
        "Invitation code=\"7K3M-9QX0-1VTP\"",
        "PrivateTokens token=\"x\"",
        "Private Token token=\"x\"",
        "PrivateTo\u212aen token=\"x\"",
        "=PrivateToken token=\"x\"",
        "token=\"x\""
      })
  void another_scheme_is_not_ours(String header) {
    assertThat(PrivateTokenHeader.parse(header)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PrivateToken",
        "PrivateToken ",
        "PrivateToken,token=\"%s\"",
        "PrivateToken=token=\"%s\"",
        "PrivateToken %s",
        "PrivateToken \"%s\"",
        "PrivateToken token",
        "PrivateToken token=",
        "PrivateToken token=,",
        "PrivateToken token==%s",
        "PrivateToken =%s",
        "PrivateToken token=\"%s",
        "PrivateToken token=\"%s\\",
        "PrivateToken token=\"%s\\\"",
        "PrivateToken token=%s\"",
        "PrivateToken token=\"%s\" extra",
        "PrivateToken token=\"%s\"extra=1",
        "PrivateToken token=\"%s\" extra=1 more",
        "PrivateToken token=\"%s\"; extra=1",
        "PrivateToken token='%s'",
        "PrivateToken token=\"%s=\"",
        "PrivateToken token=\"%s====\"",
        "PrivateToken token=\"%s \"",
        "PrivateToken token=\"%s+/+/\"",
        "PrivateToken token=\"%sÄÄÄÄ\"",
        "PrivateToken token=\"%s\u0000\"",
        "PrivateToken token=\"%s\", token=\"%s\"",
        "PrivateToken token=\"%s\", Token=x",
        "PrivateToken to\u212aen=\"%s\"",
        "PrivateToken extra=1"
      })
  void what_holds_no_single_readable_token_is_refused(String header) {
    assertMalformed(header.replace("%s", BASE64));
  }

  @Test
  void a_token_of_another_length_or_type_is_refused_padded_or_not() {
    for (int length : new int[] {3, 98, 353, 355, 356, 357}) {
      byte[] changed = Arrays.copyOf(BYTES, length);
      for (Base64.Encoder encoder :
          List.of(Base64.getUrlEncoder(), Base64.getUrlEncoder().withoutPadding())) {
        for (String form : List.of("PrivateToken token=\"%s\"", "PrivateToken token=%s")) {
          String header = form.formatted(encoder.encodeToString(changed));
          assertRefused(Reason.WRONG_LENGTH, () -> PrivateTokenHeader.parse(header));
        }
      }
    }
    assertRefused(Reason.WRONG_LENGTH, () -> PrivateTokenHeader.parse("PrivateToken token=\"\""));
    byte[] other = BYTES.clone();
    other[1] = 1;
    String header = "PrivateToken token=" + Base64.getUrlEncoder().encodeToString(other);
    assertRefused(Reason.UNSUPPORTED_TYPE, () -> PrivateTokenHeader.parse(header));
  }

  @Test
  void a_header_of_any_size_is_read_at_once() {
    String token = "PrivateToken token=" + BASE64 + ", x=";
    assertThat(PrivateTokenHeader.parse(token + "a".repeat(4096 - token.length()))).contains(TOKEN);
    assertMalformed(token + "a".repeat(4097 - token.length()));
    assertTimeoutPreemptively(
        // Far more than parsing takes, far less than quadratic time would take.
        ofSeconds(20),
        () -> {
          for (String filler : List.of("a", " ", ",", "=", "\"", "\\", "\\\"", "a=b,", " \t,")) {
            String many = filler.repeat(1_000_000);
            assertMalformed("PrivateToken " + many);
            assertMalformed("PrivateToken token=\"" + many);
            assertThat(PrivateTokenHeader.parse("x" + many)).isEmpty();
          }
        });
  }

  @Test
  void random_headers_are_refused_or_read_but_never_a_fault() {
    Random random = new Random(9110);
    String alphabet = " \t,=\"\\at-\u0000é\u212a";
    for (int i = 0; i < 20_000; i++) {
      StringBuilder header = new StringBuilder("PrivateToken token=\"" + BASE64 + "\", realm=x");
      for (int changes = random.nextInt(4); changes >= 0; changes--) {
        char c = alphabet.charAt(random.nextInt(alphabet.length()));
        header.setCharAt(random.nextInt(header.length()), c);
      }
      try {
        PrivateTokenHeader.parse(header.toString());
      } catch (PrivacyPassException e) {
        assertThat(e.reason()).isNotNull();
      }
    }
  }

  private static void assertMalformed(String header) {
    assertRefused(Reason.MALFORMED, () -> PrivateTokenHeader.parse(header));
  }

  private static byte[] token() {
    return Vectors.rfc9578().findFirst().orElseThrow().bytes("token");
  }
}
