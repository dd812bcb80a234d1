package org.augenhoehe.benchmark;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.augenhoehe.base.platform.Deployment;
import org.flywaydb.core.Flyway;

/**
 * A database for one installation, and an empty one beside it, with the same schema on the same
 * disk, in which the limit is measured.
 *
 * @param packaged the application built for it
 * @param url of the database itself
 * @param limitUrl of the empty one
 * @param files the directory of the database itself
 */
record Database(
    String name,
    Path packaged,
    Path log,
    Map<String, String> settings,
    String url,
    String limitUrl,
    Path files,
    AutoCloseable process)
    implements AutoCloseable {

  /** Two blocks with the same head each, in hexadecimal (H2's "MVStore File Format"). */
  private static final int H2_HEAD = 2 * 4096;

  private static final Pattern H2_VERSION = Pattern.compile("version:(\\p{XDigit}+)");

  private static final String NOTHING_YET = "/api/v1/questionnaire?form=full&lang=de";

  static Database h2(Path target, Path directory, String name) {
    return new Database(
        "H2",
        target.resolve("quarkus-app"),
        directory.resolve(name + ".log"),
        settings(directory.resolve(name)),
        h2Url(directory.resolve(name)),
        h2Url(directory.resolve(name + "-limit")),
        directory.resolve(name),
        () -> {});
  }

  /** Starts a PostgreSQL as durable as a fresh one is, unlike the test library's own settings. */
  static Database postgres(Path target, Path directory) throws IOException, SQLException {
    Path files = Files.createDirectories(directory.resolve("postgres"));
    EmbeddedPostgres postgres =
        EmbeddedPostgres.builder()
            .setDataDirectory(files)
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on")
            .setServerConfig("full_page_writes", "on")
            .setServerConfig("max_connections", "100")
            .start();
    try (Connection connection = postgres.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE augenhoehe");
      statement.execute("CREATE DATABASE bare");
    }
    Map<String, String> settings = settings(directory.resolve("postgres-keys"));
    settings.put("quarkus.datasource.jdbc.url", postgres.getJdbcUrl("postgres", "augenhoehe"));
    settings.put("quarkus.datasource.username", "postgres");
    settings.put("quarkus.datasource.password", "postgres");
    return new Database(
        "PostgreSQL",
        target.resolve("quarkus-app-postgresql"),
        directory.resolve("postgresql.log"),
        settings,
        settings.get("quarkus.datasource.jdbc.url"),
        postgres.getJdbcUrl("postgres", "bare"),
        files,
        postgres);
  }

  /** Starts the application as the unit in {@code deploy} does. */
  Server start() throws IOException, InterruptedException {
    return start(Deployment.options());
  }

  /** Starts the application with the JVM's defaults. */
  Server startPlainly() throws IOException, InterruptedException {
    return start(List.of());
  }

  private Server start(List<String> options) throws IOException, InterruptedException {
    return new Server(packaged, options, log, settings, NOTHING_YET);
  }

  boolean isPostgresql() {
    return isPostgresql(url);
  }

  /** CPU seconds of the database's own processes; H2 has none. */
  double cpuSeconds() throws IOException {
    return isPostgresql()
        ? Cpu.ofTree(Long.parseLong(Files.readAllLines(files.resolve("postmaster.pid")).get(0)))
        : 0;
  }

  /**
   * How often anything was written and synced since the database was made. H2 numbers what it syncs
   * and writes the number to the head of its file, where it may be behind by twenty, and where a
   * fresh file has none.
   */
  long syncs() throws IOException, SQLException {
    if (!isPostgresql()) {
      try (InputStream file = Files.newInputStream(files.resolve("augenhoehe.mv.db"))) {
        return H2_VERSION
            .matcher(new String(file.readNBytes(H2_HEAD), StandardCharsets.ISO_8859_1))
            .results()
            .mapToLong(version -> Long.parseLong(version.group(1), 16))
            .max()
            .orElse(0);
      }
    }
    try (Connection connection = connect(url);
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT CAST(CAST(pg_snapshot_xmax(pg_current_snapshot()) AS TEXT) AS BIGINT)")) {
      row.next();
      return row.getLong(1);
    }
  }

  /**
   * Has PostgreSQL look at its tables, as autovacuum does within a minute of such a load. Until
   * then, plans made for nearly empty tables read whole ones.
   */
  void analyze() throws SQLException {
    if (isPostgresql()) {
      try (Connection connection = connect(url);
          Statement statement = connection.createStatement()) {
        statement.execute("ANALYZE");
      }
    }
  }

  /** Creates the application's tables in the database at this address. */
  static void migrate(String url) {
    Flyway.configure().dataSource(url, user(url), user(url)).load().migrate();
  }

  static Connection connect(String url) throws SQLException {
    return DriverManager.getConnection(url, user(url), user(url));
  }

  private static String h2Url(Path dataDirectory) {
    return "jdbc:h2:file:" + dataDirectory.resolve("augenhoehe") + ";DB_CLOSE_ON_EXIT=FALSE";
  }

  private static Map<String, String> settings(Path dataDirectory) {
    Map<String, String> settings = new HashMap<>();
    settings.put("augenhoehe.data-dir", dataDirectory.toString());
    settings.put("augenhoehe.admin-password", Installation.ADMIN_PASSWORD);
    // No scheduled opening may interfere.
    settings.put("augenhoehe.release.cron", "off");
    return settings;
  }

  @Override
  public void close() throws Exception {
    process.close();
  }

  private static String user(String url) {
    return isPostgresql(url) ? "postgres" : "";
  }

  private static boolean isPostgresql(String url) {
    return url.startsWith("jdbc:postgresql");
  }
}
