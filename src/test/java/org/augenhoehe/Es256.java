package org.augenhoehe;

import java.math.BigInteger;
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

/** Verifies signatures with the JDK alone. */
public final class Es256 {

  private Es256() {}

  /**
   * @param key an uncompressed point
   * @param signature r and s
   */
  public static boolean holds(byte[] key, byte[] message, byte[] signature) {
    try {
      Signature es256 = Signature.getInstance("SHA256withECDSAinP1363Format", "SunEC");
      es256.initVerify(parse(key));
      es256.update(message);
      return es256.verify(signature);
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
