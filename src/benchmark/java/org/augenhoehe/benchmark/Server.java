package org.augenhoehe.benchmark;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/** A packaged Quarkus application in a process of its own. */
final class Server implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final int LONGEST_WARM_UP = 12 * Benchmark.ROUNDS;

  /** The share of a round's CPU that the compilers may use for the round to count as warm. */
  private static final double COMPILED = 0.05;

  private final Process process;
  private final int port;
  private final double startSeconds;

  /**
   * Starts it and waits for the first answer with status 200.
   *
   * @param packaged the directory with {@code quarkus-run.jar}
   * @param options of the JVM; an empty list means its defaults
   * @throws IllegalStateException if the application ends or does not answer within 60 seconds
   */
  Server(
      Path packaged, List<String> options, Path log, Map<String, String> settings, String firstPath)
      throws IOException, InterruptedException {
    this.port = freePort();
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    settings.forEach((name, value) -> command.add("-D" + name + "=" + value));
    command.add("-Dquarkus.http.host=127.0.0.1");
    command.add("-Dquarkus.http.port=" + port);
    command.addAll(List.of("-jar", "quarkus-run.jar"));
    long start = System.nanoTime();
    this.process =
        new ProcessBuilder(command)
            .directory(packaged.toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    // Ends it when the benchmark is interrupted, too.
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    while (!answers(firstPath, "")) {
      if (!process.isAlive() || System.nanoTime() - start > PATIENCE.toNanos()) {
        close();
        throw new IllegalStateException("The application did not start; see " + log);
      }
      Thread.sleep(5);
    }
    this.startSeconds = (System.nanoTime() - start) / 1e9;
  }

  int port() {
    return port;
  }

  double startSeconds() {
    return startSeconds;
  }

  Load load() {
    return new Load(port);
  }

  /** Whether the path is answered with status 200. */
  boolean answers(String path, String authorization) {
    try {
      HttpURLConnection connection =
          (HttpURLConnection)
              URI.create("http://127.0.0.1:" + port + path).toURL().openConnection();
      connection.setInstanceFollowRedirects(false);
      if (!authorization.isEmpty()) {
        connection.setRequestProperty("Authorization", authorization);
      }
      return connection.getResponseCode() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  /** Warms up, then returns the measured rounds. */
  <R> List<R> measure(Callable<R> round) throws Exception {
    warmUp(round);
    List<R> measured = new ArrayList<>();
    for (int i = 0; i < Benchmark.ROUNDS; i++) {
      measured.add(round.call());
    }
    return measured;
  }

  /**
   * Repeats the round until the compilers are done with the application and with the bare limits,
   * which takes minutes on two busy cores.
   */
  private void warmUp(Callable<?> round) throws Exception {
    for (int i = 0; i < LONGEST_WARM_UP; i++) {
      double compilers = compilerSeconds();
      double all = Cpu.sum(this::cpuSeconds, Cpu::ofThisProcess);
      round.call();
      all = Cpu.sum(this::cpuSeconds, Cpu::ofThisProcess) - all;
      if (compilerSeconds() - compilers < COMPILED * all) {
        return;
      }
    }
    System.err.println("The compiler is still at work: what follows is slower than it would be.");
  }

  /** Seconds of the compilers in the server and, where the limits are measured, in this process. */
  private double compilerSeconds() throws IOException {
    return Cpu.ofCompilers(process.pid()) + Cpu.ofCompilers(ProcessHandle.current().pid());
  }

  /** Resident memory, in MB. */
  double residentMegabytes() throws IOException {
    return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
        .findFirst()
        .orElseThrow();
  }

  /** CPU seconds of all its threads since it was started. */
  double cpuSeconds() throws IOException {
    return Cpu.of(process.pid());
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(20, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
