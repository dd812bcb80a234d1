package org.augenhoehe.base.platform;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.PublicKeyVerify;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.signature.EcdsaParameters;
import com.google.crypto.tink.signature.EcdsaPublicKey;
import com.google.crypto.tink.signature.SignatureConfig;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.spec.ECPoint;
import java.util.Arrays;

/** A public key that verifies signatures (ES256: RFC 7518, section 3.4). */
public final class VerifyingKey {

  private static final int COORDINATE_BYTES = 32;
  private static final int BYTES = 1 + 2 * COORDINATE_BYTES;
  private static final byte UNCOMPRESSED = 4;

  private final byte[] point;
  private final PublicKeyVerify verifier;

  private VerifyingKey(byte[] point, PublicKeyVerify verifier) {
    this.point = point;
    this.verifier = verifier;
  }

  /**
   * @param point of P-256, uncompressed (SEC 1, section 2.3.3): 65 bytes
   * @throws IllegalArgumentException if it is not
   */
  public static VerifyingKey of(byte[] point) {
    if (point.length != BYTES || point[0] != UNCOMPRESSED) {
      throw new IllegalArgumentException("must be an uncompressed point of P-256");
    }
    try {
      NativeCurves.install();
      SignatureConfig.register();
      EcdsaPublicKey key =
          EcdsaPublicKey.builder()
              .setParameters(
                  EcdsaParameters.builder()
                      .setCurveType(EcdsaParameters.CurveType.NIST_P256)
                      .setHashType(EcdsaParameters.HashType.SHA256)
                      .setSignatureEncoding(EcdsaParameters.SignatureEncoding.IEEE_P1363)
                      .setVariant(EcdsaParameters.Variant.NO_PREFIX)
                      .build())
              .setPublicPoint(new ECPoint(coordinate(point, 0), coordinate(point, 1)))
              .build();
      KeysetHandle handle =
          KeysetHandle.newBuilder()
              .addEntry(KeysetHandle.importKey(key).withRandomId().makePrimary())
              .build();
      return new VerifyingKey(
          point.clone(), handle.getPrimitive(RegistryConfiguration.get(), PublicKeyVerify.class));
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("must be an uncompressed point of P-256", e);
    }
  }

  private static BigInteger coordinate(byte[] point, int which) {
    int from = 1 + which * COORDINATE_BYTES;
    return new BigInteger(1, Arrays.copyOfRange(point, from, from + COORDINATE_BYTES));
  }

  public byte[] point() {
    return point.clone();
  }

  /**
   * @param signature 64 bytes, r and s (IEEE P1363)
   */
  public boolean hasSigned(byte[] message, byte[] signature) {
    try {
      verifier.verify(signature, message);
      return true;
    } catch (GeneralSecurityException e) {
      return false;
    }
  }
}
