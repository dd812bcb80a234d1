package org.augenhoehe.vote.casting;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;
import org.augenhoehe.base.privacypass.Token;

/** Verifies proofs of casting with the JDK alone. */
final class Proof {

  private Proof() {}

  /**
   * @param key an uncompressed point
   * @param proof r and s
   */
  static boolean isOf(Token token, byte[] key, byte[] proof) {
    try {
      ByteArrayOutputStream message = new ByteArrayOutputStream();
      message.writeBytes("augenhoehe cast 1".getBytes(StandardCharsets.US_ASCII));
      message.writeBytes(token.encoded());
      Signature es256 = Signature.getInstance("SHA256withECDSAinP1363Format", "SunEC");
      es256.initVerify(parse(key));
      es256.update(message.toByteArray());
      return es256.verify(proof);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  private static PublicKey parse(byte[] key) throws GeneralSecurityException {
    AlgorithmParameters p256 = AlgorithmParameters.getInstance("EC");
    p256.init(new ECGenParameterSpec("secp256r1"));
    ECPoint point =
        new ECPoint(
            new BigInteger(1, Arrays.copyOfRange(key, 1, 33)),
            new BigInteger(1, Arrays.copyOfRange(key, 33, 65)));
    return KeyFactory.getInstance("EC", "SunEC")
        .generatePublic(new ECPublicKeySpec(point, p256.getParameterSpec(ECParameterSpec.class)));
  }
}
