package org.augenhoehe.vote.teller;

import com.google.crypto.tink.HybridDecrypt;
import com.google.crypto.tink.HybridEncrypt;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.hybrid.HpkeParameters;
import com.google.crypto.tink.hybrid.HpkeParameters.KemId;
import com.google.crypto.tink.hybrid.HpkePublicKey;
import com.google.crypto.tink.hybrid.HybridConfig;
import com.google.crypto.tink.util.Bytes;
import java.security.GeneralSecurityException;
import org.augenhoehe.base.platform.NativeCurves;

/**
 * HPKE (RFC 9180) in base mode with DHKEM(P-256, HKDF-SHA256), HKDF-SHA256 and AES-128-GCM, which
 * every browser with WebCrypto can do, too; here by Tink, which leaves the additional data empty:
 * {@code info} holds what a message is bound to. Loads with the first box, because loading at
 * startup would delay the start.
 */
final class Hpke {

  private static final HpkeParameters SUITE = suite();

  /**
   * A key pair.
   *
   * @param secret what {@link #handle(String)} reads
   * @param publicKey a point of P-256, uncompressed (SEC 1, section 2.3.3): 65 bytes
   */
  record Pair(String secret, byte[] publicKey) {}

  private Hpke() {}

  static Pair newPair() {
    try {
      KeysetHandle pair = KeysetHandle.generateNew(SUITE);
      HpkePublicKey open = (HpkePublicKey) pair.getPublicKeysetHandle().getPrimary().getKey();
      return new Pair(
          TinkJsonProtoKeysetFormat.serializeKeyset(pair, InsecureSecretKeyAccess.get()),
          open.getPublicKeyBytes().toByteArray());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * @param publicKey as in {@link Pair}
   * @throws GeneralSecurityException if this is not a public key
   */
  static HybridEncrypt sealer(byte[] publicKey) throws GeneralSecurityException {
    HpkePublicKey key = HpkePublicKey.create(SUITE, Bytes.copyFrom(publicKey), null);
    return KeysetHandle.newBuilder()
        .addEntry(KeysetHandle.importKey(key).withRandomId().makePrimary())
        .build()
        .getPrimitive(RegistryConfiguration.get(), HybridEncrypt.class);
  }

  /**
   * @throws GeneralSecurityException if this is not a private key
   */
  static KeysetHandle handle(String secret) throws GeneralSecurityException {
    return TinkJsonProtoKeysetFormat.parseKeyset(secret, InsecureSecretKeyAccess.get());
  }

  /** Whether the key is of the suite above, and not of the one that earlier versions used. */
  static boolean isCurrent(KeysetHandle pair) throws GeneralSecurityException {
    return pair.getPrimary().getKey().getParameters().equals(SUITE);
  }

  static HybridDecrypt opener(KeysetHandle pair) throws GeneralSecurityException {
    return pair.getPrimitive(RegistryConfiguration.get(), HybridDecrypt.class);
  }

  private static HpkeParameters suite() {
    try {
      NativeCurves.install();
      HybridConfig.register();
      return HpkeParameters.builder()
          .setKemId(KemId.DHKEM_P256_HKDF_SHA256)
          .setKdfId(HpkeParameters.KdfId.HKDF_SHA256)
          .setAeadId(HpkeParameters.AeadId.AES_128_GCM)
          .setVariant(HpkeParameters.Variant.NO_PREFIX)
          .build();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
