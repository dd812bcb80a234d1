package org.augenhoehe.base.privacypass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.augenhoehe.base.privacypass.Refused.assertRefused;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.security.spec.RSAPrivateCrtKeySpec;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.augenhoehe.base.privacypass.BlindRsaClient.Blinded;
import org.augenhoehe.base.privacypass.PrivacyPassException.Reason;
import org.augenhoehe.base.privacypass.Vectors.Vector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BlindRsaTest {

  private static final byte[] MESSAGE = {1, 2, 3};

  @ParameterizedTest
  @MethodSource("org.augenhoehe.base.privacypass.Vectors#rfc9474")
  void every_variant_is_blinded_signed_and_unblinded_as_the_rfc_says(Vector vector)
      throws GeneralSecurityException {
    RSAPrivateCrtKey key = key(vector);
    RSAPublicKey publicKey = Keys.publicOf(key);
    byte[] message = vector.bytes("input_msg");
    byte[] salt = vector.bytes("salt");
    assertThat(key.getModulus()).isEqualTo(vector.number("n"));
    if (vector.has("encoded_msg")) {
      assertThat(BlindRsaClient.encode(message, salt, key.getModulus().bitLength() - 1))
          .isEqualTo(vector.bytes("encoded_msg"));
    }

    BigInteger blind = vector.number("inv").modInverse(key.getModulus());
    Blinded blinded = BlindRsaClient.blind(publicKey, message, salt, blind);
    assertThat(blinded.message()).isEqualTo(vector.bytes("blinded_msg"));

    byte[] blindSignature = BlindRsa.blindSign(key, blinded.message());
    assertThat(blindSignature).isEqualTo(vector.bytes("blind_sig"));

    byte[] signature = BlindRsaClient.unblind(publicKey, blindSignature, blinded);
    assertThat(signature).isEqualTo(vector.bytes("sig"));
    assertThat(verifiesWithSaltOf(salt.length, publicKey, message, signature)).isTrue();
  }

  @ParameterizedTest
  @MethodSource("org.augenhoehe.base.privacypass.Vectors#rfc9474")
  void a_signature_is_good_only_with_the_salt_of_tokens(Vector vector) {
    assertThat(
            BlindRsa.verify(
                Keys.publicOf(key(vector)), vector.bytes("input_msg"), vector.bytes("sig")))
        .isEqualTo(vector.number("sLen").intValue() == 48);
  }

  @Test
  void a_new_key_has_2048_bits_and_the_usual_exponent() {
    KeyPair pair = BlindRsa.generateKeyPair(new SecureRandom());
    assertThat(pair.getPrivate())
        .isInstanceOfSatisfying(
            RSAPrivateCrtKey.class,
            key -> {
              assertThat(key.getModulus().bitLength()).isEqualTo(2048);
              assertThat(key.getPublicExponent()).isEqualTo(65537);
            });
    assertThat(TokenKey.of((RSAPublicKey) pair.getPublic())).isNotEqualTo(Keys.PUBLIC);
  }

  @Test
  void what_is_signed_blindly_is_a_signature_of_what_was_blinded() {
    Random random = new Random(3);
    RSAPublicKey key = Keys.PUBLIC.publicKey();
    for (int i = 0; i < 20; i++) {
      byte[] message = new byte[i];
      random.nextBytes(message);
      byte[] salt = new byte[48];
      random.nextBytes(salt);
      Blinded blinded = BlindRsaClient.blind(key, message, salt, new BigInteger(2040, random));
      byte[] signature =
          BlindRsaClient.unblind(key, BlindRsa.blindSign(Keys.PRIVATE, blinded.message()), blinded);
      assertThat(BlindRsa.verify(key, message, signature)).isTrue();
      assertThat(BlindRsa.verify(key, Arrays.copyOf(message, i + 1), signature)).isFalse();
    }
  }

  @Test
  void the_same_message_gets_the_same_signature_from_many_threads() {
    byte[] message = number(BigInteger.valueOf(42));
    byte[] expected = BlindRsa.blindSign(Keys.PRIVATE, message);
    assertThat(
            IntStream.range(0, 64)
                .parallel()
                .mapToObj(i -> BlindRsa.blindSign(Keys.PRIVATE, message)))
        .allMatch(signature -> Arrays.equals(signature, expected));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 255, 257, 512})
  void a_message_of_another_length_is_refused(int length) {
    assertRefused(Reason.WRONG_LENGTH, () -> BlindRsa.blindSign(Keys.PRIVATE, new byte[length]));
  }

  @Test
  void a_message_from_the_modulus_on_is_refused() {
    BigInteger modulus = Keys.PRIVATE.getModulus();
    byte[] ones = new byte[256];
    Arrays.fill(ones, (byte) 0xff);
    for (byte[] message :
        new byte[][] {number(modulus), number(modulus.add(BigInteger.ONE)), ones}) {
      assertRefused(Reason.OUT_OF_RANGE, () -> BlindRsa.blindSign(Keys.PRIVATE, message));
    }
  }

  @Test
  void the_edges_of_the_range_are_signed_and_betray_nothing() {
    BigInteger last = Keys.PRIVATE.getModulus().subtract(BigInteger.ONE);
    for (BigInteger edge : new BigInteger[] {BigInteger.ZERO, BigInteger.ONE, last}) {
      assertThat(BlindRsa.blindSign(Keys.PRIVATE, number(edge))).isEqualTo(number(edge));
    }
  }

  @Test
  void a_short_result_keeps_its_leading_zeros() {
    BigInteger modulus = Keys.PRIVATE.getModulus();
    BigInteger signature = BigInteger.valueOf(7);
    byte[] message = number(signature.modPow(Keys.PRIVATE.getPublicExponent(), modulus));
    assertThat(BlindRsa.blindSign(Keys.PRIVATE, message)).isEqualTo(number(signature));
  }

  @Test
  void a_fault_in_the_computation_is_noticed_and_not_sent() {
    RSAPrivateCrtKey key = Keys.PRIVATE;
    RSAPrivateCrtKey faulty =
        Keys.of(
            new RSAPrivateCrtKeySpec(
                key.getModulus(),
                key.getPublicExponent(),
                key.getPrivateExponent(),
                key.getPrimeP(),
                key.getPrimeQ(),
                key.getPrimeExponentP().flipBit(100),
                key.getPrimeExponentQ(),
                key.getCrtCoefficient()));
    // No cause: our own check finds it, whatever the provider checks.
    assertThatThrownBy(() -> BlindRsa.blindSign(faulty, number(BigInteger.TEN)))
        .isInstanceOf(IllegalStateException.class)
        .hasNoCause();
  }

  @Test
  void hostile_signatures_are_wrong_and_nothing_else() {
    RSAPublicKey key = Keys.PUBLIC.publicKey();
    Random random = new Random(9474);
    for (int length : new int[] {0, 1, 255, 256, 257, 512, 100_000}) {
      byte[] signature = new byte[length];
      assertThat(BlindRsa.verify(key, MESSAGE, signature)).isFalse();
      Arrays.fill(signature, (byte) 0xff);
      assertThat(BlindRsa.verify(key, MESSAGE, signature)).isFalse();
    }
    for (int i = 0; i < 200; i++) {
      byte[] signature = new byte[256];
      random.nextBytes(signature);
      assertThat(BlindRsa.verify(key, MESSAGE, signature)).isFalse();
    }
    assertThat(BlindRsa.verify(key, MESSAGE, number(key.getModulus()))).isFalse();
  }

  @Test
  void a_signature_plus_the_modulus_is_not_a_second_one() {
    RSAPublicKey key = Keys.PUBLIC.publicKey();
    byte[] salt = new byte[48];
    BigInteger signature;
    do {
      salt[0]++;
      byte[] encoded = BlindRsaClient.encode(MESSAGE, salt, 2047);
      signature = new BigInteger(1, BlindRsa.blindSign(Keys.PRIVATE, encoded));
    } while (signature.add(key.getModulus()).bitLength() > 2048);
    assertThat(BlindRsa.verify(key, MESSAGE, number(signature))).isTrue();
    assertThat(BlindRsa.verify(key, MESSAGE, number(signature.add(key.getModulus())))).isFalse();
  }

  private static RSAPrivateCrtKey key(Vector vector) {
    return Keys.ofPrimes(vector.number("p"), vector.number("q"), vector.number("e"));
  }

  private static byte[] number(BigInteger number) {
    return BlindRsaClient.bytes(number, Keys.PRIVATE.getModulus());
  }

  private static boolean verifiesWithSaltOf(
      int saltBytes, RSAPublicKey key, byte[] message, byte[] signature)
      throws GeneralSecurityException {
    Signature verifier = Signature.getInstance("RSASSA-PSS");
    verifier.setParameter(
        new PSSParameterSpec("SHA-384", "MGF1", MGF1ParameterSpec.SHA384, saltBytes, 1));
    verifier.initVerify(key);
    verifier.update(message);
    return verifier.verify(signature);
  }
}
