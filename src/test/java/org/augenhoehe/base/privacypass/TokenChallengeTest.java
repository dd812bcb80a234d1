package org.augenhoehe.base.privacypass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.augenhoehe.base.privacypass.Refused.assertRefused;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.augenhoehe.base.privacypass.PrivacyPassException.Reason;
import org.augenhoehe.base.privacypass.Vectors.Vector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenChallengeTest {

  private static final Octets NONE = Octets.of(new byte[0]);
  private static final TokenChallenge CHALLENGE =
      new TokenChallenge(
          "issuer.example:8443",
          Octets.of(new byte[32]),
          List.of("foo.example", "[2001:db8::1]:8443"));

  @ParameterizedTest
  @MethodSource("org.augenhoehe.base.privacypass.Vectors#rfc9577")
  void a_token_covers_its_challenge_as_the_rfc_says(Vector vector) {
    byte[] input = vector.bytes("token_authenticator_input");
    if (!vector.has("issuer_name")) {
      // The vector of another type is random bytes, which a client must ignore.
      assertRefused(Reason.UNSUPPORTED_TYPE, () -> TokenChallenge.parse(input));
      assertRefused(Reason.UNSUPPORTED_TYPE, () -> Token.parse(input));
      return;
    }
    String origins = new String(vector.bytes("origin_info"), StandardCharsets.US_ASCII);
    TokenChallenge challenge =
        new TokenChallenge(
            new String(vector.bytes("issuer_name"), StandardCharsets.US_ASCII),
            Octets.of(vector.bytes("redemption_context")),
            origins.isEmpty() ? List.of() : List.of(origins.split(",")));
    Token token =
        new Token(
            Octets.of(vector.bytes("nonce")),
            challenge.digest(),
            Octets.of(vector.bytes("token_key_id")),
            Octets.of(new byte[256]));
    assertThat(token.authenticatorInput()).isEqualTo(input);
    assertThat(TokenChallenge.parse(challenge.encoded())).isEqualTo(challenge);
  }

  @ParameterizedTest
  @MethodSource("org.augenhoehe.base.privacypass.Vectors#rfc9578")
  void the_rfcs_challenges_are_read_and_written_again(Vector vector) {
    byte[] encoded = vector.bytes("token_challenge");
    TokenChallenge challenge = TokenChallenge.parse(encoded);
    assertThat(challenge.issuerName()).isEqualTo("issuer.example");
    assertThat(challenge.encoded()).isEqualTo(encoded);
    assertThat(challenge.digest().toArray())
        .isEqualTo(Arrays.copyOfRange(vector.bytes("token"), 2 + 32, 2 + 64));
  }

  @Test
  void every_part_makes_another_challenge() {
    Octets context = Octets.of(new byte[32]);
    assertThat(
            List.of(
                new TokenChallenge("a", NONE, List.of()).digest(),
                new TokenChallenge("b", NONE, List.of()).digest(),
                new TokenChallenge("a", context, List.of()).digest(),
                new TokenChallenge("a", NONE, List.of("a")).digest(),
                new TokenChallenge("a", NONE, List.of("a", "b")).digest()))
        .doesNotHaveDuplicates();
  }

  @Test
  void the_longest_names_fit() {
    String longest = "a".repeat(0xffff);
    TokenChallenge challenge = new TokenChallenge(longest, NONE, List.of(longest));
    assertThat(TokenChallenge.parse(challenge.encoded())).isEqualTo(challenge);
  }

  @Test
  void a_challenge_cut_off_or_longer_is_refused() {
    byte[] encoded = CHALLENGE.encoded();
    for (int length = 0; length < encoded.length + 300; length++) {
      byte[] changed = Arrays.copyOf(encoded, length);
      if (length != encoded.length) {
        assertRefused(Reason.WRONG_LENGTH, () -> TokenChallenge.parse(changed));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0001000161000000, UNSUPPORTED_TYPE",
    "0000000161000000, UNSUPPORTED_TYPE",
    "8002000161000000, UNSUPPORTED_TYPE",
    "0200000161000000, UNSUPPORTED_TYPE",
    // No issuer.
    "00020000000000, MALFORMED",
    // A context of one byte.
    "00020001610100" + "0000, MALFORMED",
    // Contexts and names longer than the rest.
    "000200016120000000, WRONG_LENGTH",
    "0002000161ff000000, WRONG_LENGTH",
    "0002ffff61000000, WRONG_LENGTH",
    "000200016100ffff61, WRONG_LENGTH",
    // Origins "a,", ",a" and ",".
    "0002000161000002612c, MALFORMED",
    "00020001610000022c61, MALFORMED",
    "00020001610000012c, MALFORMED",
    // Names in Latin-1, with a zero byte and with a line break.
    "00020001e4000000, MALFORMED",
    "0002000100000000, MALFORMED",
    "000200010a000000, MALFORMED"
  })
  void what_is_no_challenge_is_refused(String encoded, Reason reason) {
    assertRefused(reason, () -> TokenChallenge.parse(HexFormat.of().parseHex(encoded)));
  }

  @Test
  void random_bytes_are_refused_or_a_challenge_but_never_a_fault() {
    Random random = new Random(9577);
    byte[] encoded = CHALLENGE.encoded();
    for (int i = 0; i < 20_000; i++) {
      byte[] changed = encoded.clone();
      for (int changes = random.nextInt(4); changes >= 0; changes--) {
        changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
      }
      try {
        assertThat(TokenChallenge.parse(changed).encoded()).isEqualTo(changed);
      } catch (PrivacyPassException e) {
        assertThat(e.reason()).isNotNull();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "issuer@example", "a,b", "a b", "a/b", "ä.example", "a\n", "\"", "ａ"})
  void what_is_no_name_of_a_server_is_not_written(String name) {
    assertThatThrownBy(() -> new TokenChallenge(name, NONE, List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new TokenChallenge("a", NONE, List.of(name)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void what_does_not_fit_is_not_written() {
    assertThatThrownBy(() -> new TokenChallenge("a".repeat(0x10000), NONE, List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new TokenChallenge("a", NONE, Collections.nCopies(0x8001, "a")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new TokenChallenge("a", Octets.of(new byte[31]), List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
