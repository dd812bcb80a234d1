package org.augenhoehe.base.privacypass;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAKeyGenParameterSpec;
import java.util.Arrays;
import java.util.HexFormat;
import org.augenhoehe.base.privacypass.PrivacyPassException.Reason;

/**
 * An issuer's public key and the one form in which it is published (RFC 9578, sections 6.5 and
 * 8.2.2): a SubjectPublicKeyInfo in DER of 342 bytes, with id-RSASSA-PSS, SHA-384, MGF1 with
 * SHA-384 and a salt of 48 bytes.
 *
 * <p>All but the modulus is the same in every such key, so the rest is compared and not parsed: no
 * second encoding of a key can have a second id. The RFC leaves the exponent open; this service
 * makes and accepts only keys with 65537.
 */
public final class TokenKey {

  static final int MODULUS_BITS = 2048;
  static final BigInteger EXPONENT = RSAKeyGenParameterSpec.F4;

  private static final int MODULUS_BYTES = MODULUS_BITS / Byte.SIZE;

  /** SEQUENCE { SEQUENCE { id-RSASSA-PSS, parameters }, BIT STRING { SEQUENCE { INTEGER 00… */
  private static final byte[] BEFORE_MODULUS =
      HexFormat.of()
          .parseHex(
              "30820152303d"
                  + "06092a864886f70d01010a3030"
                  + "a00d300b0609608648016503040202"
                  + "a11a301806092a864886f70d010108300b0609608648016503040202"
                  + "a203020130"
                  + "0382010f003082010a0282010100");

  /** … INTEGER 65537 } } }. */
  private static final byte[] AFTER_MODULUS = HexFormat.of().parseHex("0203010001");

  private static final int BYTES = BEFORE_MODULUS.length + MODULUS_BYTES + AFTER_MODULUS.length;

  private final RSAPublicKey publicKey;
  private final Octets encoded;
  private final Octets id;

  private TokenKey(BigInteger modulus, byte[] encoded) {
    this.publicKey = RsaVerifier.fastest().key(modulus, EXPONENT);
    this.encoded = Octets.of(encoded);
    this.id = Octets.sha256(encoded);
  }

  /**
   * @throws IllegalArgumentException where the key is not of 2048 bits with the exponent 65537
   */
  public static TokenKey of(RSAPublicKey key) {
    if (!isSound(key.getModulus()) || !key.getPublicExponent().equals(EXPONENT)) {
      throw new IllegalArgumentException("Not a key for tokens of type 0x0002");
    }
    return new TokenKey(key.getModulus(), encode(key.getModulus()));
  }

  /**
   * @param encoded a SubjectPublicKeyInfo in DER
   * @throws PrivacyPassException where it is not exactly of the form above
   */
  public static TokenKey parse(byte[] encoded) {
    if (encoded.length != BYTES) {
      throw new PrivacyPassException(Reason.WRONG_KEY_FORM);
    }
    BigInteger modulus = new BigInteger(1, encoded, BEFORE_MODULUS.length, MODULUS_BYTES);
    if (!isSound(modulus) || !Arrays.equals(encoded, encode(modulus))) {
      throw new PrivacyPassException(Reason.WRONG_KEY_FORM);
    }
    return new TokenKey(modulus, encoded);
  }

  private static boolean isSound(BigInteger modulus) {
    return modulus.bitLength() == MODULUS_BITS && modulus.testBit(0);
  }

  private static byte[] encode(BigInteger modulus) {
    return ByteBuffer.allocate(BYTES)
        .put(BEFORE_MODULUS)
        // The array is one byte longer than the modulus: a zero in front marks it as positive.
        .put(modulus.toByteArray(), 1, MODULUS_BYTES)
        .put(AFTER_MODULUS)
        .array();
  }

  public RSAPublicKey publicKey() {
    return publicKey;
  }

  /** The SubjectPublicKeyInfo, 342 bytes of DER. */
  public Octets encoded() {
    return encoded;
  }

  /** {@code token_key_id}, which is also the fingerprint: SHA-256 of the encoding, 32 bytes. */
  public Octets id() {
    return id;
  }

  /** {@code truncated_token_key_id}, all that a request says about its key: 0 to 255. */
  public int truncatedId() {
    return Byte.toUnsignedInt(id.toArray()[id.length() - 1]);
  }

  /** Whether this request names this key, and its message is below the modulus. */
  public boolean canSign(TokenRequest request) {
    return truncatedId() == request.truncatedKeyId()
        && new BigInteger(1, request.blindedMessage().toArray()).compareTo(publicKey.getModulus())
            < 0;
  }

  /** Whether this token names this key and carries its signature (RFC 9578, section 6.4). */
  public boolean signed(Token token) {
    return id.equals(token.keyId())
        && BlindRsa.verify(publicKey, token.authenticatorInput(), token.authenticator().toArray());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TokenKey key && encoded.equals(key.encoded);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }
}
