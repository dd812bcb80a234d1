package org.augenhoehe.base.privacypass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.augenhoehe.base.privacypass.Refused.assertRefused;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.security.spec.RSAKeyGenParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.augenhoehe.base.privacypass.PrivacyPassException.Reason;
import org.augenhoehe.base.privacypass.Vectors.Vector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenKeyTest {

  /** id-RSASSA-PSS with its parameters, as in RFC 9578, section 6.5. */
  private static final String ALGORITHM =
      "303d06092a864886f70d01010a3030a00d300b0609608648016503040202"
          + "a11a301806092a864886f70d010108300b0609608648016503040202a203020130";

  @ParameterizedTest
  @MethodSource("org.augenhoehe.base.privacypass.Vectors#rfc9578")
  void a_key_is_written_as_the_rfc_writes_it_and_read_again(Vector vector) {
    byte[] encoded = vector.bytes("pkS");
    TokenKey key = TokenKey.parse(encoded);
    assertThat(key.encoded().toArray()).isEqualTo(encoded);
    assertThat(TokenKey.of(key.publicKey())).isEqualTo(key).hasSameHashCodeAs(key);
    assertThat(key.id().toArray())
        .isEqualTo(Arrays.copyOfRange(vector.bytes("token"), 2 + 64, 2 + 96));
    assertThat(key.truncatedId()).isEqualTo(vector.bytes("token_request")[2]);
  }

  @Test
  void the_truncated_id_is_the_last_byte_without_a_sign() {
    byte[] id = Keys.PUBLIC.id().toArray();
    assertThat(id).hasSize(32);
    assertThat(Keys.PUBLIC.truncatedId()).isBetween(0, 255).isEqualTo(id[31] & 0xff);
  }

  @Test
  void it_is_the_der_of_an_algorithm_and_two_numbers() {
    assertThat(spki(ALGORITHM, Keys.PUBLIC.publicKey())).isEqualTo(Keys.PUBLIC.encoded().toArray());
  }

  @Test
  void the_jdk_reads_it_as_a_key_for_signatures_with_pss() throws GeneralSecurityException {
    RSAPublicKey key =
        (RSAPublicKey)
            KeyFactory.getInstance("RSASSA-PSS")
                .generatePublic(new X509EncodedKeySpec(Keys.PUBLIC.encoded().toArray()));
    assertThat(key.getModulus()).isEqualTo(Keys.PUBLIC.publicKey().getModulus());
    assertThat(key.getParams())
        .isInstanceOfSatisfying(
            PSSParameterSpec.class,
            parameters -> {
              assertThat(parameters.getDigestAlgorithm()).isEqualTo("SHA-384");
              assertThat(parameters.getMGFParameters())
                  .hasToString(MGF1ParameterSpec.SHA384.toString());
              assertThat(parameters.getSaltLength()).isEqualTo(48);
            });
  }

  @Test
  void the_same_key_under_the_plain_rsa_algorithm_is_refused() {
    assertForm(Keys.PUBLIC.publicKey().getEncoded());
    assertForm(spki("300d06092a864886f70d0101010500", Keys.PUBLIC.publicKey()));
  }

  @ParameterizedTest
  @CsvSource({
    // SHA-256 throughout, with its salt of 32 bytes, and SHA-512 with 64.
    "03040202, 03040201, a203020130, a203020120",
    "03040202, 03040203, a203020130, a203020140",
    // SHA-384 with another salt.
    "a203020130, a203020120, '', ''",
    "a203020130, a203020100, '', ''",
    // NULL parameters after the hashes, as the JDK writes them, would give the key a second id.
    "300b0609608648016503040202, 300d06096086480165030402020500, 303d, 3041"
  })
  void a_key_with_other_parameters_is_refused(
      String from, String to, String alsoFrom, String alsoTo) {
    String algorithm = ALGORITHM.replace(from, to).replace(alsoFrom, alsoTo);
    if (to.length() > from.length()) {
      algorithm = algorithm.replace("3030a00d", "3034a00f").replace("a11a3018", "a11c301a");
    }
    assertForm(spki(algorithm, Keys.PUBLIC.publicKey()));
  }

  @ParameterizedTest
  @ValueSource(ints = {1024, 2047, 2049, 2056, 3072, 4096})
  void a_key_of_another_size_is_refused(int bits) {
    // Not a product of two primes, but nothing checks that.
    BigInteger modulus = new BigInteger(bits, new Random(bits)).setBit(bits - 1).setBit(0);
    RSAPublicKey key = Keys.publicKey(modulus, RSAKeyGenParameterSpec.F4);
    assertThatThrownBy(() -> TokenKey.of(key)).isInstanceOf(IllegalArgumentException.class);
    assertForm(spki(ALGORITHM, key));
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 17, 65539})
  void a_key_with_another_exponent_is_refused(int exponent) {
    RSAPublicKey key =
        Keys.publicKey(Keys.PUBLIC.publicKey().getModulus(), BigInteger.valueOf(exponent));
    assertThatThrownBy(() -> TokenKey.of(key)).isInstanceOf(IllegalArgumentException.class);
    assertForm(spki(ALGORITHM, key));
  }

  @Test
  void an_even_exponent_or_modulus_is_refused() {
    assertForm(flipped(Keys.PUBLIC.encoded().toArray(), 341, 0));
    assertForm(flipped(Keys.PUBLIC.encoded().toArray(), 336, 0));
  }

  @Test
  void any_change_outside_the_modulus_is_refused_and_any_inside_is_another_key() {
    byte[] encoded = Keys.PUBLIC.encoded().toArray();
    int first = encoded.length - 5 - 256;
    for (int i = 0; i < encoded.length; i++) {
      for (int bit = 0; bit < 8; bit++) {
        byte[] changed = flipped(encoded, i, bit);
        boolean isInside = i >= first && i < first + 256;
        boolean isEdge = i == first && bit == 7 || i == first + 255 && bit == 0;
        if (isInside && !isEdge) {
          assertThat(TokenKey.parse(changed)).isNotEqualTo(Keys.PUBLIC);
        } else {
          assertForm(changed);
        }
      }
    }
  }

  @Test
  void a_key_cut_off_or_longer_is_refused() {
    byte[] encoded = Keys.PUBLIC.encoded().toArray();
    for (int length = 0; length < encoded.length + 20; length++) {
      if (length != encoded.length) {
        assertForm(Arrays.copyOf(encoded, length));
      }
    }
  }

  private static void assertForm(byte[] encoded) {
    assertRefused(Reason.WRONG_KEY_FORM, () -> TokenKey.parse(encoded));
  }

  private static byte[] flipped(byte[] encoded, int at, int bit) {
    byte[] changed = encoded.clone();
    changed[at] ^= (byte) (1 << bit);
    return changed;
  }

  private static byte[] spki(String algorithm, RSAPublicKey key) {
    byte[] numbers =
        concat(
            der(0x02, key.getModulus().toByteArray()),
            der(0x02, key.getPublicExponent().toByteArray()));
    byte[] bits = concat(new byte[1], der(0x30, numbers));
    return der(0x30, concat(HexFormat.of().parseHex(algorithm), der(0x03, bits)));
  }

  private static byte[] der(int tag, byte[] content) {
    int length = content.length;
    byte[] header;
    if (length < 0x80) {
      header = new byte[] {(byte) tag, (byte) length};
    } else if (length < 0x100) {
      header = new byte[] {(byte) tag, (byte) 0x81, (byte) length};
    } else {
      header = new byte[] {(byte) tag, (byte) 0x82, (byte) (length >> 8), (byte) length};
    }
    return concat(header, content);
  }

  private static byte[] concat(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }
}
