package org.augenhoehe.base.platform;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.PublicKeySign;
import com.google.crypto.tink.PublicKeyVerify;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.signature.EcdsaPublicKey;
import com.google.crypto.tink.signature.PredefinedSignatureParameters;
import com.google.crypto.tink.signature.SignatureConfig;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.spec.ECPoint;

/**
 * A key that signs (ES256: RFC 7518, section 3.4), kept in a file of its own and made when it is
 * first needed.
 */
public final class SigningKey {

  private static final int COORDINATE_BYTES = 32;
  private static final byte UNCOMPRESSED = 4;

  private record Pair(PublicKeySign secret, PublicKeyVerify open, byte[] point) {}

  private final SecretFiles files;
  private final String file;
  private volatile Pair pair;

  /**
   * @param file a name in the directory of keys
   */
  public SigningKey(Path directory, String file) {
    this.files = new SecretFiles(directory);
    this.file = file;
  }

  /**
   * @return 64 bytes, r and s (IEEE P1363)
   */
  public byte[] sign(byte[] message) {
    try {
      return pair().secret().sign(message);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  public boolean exists() {
    return files.exists(file);
  }

  public Path path() {
    return files.path(file);
  }

  public boolean hasSigned(byte[] message, byte[] signature) {
    try {
      pair().open().verify(signature, message);
      return true;
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  /**
   * @return a point of P-256, uncompressed (SEC 1, section 2.3.3): 65 bytes
   */
  public byte[] publicKey() {
    return pair().point().clone();
  }

  /** Reads the key when it is first used, because loading Tink at startup would delay the start. */
  private Pair pair() {
    if (pair == null) {
      pair = read(files.readOrCreate(file, SigningKey::fresh));
    }
    return pair;
  }

  private static byte[] fresh() {
    try {
      SignatureConfig.register();
      KeysetHandle pair =
          KeysetHandle.generateNew(
              PredefinedSignatureParameters.ECDSA_P256_IEEE_P1363_WITHOUT_PREFIX);
      return TinkJsonProtoKeysetFormat.serializeKeyset(pair, InsecureSecretKeyAccess.get())
          .getBytes(StandardCharsets.UTF_8);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private Pair read(byte[] keyset) {
    try {
      NativeCurves.install();
      SignatureConfig.register();
      KeysetHandle pair =
          TinkJsonProtoKeysetFormat.parseKeyset(
              new String(keyset, StandardCharsets.UTF_8), InsecureSecretKeyAccess.get());
      KeysetHandle open = pair.getPublicKeysetHandle();
      return new Pair(
          pair.getPrimitive(RegistryConfiguration.get(), PublicKeySign.class),
          open.getPrimitive(RegistryConfiguration.get(), PublicKeyVerify.class),
          encoded(((EcdsaPublicKey) open.getPrimary().getKey()).getPublicPoint()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Not a key that signs: " + path(), e);
    }
  }

  private static byte[] encoded(ECPoint point) {
    return ByteBuffer.allocate(1 + 2 * COORDINATE_BYTES)
        .put(UNCOMPRESSED)
        .put(coordinate(point.getAffineX()))
        .put(coordinate(point.getAffineY()))
        .array();
  }

  private static byte[] coordinate(BigInteger number) {
    byte[] bytes = number.toByteArray();
    byte[] padded = new byte[COORDINATE_BYTES];
    int length = Math.min(bytes.length, COORDINATE_BYTES);
    System.arraycopy(bytes, bytes.length - length, padded, COORDINATE_BYTES - length, length);
    return padded;
  }
}
