package org.augenhoehe;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.hybrid.HpkeParameters;
import com.google.crypto.tink.hybrid.HybridConfig;
import java.security.GeneralSecurityException;

/** HPKE with X25519, with which boxes were sealed before browsers did it. */
public final class OldSuite {

  private OldSuite() {}

  public static KeysetHandle newPair() throws GeneralSecurityException {
    HybridConfig.register();
    return KeysetHandle.generateNew(
        HpkeParameters.builder()
            .setKemId(HpkeParameters.KemId.DHKEM_X25519_HKDF_SHA256)
            .setKdfId(HpkeParameters.KdfId.HKDF_SHA256)
            .setAeadId(HpkeParameters.AeadId.AES_128_GCM)
            .setVariant(HpkeParameters.Variant.NO_PREFIX)
            .build());
  }
}
