package org.augenhoehe.benchmark;

import java.security.PrivateKey;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import org.augenhoehe.base.privacypass.BlindRsa;

/**
 * The limit of issuing: the JDK's private operation of RSA-2048, with nothing around it. On all
 * cores at once, as the application does it.
 */
final class BareSigning {

  private final PrivateKey key = BlindRsa.generateKeyPair(new SecureRandom()).getPrivate();

  /** CPU seconds for one operation while every core does this many. */
  double cpuSeconds(int operations) throws Exception {
    return Cpu.perOperation(
        operations,
        () -> {
          Cipher cipher = Cipher.getInstance("RSA/ECB/NoPadding");
          cipher.init(Cipher.DECRYPT_MODE, key);
          byte[] message = new byte[256];
          message[100] = 1;
          return number -> {
            message[255] = (byte) number;
            cipher.doFinal(message);
          };
        });
  }
}
