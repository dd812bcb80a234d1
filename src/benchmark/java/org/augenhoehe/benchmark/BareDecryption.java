package org.augenhoehe.benchmark;

import com.google.crypto.tink.HybridDecrypt;
import com.google.crypto.tink.HybridEncrypt;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.hybrid.HpkeParameters;
import com.google.crypto.tink.hybrid.HybridConfig;
import java.lang.management.ManagementFactory;
import java.security.GeneralSecurityException;
import java.security.Security;
import org.conscrypt.Conscrypt;

/** The limit of opening: the same decryption, with nothing around it. */
final class BareDecryption {

  private static final int PAPER_BYTES = 64;
  private static final int DIFFERENT_PAPERS = 1000;

  private final HybridDecrypt opener;
  private final byte[][] papers = new byte[DIFFERENT_PAPERS][];
  private final byte[] context = new byte[16];

  BareDecryption() throws GeneralSecurityException {
    Security.addProvider(Conscrypt.newProvider());
    HybridConfig.register();
    KeysetHandle pair =
        KeysetHandle.generateNew(
            HpkeParameters.builder()
                .setKemId(HpkeParameters.KemId.DHKEM_X25519_HKDF_SHA256)
                .setKdfId(HpkeParameters.KdfId.HKDF_SHA256)
                .setAeadId(HpkeParameters.AeadId.AES_128_GCM)
                .setVariant(HpkeParameters.Variant.NO_PREFIX)
                .build());
    this.opener = pair.getPrimitive(RegistryConfiguration.get(), HybridDecrypt.class);
    HybridEncrypt sealer =
        pair.getPublicKeysetHandle().getPrimitive(RegistryConfiguration.get(), HybridEncrypt.class);
    for (int i = 0; i < papers.length; i++) {
      papers[i] = sealer.encrypt(new byte[PAPER_BYTES], context);
    }
  }

  /** Decrypts this many papers on one core; returns the CPU time in seconds. */
  double cpuSeconds(int count) throws GeneralSecurityException {
    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    for (int i = 0; i < count; i++) {
      opener.decrypt(papers[i % papers.length], context);
    }
    return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e9;
  }
}
