package org.augenhoehe.vote.ballot;

import com.google.crypto.tink.HybridDecrypt;
import com.google.crypto.tink.HybridEncrypt;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.hybrid.HpkeParameters;
import com.google.crypto.tink.hybrid.HybridConfig;
import java.security.GeneralSecurityException;
import java.security.Security;
import org.conscrypt.Conscrypt;

/**
 * HPKE (RFC 9180) in base mode with DHKEM(X25519, HKDF-SHA256), HKDF-SHA256 and AES-128-GCM, by
 * Tink. Loads with the first ballot, because loading at startup would delay the start.
 */
final class Hpke {

  private static final HpkeParameters SUITE = suite();

  /**
   * A serialized key pair.
   *
   * @param secret what {@link #opener(String)} reads
   * @param publicKey what {@link #sealer(String)} reads
   */
  record Pair(String secret, String publicKey) {}

  private Hpke() {}

  static Pair newPair() {
    try {
      KeysetHandle pair = KeysetHandle.generateNew(SUITE);
      return new Pair(
          TinkJsonProtoKeysetFormat.serializeKeyset(pair, InsecureSecretKeyAccess.get()),
          TinkJsonProtoKeysetFormat.serializeKeysetWithoutSecret(pair.getPublicKeysetHandle()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * @throws GeneralSecurityException if this is not a public key
   */
  static HybridEncrypt sealer(String publicKey) throws GeneralSecurityException {
    return TinkJsonProtoKeysetFormat.parseKeysetWithoutSecret(publicKey)
        .getPrimitive(RegistryConfiguration.get(), HybridEncrypt.class);
  }

  /**
   * @throws GeneralSecurityException if this is not a private key
   */
  static HybridDecrypt opener(String secret) throws GeneralSecurityException {
    return TinkJsonProtoKeysetFormat.parseKeyset(secret, InsecureSecretKeyAccess.get())
        .getPrimitive(RegistryConfiguration.get(), HybridDecrypt.class);
  }

  private static HpkeParameters suite() {
    try {
      // Tink uses Conscrypt's X25519 where it is installed, and its own, slower one elsewhere.
      if (Conscrypt.isAvailable()) {
        Security.addProvider(Conscrypt.newProvider());
      }
      HybridConfig.register();
      return HpkeParameters.builder()
          .setKemId(HpkeParameters.KemId.DHKEM_X25519_HKDF_SHA256)
          .setKdfId(HpkeParameters.KdfId.HKDF_SHA256)
          .setAeadId(HpkeParameters.AeadId.AES_128_GCM)
          .setVariant(HpkeParameters.Variant.NO_PREFIX)
          .build();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
