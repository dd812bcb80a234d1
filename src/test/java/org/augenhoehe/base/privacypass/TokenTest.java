package org.augenhoehe.base.privacypass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.augenhoehe.base.privacypass.Refused.assertRefused;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.SecureRandom;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.augenhoehe.base.privacypass.BlindRsaClient.Pending;
import org.augenhoehe.base.privacypass.PrivacyPassException.Reason;
import org.augenhoehe.base.privacypass.Vectors.Vector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The way of a token, from the challenge to its redemption. */
class TokenTest {

  private static final TokenChallenge CHALLENGE =
      new TokenChallenge("issuer.example", Octets.of(new byte[0]), List.of());

  @ParameterizedTest
  @MethodSource("org.augenhoehe.base.privacypass.Vectors#rfc9578")
  void request_response_and_token_are_the_rfcs_byte_by_byte(Vector vector)
      throws GeneralSecurityException {
    TokenKey key = TokenKey.parse(vector.bytes("pkS"));
    RSAPrivateCrtKey privateKey = privateKey(vector);
    assertThat(TokenKey.of(Keys.publicOf(privateKey))).isEqualTo(key);

    Pending pending =
        BlindRsaClient.blind(
            key,
            TokenChallenge.parse(vector.bytes("token_challenge")),
            vector.bytes("nonce"),
            vector.bytes("salt"),
            vector.number("blind"));
    assertThat(pending.request()).isEqualTo(vector.bytes("token_request"));

    TokenRequest request = TokenRequest.parse(vector.bytes("token_request"));
    assertThat(request.encoded()).isEqualTo(vector.bytes("token_request"));
    assertThat(request.truncatedKeyId()).isEqualTo(key.truncatedId());
    byte[] response = answer(privateKey, request);
    assertThat(response).isEqualTo(vector.bytes("token_response"));

    Token token = pending.finish(response);
    assertThat(token.encoded()).isEqualTo(vector.bytes("token"));
    assertThat(Token.parse(vector.bytes("token"))).isEqualTo(token).hasSameHashCodeAs(token);
    assertThat(key.signed(token)).isTrue();
  }

  @Test
  void tokens_are_good_for_their_key_only() {
    TokenKey other =
        TokenKey.of((RSAPublicKey) BlindRsa.generateKeyPair(new SecureRandom()).getPublic());
    Random random = new Random(1);
    for (int i = 0; i < 20; i++) {
      Token token = issue(random);
      assertThat(token.challengeDigest()).isEqualTo(CHALLENGE.digest());
      assertThat(Keys.PUBLIC.signed(token)).isTrue();
      assertThat(other.signed(token)).isFalse();
      Token renamed =
          new Token(token.nonce(), token.challengeDigest(), other.id(), token.authenticator());
      assertThat(other.signed(renamed)).isFalse();
      assertThat(Keys.PUBLIC.signed(renamed)).isFalse();
    }
  }

  @Test
  void a_bit_changed_anywhere_makes_a_token_worthless() {
    byte[] encoded = issue(new Random(2)).encoded();
    for (int bit = 0; bit < encoded.length * 8; bit++) {
      byte[] changed = encoded.clone();
      changed[bit / 8] ^= (byte) (1 << bit % 8);
      if (bit < 16) {
        assertRefused(Reason.UNSUPPORTED_TYPE, () -> Token.parse(changed));
      } else {
        assertThat(Keys.PUBLIC.signed(Token.parse(changed))).as("bit %d", bit).isFalse();
      }
    }
  }

  @Test
  void an_issuer_that_signs_something_else_is_noticed() {
    Pending pending = BlindRsaClient.blind(Keys.PUBLIC, CHALLENGE, new Random(4));
    Pending other = BlindRsaClient.blind(Keys.PUBLIC, CHALLENGE, new Random(5));
    byte[] response = answer(Keys.PRIVATE, TokenRequest.parse(other.request()));
    assertThatThrownBy(() -> pending.finish(response)).isInstanceOf(AssertionError.class);
  }

