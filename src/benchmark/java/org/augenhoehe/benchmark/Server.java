package org.augenhoehe.benchmark;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
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
  private static final double TICKS_PER_SECOND = 100;

  private static final int LONGEST_WARM_UP = 60;

  /** The share of a round's time that the compiler may use for the round to count as warm. */
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
   * Repeats the round until the compiler is done with the application, which takes minutes on two
   * busy cores; the bare limits are small and warm at once.
   */
  private void warmUp(Callable<?> round) throws Exception {
    for (int i = 0; i < LONGEST_WARM_UP; i++) {
      double before = compilerSeconds();
      long start = System.nanoTime();
      round.call();
      double elapsed = (System.nanoTime() - start) / 1e9;
      if (compilerSeconds() - before < COMPILED * elapsed) {
        return;
      }
    }
    System.err.println("The compiler is still at work: what follows is slower than it would be.");
  }

  /** CPU seconds of the compiler's threads. One that has ended had nothing left to do. */
  private double compilerSeconds() throws IOException {
    double seconds = 0;
    try (DirectoryStream<Path> threads = Files.newDirectoryStream(proc("task"))) {
      for (Path thread : threads) {
        seconds += isCompiler(thread) ? cpuSeconds(thread.resolve("stat")) : 0;
      }
    }
    return seconds;
  }

  private static boolean isCompiler(Path thread) throws IOException {
    try {
      return Files.readString(thread.resolve("comm")).matches("C[12] Compiler.*\\s*");
    } catch (NoSuchFileException ended) {
      return false;
    }
  }

  /** Resident memory, in MB. */
  double residentMegabytes() throws IOException {
    return Files.readAllLines(proc("status")).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
        .findFirst()
        .orElseThrow();
  }

  /** CPU seconds of all its threads since it was started. */
  double cpuSeconds() throws IOException {
    return cpuSeconds(proc("stat"));
  }

  private static double cpuSeconds(Path file) throws IOException {
    String stat = Files.readString(file);
    // The second field is the name of the command and may hold spaces.
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS_PER_SECOND;
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(20, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
    }
  }

  private Path proc(String file) {
    return Path.of("/proc", Long.toString(process.pid()), file);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
