package org.augenhoehe.benchmark;

import java.lang.management.ManagementFactory;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import org.augenhoehe.privacypass.BlindRsa;

/** The limit of issuing: the JDK's private operation of RSA-2048, with nothing around it. */
final class BareSigning {

  private final Cipher cipher;
  private final byte[] message = new byte[256];

  BareSigning() throws GeneralSecurityException {
    KeyPair pair = BlindRsa.generateKeyPair(new SecureRandom());
    cipher = Cipher.getInstance("RSA/ECB/NoPadding");
    cipher.init(Cipher.DECRYPT_MODE, pair.getPrivate());
    message[100] = 1;
  }

  /** CPU time that this many operations take on one core. */
  double cpuSeconds(int count) throws GeneralSecurityException {
    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    for (int i = 0; i < count; i++) {
      message[255] = (byte) i;
      cipher.doFinal(message);
    }
    return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e9;
  }
}
