package org.augenhoehe;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.augenhoehe.SealingClient.NamedBox;
import org.augenhoehe.base.platform.Deployment;
import org.augenhoehe.base.platform.TestInstallation;

/** The packaged application in its own process, which a test can kill. */
final class PackagedService implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(180);

  private final Process process;
  private final String adminPassword;
  private final Path output;
  private final URI address;
  private final HttpClient client = HttpClient.newHttpClient();

  private PackagedService(Process process, Path output, int port, String adminPassword) {
    this.process = process;
    this.adminPassword = adminPassword;
    this.output = output;
    this.address = URI.create("http://localhost:" + port);
  }

  /**
   * @param app the directory of the package in {@code target}
   * @param settings environment beside the data directory, e.g. the database's address
   */
  static PackagedService start(String app, Path data, Map<String, String> settings)
      throws IOException {
    return start(app, data, settings, List.of(), List.of());
  }

  /**
   * Starts the teller alone, from the same package.
   *
   * @param settings with the port and the key of the service
   */
  static PackagedService startTeller(String app, Path data, Map<String, String> settings)
      throws IOException {
    return start(app, data, settings, List.of(), List.of("teller"));
  }

  /** Starts it as on a full disk: no file may grow beyond this many KB. */
  static PackagedService startWhereFilesEndAt(
      int kilobytes, String app, Path data, Map<String, String> settings) throws IOException {
    String limit = "ulimit -f %d; exec \"$@\"".formatted(kilobytes);
    return start(app, data, settings, List.of("bash", "-c", limit, "bash"), List.of());
  }

  /**
   * Runs a command of the package to its end, with the settings of a service.
   *
   * @param port of the service, if it is running
   * @return the exit code, a blank and the output
   */
  static String run(
      String app, Path data, Map<String, String> settings, int port, String... command)
      throws Exception {
    PackagedService process = start(app, data, settings, List.of(), List.of(command), port);
    if (!process.process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
      throw new AssertionError("The command does not end:\n" + process.output());
    }
    return process.process.exitValue() + " " + process.output();
  }

  private static PackagedService start(
      String app,
      Path data,
      Map<String, String> settings,
      List<String> starter,
      List<String> arguments)
      throws IOException {
    return start(app, data, settings, starter, arguments, freePort());
  }

  private static PackagedService start(
      String app,
      Path data,
      Map<String, String> settings,
      List<String> starter,
      List<String> arguments,
      int port)
      throws IOException {
    Path output = Files.createTempFile("augenhoehe", ".log");
    List<String> command = new ArrayList<>(starter);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(Deployment.options());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-jar", "quarkus-run.jar"));
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command).directory(Path.of("target", app).toFile());
    Map<String, String> environment = builder.environment();
    environment.put("QUARKUS_HTTP_PORT", String.valueOf(port));
    environment.put("AUGENHOEHE_DATA_DIR", data.toString());
    environment.put("AUGENHOEHE_ADMIN_PASSWORD", TestInstallation.ADMIN_PASSWORD);
    environment.put("AUGENHOEHE_RELEASE_CRON", "off");
    environment.putAll(settings);
    Process process = builder.redirectErrorStream(true).redirectOutput(output.toFile()).start();
    return new PackagedService(process, output, port, environment.get("AUGENHOEHE_ADMIN_PASSWORD"));
  }

  PackagedService awaitReady() throws Exception {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < deadline) {
      if (!process.isAlive()) {
        throw new AssertionError("The service did not start:\n" + output());
      }
      try {
        if (get("/q/health/ready").statusCode() == 200) {
          return this;
        }
      } catch (IOException notYet) {
        Thread.sleep(100);
      }
    }
    throw new AssertionError("The service is not ready:\n" + output());
  }

  /** Waits until its output holds these words. */
  PackagedService awaitWords(String words) throws Exception {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!output().contains(words)) {
      if (!process.isAlive() || System.nanoTime() > deadline) {
        throw new AssertionError("It does not say “%s”:\n%s".formatted(words, output()));
      }
      Thread.sleep(100);
    }
    return this;
  }

  /** Waits until the service refuses to go on and ends by itself; returns its output. */
  String awaitRefusal() throws Exception {
    if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
      throw new AssertionError("The service goes on:\n" + output());
    }
    if (process.exitValue() == 0) {
      throw new AssertionError("The service ended without an error:\n" + output());
    }
    return output();
  }

  /** SIGKILL: nothing in the process can tidy up. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(30, TimeUnit.SECONDS)) {
      kill();
    }
  }

  URI address() {
    return address;
  }

  String output() throws IOException {
    return Files.readString(output);
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return client.send(request(path).GET().build(), BodyHandlers.ofString());
  }

  HttpResponse<String> post(String path, String json) throws IOException, InterruptedException {
    return client.send(posting(path, json).build(), BodyHandlers.ofString());
  }

  HttpResponse<String> patch(String path, String json) throws IOException, InterruptedException {
    HttpRequest request =
        posting(path, json).method("PATCH", HttpRequest.BodyPublishers.ofString(json)).build();
    return client.send(request, BodyHandlers.ofString());
  }

  int cast(String code, String touchpoint, String answers)
      throws IOException, InterruptedException {
    return castParts(code, touchpoint, "\"answers\":" + answers);
  }

  int castSealed(String code, String touchpoint, NamedBox box, byte[] sealed)
      throws IOException, InterruptedException {
    String parts = "\"box\":\"%s\",\"sealed\":\"%s\"";
    return castParts(
        code, touchpoint, parts.formatted(box.id(), Base64.getUrlEncoder().encodeToString(sealed)));
  }

  /** Everything in the heap, garbage included. */
  byte[] memory(Path dump) throws IOException, InterruptedException {
    Process jcmd =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                Long.toString(process.pid()),
                "GC.heap_dump",
                "-all",
                dump.toAbsolutePath().toString())
            .inheritIO()
            .start();
    if (jcmd.waitFor() != 0) {
      throw new IllegalStateException("No dump of the heap");
    }
    return Files.readAllBytes(dump);
  }

  private int castParts(String code, String touchpoint, String parts)
      throws IOException, InterruptedException {
    String body = "{\"touchpoint\":\"%s\",\"channel\":\"PHONE\",%s}".formatted(touchpoint, parts);
    HttpRequest request =
        posting("/api/v1/ballots", body)
            .setHeader("Authorization", "Invitation code=" + code)
            .timeout(Duration.ofSeconds(60))
            .build();
    return client.send(request, BodyHandlers.discarding()).statusCode();
  }

  String newTouchpoint() throws IOException, InterruptedException {
    String office =
        id(post("/api/v1/offices", "{\"name\":\"Amt %d\"}".formatted(System.nanoTime())));
    return id(post("/api/v1/offices/" + office + "/touchpoints", "{\"name\":\"Empfang\"}"));
  }

  List<String> codes(String touchpoint, int count) throws IOException, InterruptedException {
    return found(
        "\"([0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4})\"",
        post(
            "/api/v1/touchpoints/" + touchpoint + "/invitations",
            "{\"count\":%d,\"validDays\":9}".formatted(count)));
  }

  /** Opens the boxes; returns how many ballots each of them held. */
  List<Integer> open() throws IOException, InterruptedException {
    HttpResponse<String> answer = post("/api/v1/releases", "");
    if (answer.statusCode() != 200) {
      throw new AssertionError("Opening failed: " + answer.body() + "\n" + output());
    }
    return found("\"ballots\":(\\d+)", answer).stream().map(Integer::valueOf).toList();
  }

  private static String id(HttpResponse<String> created) {
    return found("\"id\":\"([^\"]+)\"", created).get(0);
  }

  private static List<String> found(String pattern, HttpResponse<String> answer) {
    List<String> found = new ArrayList<>();
    Pattern.compile(pattern)
        .matcher(answer.body())
        .results()
        .forEach(match -> found.add(match.group(1)));
    return found;
  }

  private HttpRequest.Builder posting(String path, String json) {
    return request(path)
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString(json));
  }

  private HttpRequest.Builder request(String path) {
    String credentials = "admin:" + adminPassword;
    return HttpRequest.newBuilder(address.resolve(path))
        .header(
            "Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes()));
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
