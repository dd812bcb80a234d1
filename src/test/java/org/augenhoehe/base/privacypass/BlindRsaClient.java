package org.augenhoehe.base.privacypass;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.util.Random;

/**
 * A client as RFC 9474 and 9578 describe it. It is written from their text and shares only the
 * records of the wire with the signer, so that the two check each other.
 */
public final class BlindRsaClient {

  private static final int SALT_BYTES = 48;
  private static final int HASH_BYTES = 48;
  private static final int NONCE_BYTES = 32;

  /** A blinded message, and the inverse that unblinds its signature. */
  record Blinded(byte[] message, BigInteger inverse) {}

  /** What a client remembers between its request and the answer. */
  public static final class Pending {

    private final TokenKey key;
    private final Octets nonce;
    private final Octets challengeDigest;
    private final Blinded blinded;

    private Pending(TokenKey key, Octets nonce, Octets challengeDigest, Blinded blinded) {
      this.key = key;
      this.nonce = nonce;
      this.challengeDigest = challengeDigest;
      this.blinded = blinded;
    }

    /** The body of the request. */
    public byte[] request() {
      return new TokenRequest(key.truncatedId(), Octets.of(blinded.message())).encoded();
    }

    /**
     * @param response the body of the answer
     * @throws AssertionError if it does not sign what was requested
     */
    public Token finish(byte[] response) {
      byte[] signature =
          unblind(
              key.publicKey(), TokenResponse.parse(response).blindSignature().toArray(), blinded);
      Token token = new Token(nonce, challengeDigest, key.id(), Octets.of(signature));
      if (!key.signed(token)) {
        throw new AssertionError("The issuer signed something else");
      }
      return token;
    }
  }

  private BlindRsaClient() {}

  /** Makes a request for a token (RFC 9578, section 6.1) with a random nonce, salt and blind. */
  public static Pending blind(TokenKey key, TokenChallenge challenge, Random random) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    byte[] salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    BigInteger modulus = key.publicKey().getModulus();
    BigInteger blind;
    do {
      blind = new BigInteger(modulus.bitLength(), random);
    } while (blind.signum() == 0
        || blind.compareTo(modulus) >= 0
        || !blind.gcd(modulus).equals(BigInteger.ONE));
    return blind(key, challenge, nonce, salt, blind);
  }

  static Pending blind(
      TokenKey key, TokenChallenge challenge, byte[] nonce, byte[] salt, BigInteger blind) {
    Octets zeros = Octets.of(new byte[Token.AUTHENTICATOR_BYTES]);
    Token unsigned = new Token(Octets.of(nonce), challenge.digest(), key.id(), zeros);
    return new Pending(
        key,
        unsigned.nonce(),
        unsigned.challengeDigest(),
        blind(key.publicKey(), unsigned.authenticatorInput(), salt, blind));
  }

  /** RFC 9474, section 4.2. */
  static Blinded blind(RSAPublicKey key, byte[] message, byte[] salt, BigInteger blind) {
    BigInteger n = key.getModulus();
    BigInteger m = new BigInteger(1, encode(message, salt, n.bitLength() - 1));
    BigInteger z = m.multiply(blind.modPow(key.getPublicExponent(), n)).mod(n);
    return new Blinded(bytes(z, n), blind.modInverse(n));
  }

  /** RFC 9474, section 4.4, without the verification. */
  static byte[] unblind(RSAPublicKey key, byte[] blindSignature, Blinded blinded) {
    BigInteger n = key.getModulus();
    return bytes(new BigInteger(1, blindSignature).multiply(blinded.inverse()).mod(n), n);
  }

  /** EMSA-PSS-ENCODE with SHA-384 (RFC 8017, section 9.1.1). */
  static byte[] encode(byte[] message, byte[] salt, int bits) {
    MessageDigest sha384 = sha384();
    byte[] hashed = sha384.digest(message);
    sha384.update(new byte[8]);
    sha384.update(hashed);
    byte[] hash = sha384.digest(salt);

    byte[] encoded = new byte[(bits + 7) / 8];
    int db = encoded.length - HASH_BYTES - 1;
    encoded[db - salt.length - 1] = 1;
    System.arraycopy(salt, 0, encoded, db - salt.length, salt.length);
    for (int i = 0; i < db; i++) {
      if (i % HASH_BYTES == 0) {
        sha384.update(hash);
        hashed = sha384.digest(new byte[] {0, 0, 0, (byte) (i / HASH_BYTES)});
      }
      encoded[i] ^= hashed[i % HASH_BYTES];
    }
    encoded[0] &= (byte) (0xff >>> (8 * encoded.length - bits));
    System.arraycopy(hash, 0, encoded, db, HASH_BYTES);
    encoded[encoded.length - 1] = (byte) 0xbc;
    return encoded;
  }

  /** Big-endian, with as many bytes as the modulus has. */
  static byte[] bytes(BigInteger number, BigInteger modulus) {
    byte[] bytes = new byte[(modulus.bitLength() + 7) / 8];
    byte[] signed = number.toByteArray();
    int length = Math.min(signed.length, bytes.length);
    System.arraycopy(signed, signed.length - length, bytes, bytes.length - length, length);
    return bytes;
  }

  private static MessageDigest sha384() {
    try {
      return MessageDigest.getInstance("SHA-384");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
