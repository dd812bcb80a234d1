package org.augenhoehe.base.inspection;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.augenhoehe.base.audit.Verification;
import org.augenhoehe.base.audit.Verification.Report;
import org.augenhoehe.base.audit.Witness;
import org.augenhoehe.base.database.PlainJdbc;

/**
 * {@code audit verify} and {@code audit continue}: checks the log without the service, and goes on
 * after something was found. Settings are those of the service, from the environment.
 */
public final class AuditCommand {

  /** What the process ends with. */
  public static final int WHOLE = 0;

  public static final int BROKEN = 1;
  public static final int UNKNOWN = 2;

  private static final String VERIFY = "verify";
  private static final String CONTINUE = "continue";

  /** H2: the file is in use by another process. */
  private static final int IN_USE = 90_020;

  /** H2: there is no such file. */
  private static final int NO_DATABASE = 90_146;

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Map<String, String> environment;
  private final Path data;

  private AuditCommand(Map<String, String> environment, Path data) {
    this.environment = environment;
    this.data = data;
  }

  /**
   * @param arguments after {@code audit}
   * @param data the service's directory of data
   * @return the exit code
   */
  public static int run(List<String> arguments, Map<String, String> environment, Path data) {
    if (!arguments.equals(List.of(VERIFY)) && !arguments.equals(List.of(CONTINUE))) {
      System.err.println("audit verify: checks the audit log. audit continue: goes on after that.");
      return UNKNOWN;
    }
    return new AuditCommand(environment, data).run(arguments.contains(CONTINUE));
  }

  private int run(boolean goOn) {
    Path keys =
        setting("AUGENHOEHE_KEYS_DIR").isBlank()
            ? data.resolve("keys")
            : Path.of(setting("AUGENHOEHE_KEYS_DIR")).toAbsolutePath();
    if (!Files.isDirectory(keys)) {
      return tell("There are no keys in " + keys + ". See AUGENHOEHE_DATA_DIR.", UNKNOWN);
    }
    Witness witness = new Witness(keys, new SecureRandom());
    try (Connection connection = connect(goOn)) {
      Report report = new Verification(new OneConnection(connection)::ask, witness).run();
      say(report);
      if (report.isWhole() || !goOn) {
        return report.isWhole() ? WHOLE : BROKEN;
      }
      long n = new Continuation(connection, witness, Clock.systemUTC()).write(report).n();
      return tell("The log goes on. Entry %d says so for good.".formatted(n), WHOLE);
    } catch (SQLException | IllegalStateException e) {
      return failed(e);
    }
  }

  private int failed(Exception e) {
    Throwable root = e instanceof IllegalStateException ? e.getCause() : e;
    SQLException cause = root instanceof SQLException sql ? sql : null;
    if (cause != null && cause.getErrorCode() == IN_USE) {
      System.out.println("The service is running and has its database to itself.");
      return askService();
    }
    if (cause != null && cause.getErrorCode() == NO_DATABASE) {
      return tell("There is no database in " + data + ". See AUGENHOEHE_DATA_DIR.", UNKNOWN);
    }
    // Not the message: it may hold the address with its password.
    return tell(
        "The database cannot be read (%s, %s)."
            .formatted(e.getClass().getSimpleName(), cause == null ? "" : cause.getSQLState()),
        UNKNOWN);
  }

  /** What the last check of the running service found. */
  private int askService() {
    String port = setting("QUARKUS_HTTP_PORT").isBlank() ? "8080" : setting("QUARKUS_HTTP_PORT");
    try {
      String health =
          HttpClient.newHttpClient()
              .send(
                  HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/q/health/well"))
                      .timeout(PATIENCE)
                      .build(),
                  HttpResponse.BodyHandlers.ofString())
              .body();
      return told(new ObjectMapper().readTree(health));
    } catch (IOException e) {
      // As below.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return tell("It does not answer on port %s. Stop it first.".formatted(port), UNKNOWN);
  }

  /**
   * @param health as the service tells it
   */
  static int told(JsonNode health) {
    for (JsonNode check : health.path("checks")) {
      if (check.path("name").asText().equals(AuditHealth.NAME)) {
        JsonNode data = check.path("data");
        return switch (data.path(AuditHealth.VERDICT).asText()) {
          case "WHOLE" ->
              tell(
                  "Its last check, in the last 36 hours, found the log whole. For a check now, press \"Jetzt prüfen\" on /admin/audit,"
                      + " or stop the service.",
                  WHOLE);
          case "BROKEN" ->
              tell(
                  "Its last check found that the log is NOT whole; the service's own log and /admin/audit say"
                      + " why.",
                  BROKEN);
          default ->
              tell(
                  "Its last check is too long ago: later ones failed. Its own log says why.",
                  UNKNOWN);
        };
      }
    }
    return tell("It tells nothing of the audit log.", UNKNOWN);
  }

  private static void say(Report report) {
    if (report.isWhole()) {
      System.out.println("The audit log is whole.");
    } else {
      System.out.println("The audit log is NOT whole:");
      report.findings().forEach(finding -> System.out.println("- " + finding));
    }
    if (report.unnoted() != null) {
      System.out.printf(
          "Of entries %d to %d, or some of them, nothing was noted in the directory of keys when"
              + " they were written.%n",
          report.unnoted().first(), report.unnoted().last());
    }
    if (report.from() != null) {
      System.out.printf(
          "Entries before %d are not checked: somebody went on after something was found.%n",
          report.from().n() + 1);
    }
    System.out.printf("Newest entry: %d, hash %s%n", report.newest().n(), report.newest().hash());
  }

  private Connection connect(boolean toWrite) throws SQLException {
    String postgres = setting("AUGENHOEHE_POSTGRES_URL");
    if (!postgres.isBlank()) {
      return DriverManager.getConnection(
          postgres, setting("QUARKUS_DATASOURCE_USERNAME"), setting("QUARKUS_DATASOURCE_PASSWORD"));
    }
    return DriverManager.getConnection(
        "jdbc:h2:file:%s;FILE_LOCK=FS;IFEXISTS=TRUE;TRACE_LEVEL_FILE=0%s"
            .formatted(data.resolve("augenhoehe"), toWrite ? "" : ";ACCESS_MODE_DATA=r"),
        "",
        "");
  }

  private String setting(String name) {
    return environment.getOrDefault(name, "");
  }

  private static int tell(String line, int code) {
    System.out.println(line);
    return code;
  }

  /** The connection that this process has. */
  private record OneConnection(Connection connection) {

    <T> T ask(PlainJdbc.Work<T> work) {
      try {
        return work.on(connection);
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
