package org.augenhoehe.vote.casting;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.PublicKeySign;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.signature.EcdsaPublicKey;
import com.google.crypto.tink.signature.PredefinedSignatureParameters;
import com.google.crypto.tink.signature.SignatureConfig;
import jakarta.inject.Singleton;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Security;
import java.security.spec.ECPoint;
import org.augenhoehe.base.platform.InstallationConfig;
import org.augenhoehe.base.platform.SecretFiles;
import org.augenhoehe.base.privacypass.Token;
import org.conscrypt.Conscrypt;

/**
 * Proves to a client that cast by token that the ballot is in the box: a signature (ES256, RFC
 * 7518, section 3.4) that nothing between a customer and this service can make. It covers the token
 * alone, so that it tells nothing of the ballot and links it to nothing else.
 *
 * <p>Clients fetch the public key when they cast and not before: a key fetched with the exchange of
 * their code could have been made for one person, and whether they accept a proof would tell who
 * casts.
 */
@Singleton
class Proofs {

  private static final String FILE = "casting-proofs.json";

  /** Separates these signatures from all others. */
  private static final byte[] PURPOSE = "augenhoehe cast 1".getBytes(StandardCharsets.US_ASCII);

  private static final int COORDINATE_BYTES = 32;
  private static final byte UNCOMPRESSED = 4;

  /** The private key that signs, and the public point that checks the signatures. */
  private record Signer(PublicKeySign secret, ECPoint point) {}

  private final SecretFiles files;
  private volatile Signer signer;

  Proofs(InstallationConfig installation) {
    this.files = new SecretFiles(installation.keys());
  }

  /**
   * @return 64 bytes, r and s (IEEE P1363)
   */
  byte[] of(Token token) {
    byte[] encoded = token.encoded();
    byte[] message =
        ByteBuffer.allocate(PURPOSE.length + encoded.length).put(PURPOSE).put(encoded).array();
    try {
      return signer().secret().sign(message);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * The public key: a point of P-256, uncompressed (SEC 1, section 2.3.3).
   *
   * @return 65 bytes
   */
  byte[] key() {
    ECPoint point = signer().point();
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

  /** Reads the key with the first ballot, because loading Tink at startup would delay the start. */
  private Signer signer() {
    if (signer == null) {
      signer = read(files.readOrCreate(FILE, Proofs::fresh));
    }
    return signer;
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

  private static Signer read(byte[] keyset) {
    try {
      // Conscrypt takes a fifth of the time that the JDK, the fallback, needs.
      if (Conscrypt.isAvailable()) {
        Security.addProvider(Conscrypt.newProvider());
      }
      SignatureConfig.register();
      KeysetHandle pair =
          TinkJsonProtoKeysetFormat.parseKeyset(
              new String(keyset, StandardCharsets.UTF_8), InsecureSecretKeyAccess.get());
      EcdsaPublicKey open = (EcdsaPublicKey) pair.getPublicKeysetHandle().getPrimary().getKey();
      return new Signer(
          pair.getPrimitive(RegistryConfiguration.get(), PublicKeySign.class),
          open.getPublicPoint());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Not the key of proofs: " + FILE, e);
    }
  }
}
