package org.augenhoehe.benchmark;

import com.google.crypto.tink.HybridDecrypt;
import com.google.crypto.tink.HybridEncrypt;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.hybrid.HpkeParameters;
import com.google.crypto.tink.hybrid.HybridConfig;
import java.security.GeneralSecurityException;
import org.augenhoehe.base.platform.NativeCurves;

/** A part of casting, and the limit of opening: the same HPKE, with nothing around it. */
final class BareHpke {

  private static final int PAPER_BYTES = 64;
  private static final int DIFFERENT_PAPERS = 1000;

  private final HybridDecrypt opener;
  private final HybridEncrypt sealer;
  private final byte[][] papers = new byte[DIFFERENT_PAPERS][];
  private final byte[] context = new byte[16];

  BareHpke() throws GeneralSecurityException {
    NativeCurves.install();
    HybridConfig.register();
    KeysetHandle pair =
        KeysetHandle.generateNew(
            HpkeParameters.builder()
                .setKemId(HpkeParameters.KemId.DHKEM_P256_HKDF_SHA256)
                .setKdfId(HpkeParameters.KdfId.HKDF_SHA256)
                .setAeadId(HpkeParameters.AeadId.AES_128_GCM)
                .setVariant(HpkeParameters.Variant.NO_PREFIX)
                .build());
    this.opener = pair.getPrimitive(RegistryConfiguration.get(), HybridDecrypt.class);
    this.sealer =
        pair.getPublicKeysetHandle().getPrimitive(RegistryConfiguration.get(), HybridEncrypt.class);
    for (int i = 0; i < papers.length; i++) {
      papers[i] = sealer.encrypt(new byte[PAPER_BYTES], context);
    }
  }

  /** CPU seconds for sealing one paper while every core seals this many. */
  double sealing(int papers) throws Exception {
    return Cpu.perOperation(papers, () -> number -> sealer.encrypt(new byte[PAPER_BYTES], context));
  }

  /** CPU seconds for decrypting this many papers on one core. */
  double opening(int count) throws GeneralSecurityException {
    double start = Cpu.ofThisThread();
    for (int i = 0; i < count; i++) {
      opener.decrypt(papers[i % papers.length], context);
    }
    return Cpu.ofThisThread() - start;
  }
}
