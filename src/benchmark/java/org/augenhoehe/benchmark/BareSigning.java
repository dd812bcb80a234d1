package org.augenhoehe.benchmark;

import java.lang.management.ManagementFactory;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.crypto.Cipher;
import org.augenhoehe.base.privacypass.BlindRsa;

/**
 * The limit of issuing: the JDK's private operation of RSA-2048, with nothing around it. On all
 * cores at once, as the application does it, because busy cores slow each other down.
 */
final class BareSigning implements AutoCloseable {

  private static final int CORES = Runtime.getRuntime().availableProcessors();

  private final PrivateKey key = BlindRsa.generateKeyPair(new SecureRandom()).getPrivate();
  private final ExecutorService threads = Executors.newFixedThreadPool(CORES);

  /** CPU seconds for one operation while every core does this many. */
  double cpuSeconds(int operations) throws InterruptedException, ExecutionException {
    long nanos = 0;
    Callable<Long> share = () -> cpuNanos(operations);
    for (Future<Long> each : threads.invokeAll(Collections.nCopies(CORES, share))) {
      nanos += each.get();
    }
    return nanos / 1e9 / CORES / operations;
  }

  private long cpuNanos(int operations) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("RSA/ECB/NoPadding");
    cipher.init(Cipher.DECRYPT_MODE, key);
    byte[] message = new byte[256];
    message[100] = 1;
    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    for (int i = 0; i < operations; i++) {
      message[255] = (byte) i;
      cipher.doFinal(message);
    }
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
  }

  @Override
  public void close() {
    threads.shutdown();
  }
}
