package org.augenhoehe.base.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.augenhoehe.base.audit.AuditEntry;
import org.augenhoehe.base.audit.AuditRows;
import org.augenhoehe.base.audit.Link;
import org.augenhoehe.base.audit.Noted;
import org.augenhoehe.base.audit.Witness;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command beside a stopped service; beside a running one see {@code PackagedServiceIT}. */
class AuditCommandTest {

  private record Result(int code, String output) {}

  @TempDir Path data;
  private final Map<String, String> environment = new HashMap<>(Map.of("QUARKUS_HTTP_PORT", "1"));
  private Link newest = Link.BEGIN;

  @BeforeEach
  void write() throws Exception {
    change(migration("V23__Keep_an_audit_log.sql"));
    change(migration("V24__Cut_the_audit_log.sql"));
    try (Connection connection = connect()) {
      for (int i = 1; i <= 5; i++) {
        AuditEntry entry =
            AuditEntry.after(
                newest, Instant.parse("2026-11-30T06:00:00Z"), "erika", "office-added", "" + i);
        AuditRows.append(connection, entry);
        newest = entry.link();
      }
    }
    new Witness(data.resolve("keys"), new SecureRandom())
        .reset(new Noted(newest, newest, null, null, null));
  }

  private static String migration(String file) throws IOException {
    return Files.readString(Path.of("src/main/resources/db/migration").resolve(file));
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(
        "jdbc:h2:file:" + data.resolve("augenhoehe") + ";FILE_LOCK=FS", "", "");
  }

  private void change(String sql) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private Result audit(String... arguments) {
    PrintStream before = System.out;
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    System.setOut(new PrintStream(output, true, StandardCharsets.UTF_8));
    try {
      int code = AuditCommand.run(List.of(arguments), environment, data);
      return new Result(code, output.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(before);
    }
  }

  @Test
  void a_whole_log_is_told_with_its_newest_entry() {
    Result result = audit("verify");
    assertThat(result.code()).isEqualTo(AuditCommand.WHOLE);
    assertThat(result.output())
        .contains("The audit log is whole.", "Newest entry: 5, hash " + newest.hash());
    assertThat(audit("continue").output()).isEqualTo(result.output());
  }

  @Test
  void a_restored_backup_is_told_and_the_log_goes_on_with_an_entry_about_it() throws Exception {
    try (Connection connection = connect()) {
      Link third = AuditRows.entry(connection, 3).orElseThrow().link();
      AuditRows.setHead(connection, third);
    }
    change("DELETE FROM audit_entry WHERE n > 3");
    Result result = audit("verify");
    assertThat(result.code()).isEqualTo(AuditCommand.BROKEN);
    assertThat(result.output())
        .contains("The audit log is NOT whole:")
        .contains("- the log ends with entry 3, but entry 5 was written before");
    assertThat(audit("continue").output()).contains("The log goes on. Entry 4 says so for good.");
    assertThat(audit("verify").code()).isEqualTo(AuditCommand.WHOLE);
    try (Connection connection = connect()) {
      AuditEntry entry = AuditRows.entry(connection, 4).orElseThrow();
      assertThat(entry.what()).isEqualTo("log-continued");
      assertThat(entry.who()).isEqualTo("command line");
      assertThat(entry.on()).isEqualTo("the log ends with entry 3, but entry 5 was written before");
    }
    change("DELETE FROM audit_entry WHERE n > 3");
    assertThat(audit("verify").code()).as("the entry cannot go").isEqualTo(AuditCommand.BROKEN);
  }

  @Test
  void entries_that_are_chained_are_checked_also_after_going_on() throws Exception {
    change("DELETE FROM audit_head");
    assertThat(audit("continue").code()).isEqualTo(AuditCommand.WHOLE);
    assertThat(audit("verify").output()).doesNotContain("not checked");
    change("UPDATE audit_entry SET who = 'otto' WHERE n = 2");
    assertThat(audit("verify").output()).contains("- entry 2 was changed");
  }

  @Test
  void what_was_not_noted_is_told_also_after_going_on() throws Exception {
    new Witness(data.resolve("keys"), new SecureRandom())
        .reset(new Noted(newest, newest, null, new Noted.Span(2, 3), newest));
    assertThat(audit("continue").output()).contains("entries 2 to 3", "The log goes on. Entry 6");
    assertThat(audit("verify").output()).contains("The audit log is whole.", "entries 2 to 3");
  }

  @Test
  void a_log_without_a_newest_entry_or_with_a_changed_one_can_go_on() throws Exception {
    change("DELETE FROM audit_head");
    change("UPDATE audit_entry SET who = 'otto' WHERE n = 2");
    Files.writeString(data.resolve("keys/audit-newest.json"), "{}");
    Result result = audit("verify");
    assertThat(result.output())
        .contains("- entry 2 was changed", "- the number of the newest", "- the file audit-newest");
    assertThat(audit("continue").code()).isEqualTo(AuditCommand.WHOLE);
    assertThat(audit("verify").output())
        .contains("The audit log is whole.", "Newest entry: 6", "Entries before 6 are not checked");
    change("UPDATE audit_entry SET who = 'otto' WHERE n = 6");
    assertThat(audit("verify").code()).isEqualTo(AuditCommand.BROKEN);
  }

  @Test
  void on_postgresql_it_is_checked_while_others_use_the_database() throws Exception {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().start();
        Connection service = postgres.getPostgresDatabase().getConnection();
        Statement statement = service.createStatement()) {
      statement.execute(migration("V23__Keep_an_audit_log.sql"));
      statement.execute(migration("V24__Cut_the_audit_log.sql"));
      AuditRows.append(
          service, AuditEntry.after(Link.BEGIN, Instant.EPOCH, "erika", "office-added", ""));
      environment.put("AUGENHOEHE_POSTGRES_URL", postgres.getJdbcUrl("postgres", "postgres"));
      environment.put("QUARKUS_DATASOURCE_USERNAME", "postgres");
      environment.put("QUARKUS_DATASOURCE_PASSWORD", "postgres");
      assertThat(audit("verify").output())
          .contains("- the log ends with entry 1, but entry 5 was written before");
      assertThat(audit("continue").code()).isEqualTo(AuditCommand.WHOLE);
      assertThat(audit("verify").output()).contains("The audit log is whole.", "Newest entry: 2");
    }
    environment.put("AUGENHOEHE_POSTGRES_URL", "jdbc:postgresql://localhost:1/x?password=geheim");
    Result result = audit("verify");
    assertThat(result.code()).isEqualTo(AuditCommand.UNKNOWN);
    assertThat(result.output()).contains("cannot be read").doesNotContain("geheim");
  }