  @Test
  void structures_cut_off_or_longer_are_refused() {
    Token token = issue(new Random(6));
    assertExact(token.encoded(), 354, Token::parse);
    assertExact(
        BlindRsaClient.blind(Keys.PUBLIC, CHALLENGE, new Random(7)).request(),
        259,
        TokenRequest::parse);
    assertExact(new TokenResponse(token.authenticator()).encoded(), 256, TokenResponse::parse);
  }

  @Test
  void structures_of_another_type_are_refused() {
    for (int type : new int[] {0, 1, 3, 0x0200, 0x8002, 0xda7a, 0xffff}) {
      byte[] changed = new byte[354];
      changed[0] = (byte) (type >> 8);
      changed[1] = (byte) type;
      assertRefused(Reason.UNSUPPORTED_TYPE, () -> Token.parse(changed));
      byte[] shorter = Arrays.copyOf(changed, 259);
      assertRefused(Reason.UNSUPPORTED_TYPE, () -> TokenRequest.parse(shorter));
    }
  }

  @Test
  void parts_of_another_length_make_no_token() {
    Token token = issue(new Random(8));
    Octets shorter = Octets.of(new byte[31]);
    assertThatThrownBy(
            () -> new Token(shorter, token.challengeDigest(), token.keyId(), token.authenticator()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new TokenRequest(256, token.authenticator()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new TokenRequest(-1, token.authenticator()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new TokenRequest(0, shorter))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new TokenResponse(shorter))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_token_cannot_be_changed_from_outside() {
    byte[] nonce = new byte[32];
    Octets hash = Octets.of(nonce);
    Token token = new Token(Octets.of(nonce), hash, hash, Octets.of(new byte[256]));
    Token same = new Token(hash, hash, hash, Octets.of(new byte[256]));
    nonce[0] = 1;
    token.nonce().toArray()[0] = 1;
    token.encoded()[5] = 1;
    assertThat(token).isEqualTo(same).hasSameHashCodeAs(same);
    assertThat(token).isNotEqualTo(new Token(Octets.of(nonce), hash, hash, token.authenticator()));
  }

  @Test
  void it_does_not_say_itself_to_a_log() {
    Octets octets = Octets.of(new byte[] {10, 127, -1});
    assertThat(octets).hasToString("Octets[3]");
    assertThat(issue(new Random(9)).toString())
        .isEqualTo(
            "Token[nonce=Octets[32], challengeDigest=Octets[32], keyId=Octets[32],"
                + " authenticator=Octets[256]]");
  }

  private static Token issue(Random random) {
    Pending pending = BlindRsaClient.blind(Keys.PUBLIC, CHALLENGE, random);
    return pending.finish(answer(Keys.PRIVATE, TokenRequest.parse(pending.request())));
  }

  private static byte[] answer(RSAPrivateCrtKey key, TokenRequest request) {
    byte[] signature = BlindRsa.blindSign(key, request.blindedMessage().toArray());
    return new TokenResponse(Octets.of(signature)).encoded();
  }

  private static void assertExact(byte[] encoded, int length, Consumer<byte[]> parser) {
    assertThat(encoded).hasSize(length);
    parser.accept(encoded);
    for (int other = 0; other < 2 * length; other++) {
      if (other != length) {
        byte[] changed = Arrays.copyOf(encoded, other);
        assertRefused(Reason.WRONG_LENGTH, () -> parser.accept(changed));
      }
    }
  }

  private static RSAPrivateCrtKey privateKey(Vector vector) throws GeneralSecurityException {
    String pem = new String(vector.bytes("skS"), StandardCharsets.US_ASCII);
    byte[] der = Base64.getMimeDecoder().decode(pem.replaceAll("-----.*-----", ""));
    return (RSAPrivateCrtKey)
        KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(der));
  }
}
