package org.augenhoehe.base.privacypass;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Random;
import org.augenhoehe.base.privacypass.Vectors.Vector;
import org.conscrypt.Conscrypt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The JDK and BoringSSL give the same answer about every signature. */
class RsaVerifierTest {

  private static final byte[] MESSAGE = {9, 4, 7, 4};

  @Test
  void the_fastest_is_native_where_there_is_one() {
    assertThat(RsaVerifier.fastest())
        .isEqualTo(Conscrypt.isAvailable() ? RsaVerifier.NATIVE : RsaVerifier.JDK);
    assertThat(RsaVerifier.running()).contains(RsaVerifier.JDK, RsaVerifier.fastest());
  }

  @ParameterizedTest
  @MethodSource("org.augenhoehe.base.privacypass.Vectors#rfc9474")
  void all_of_them_know_the_vectors(Vector vector) {
    RSAPrivateCrtKey key =
        Keys.ofPrimes(vector.number("p"), vector.number("q"), vector.number("e"));
    boolean isGood = vector.number("sLen").intValue() == 48;
    assertThat(RsaVerifier.running())
        .allSatisfy(
            verifier ->
                assertThat(
                        verifier.isSignature(
                            Keys.publicOf(key), vector.bytes("input_msg"), vector.bytes("sig")))
                    .isEqualTo(isGood));
  }

  @ParameterizedTest
  @MethodSource("running")
  void one_changed_bit_anywhere_is_seen(RsaVerifier verifier) {
    byte[] good = signature();
    RSAPublicKey key = Keys.PUBLIC.publicKey();
    assertThat(verifier.isSignature(key, MESSAGE, good)).isTrue();
    for (int i = 0; i < good.length; i++) {
      byte[] changed = good.clone();
      changed[i] ^= 1;
      assertThat(verifier.isSignature(key, MESSAGE, changed)).isFalse();
    }
  }

  @ParameterizedTest
  @MethodSource("running")
  void hostile_signatures_are_wrong_and_nothing_else(RsaVerifier verifier) {
    RSAPublicKey key = Keys.PUBLIC.publicKey();
    Random random = new Random(8017);
    for (int length : new int[] {0, 1, 255, 256, 257, 512, 100_000}) {
      byte[] signature = new byte[length];
      assertThat(verifier.isSignature(key, MESSAGE, signature)).isFalse();
      Arrays.fill(signature, (byte) 0xff);
      assertThat(verifier.isSignature(key, MESSAGE, signature)).isFalse();
      random.nextBytes(signature);
      assertThat(verifier.isSignature(key, MESSAGE, signature)).isFalse();
    }
    assertThat(verifier.isSignature(key, MESSAGE, Arrays.copyOf(signature(), 257))).isFalse();
  }

  @ParameterizedTest
  @MethodSource("running")
  void a_fault_of_the_private_operation_is_seen(RsaVerifier verifier) {
    byte[] message = BlindRsaClient.encode(MESSAGE, new byte[48], 2047);
    byte[] good = signature();
    assertThat(verifier.isRawSignature(Keys.PRIVATE, message, good)).isTrue();
    for (int i = 0; i < good.length; i++) {
      byte[] faulty = good.clone();
      faulty[i] ^= 1;
      boolean isBelowModulus = new BigInteger(1, faulty).compareTo(Keys.PRIVATE.getModulus()) < 0;
      if (isBelowModulus) {
        assertThat(verifier.isRawSignature(Keys.PRIVATE, message, faulty)).isFalse();
      }
    }
  }

  static Iterable<RsaVerifier> running() {
    return RsaVerifier.running().toList();
  }

  private static byte[] signature() {
    byte[] encoded = BlindRsaClient.encode(MESSAGE, new byte[48], 2047);
    return BlindRsa.blindSign(
        Keys.PRIVATE, BlindRsaClient.bytes(new BigInteger(1, encoded), Keys.PRIVATE.getModulus()));
  }
}