  @Test
  void what_cannot_be_checked_is_neither_whole_nor_broken() throws Exception {
    assertThat(audit("check").code()).isEqualTo(AuditCommand.UNKNOWN);
    assertThat(audit().code()).isEqualTo(AuditCommand.UNKNOWN);
    Files.delete(data.resolve("augenhoehe.mv.db"));
    assertThat(audit("verify"))
        .isEqualTo(
            new Result(
                AuditCommand.UNKNOWN,
                "There is no database in " + data + ". See AUGENHOEHE_DATA_DIR.\n"));
    Path nowhere = data.resolve("nowhere");
    assertThat(AuditCommand.run(List.of("verify"), Map.of(), nowhere))
        .isEqualTo(AuditCommand.UNKNOWN);
    assertThat(nowhere).doesNotExist();
  }

  @Test
  void a_running_service_is_believed_while_its_last_check_is_fresh() throws Exception {
    assertThat(told("WHOLE")).isEqualTo(AuditCommand.WHOLE);
    assertThat(told("BROKEN")).isEqualTo(AuditCommand.BROKEN);
    assertThat(told("UNKNOWN")).isEqualTo(AuditCommand.UNKNOWN);
    assertThat(AuditCommand.told(new ObjectMapper().readTree("{\"checks\":[]}")))
        .isEqualTo(AuditCommand.UNKNOWN);
  }

  private static int told(String verdict) throws IOException {
    String health =
        "{'status':'UP','checks':[{'name':'Other','status':'UP'},{'name':'The audit log is whole',"
            + "'status':'UP','data':{'verdict':'%s'}}]}";
    return AuditCommand.told(
        new ObjectMapper().readTree(health.formatted(verdict).replace('\'', '"')));
  }

  @Test
  void checking_makes_no_key_that_the_service_could_not_read() throws Exception {
    Files.delete(data.resolve("keys/audit.key"));
    Files.delete(data.resolve("keys/audit-newest.json"));
    assertThat(audit("verify").code()).isEqualTo(AuditCommand.WHOLE);
    assertThat(data.resolve("keys/audit.key")).doesNotExist();
  }
}
