package org.augenhoehe.base.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnFilesTest {

  @TempDir Path home;

  private static void start(Path data, String kind) {
    new OwnFiles(new TemporaryInstallation(data), kind).customize(null);
  }

  /** Opens the database as the service does, and lets it write. */
  private static void use(Path data) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection("jdbc:h2:file:" + data.resolve("augenhoehe"), "sa", "");
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE IF NOT EXISTS kept (id INTEGER)");
      statement.execute("INSERT INTO kept VALUES (1)");
    }
  }

  private static String rights(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  @Test
  void nobody_else_reads_what_we_keep_from_the_first_start_on() throws Exception {
    Path data = home.resolve("data");
    start(data, "h2");
    use(data);
    assertThat(rights(data)).isEqualTo("rwx------");
    assertThat(rights(data.resolve("keys"))).isEqualTo("rwx------");
    assertThat(rights(data.resolve("augenhoehe.mv.db"))).isEqualTo("rw-------");
    start(data, "h2");
    use(data);
    assertThat(rights(data.resolve("augenhoehe.mv.db"))).isEqualTo("rw-------");
  }

  @Test
  void what_an_older_service_left_open_is_closed_at_the_next_start() throws Exception {
    Path data = Files.createDirectories(home.resolve("data"));
    use(data);
    Files.createFile(Files.createDirectory(data.resolve("keys")).resolve("staff-sessions.key"));
    for (Path path : new Path[] {data, data.resolve("keys"), data.resolve("augenhoehe.mv.db")}) {
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
    start(data, "h2");
    assertThat(rights(data)).isEqualTo("rwx------");
    assertThat(rights(data.resolve("keys"))).isEqualTo("rwx------");
    assertThat(rights(data.resolve("augenhoehe.mv.db"))).isEqualTo("rw-------");
    use(data);
  }

  @Test
  void a_semicolon_in_the_name_of_the_directory_is_refused_before_anything_is_made() {
    Path data = home.resolve("data;INIT=SET MODE DB2");
    assertThatThrownBy(() -> start(data, "h2"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("AUGENHOEHE_DATA_DIR")
        .hasMessageContaining("semicolon");
    assertThat(data).doesNotExist();
  }

  @Test
  void on_postgresql_only_the_keys_are_ours() throws Exception {
    Path data = home.resolve("data");
    start(data, "postgresql");
    assertThat(rights(data.resolve("keys"))).isEqualTo("rwx------");
    assertThat(data.resolve("augenhoehe.mv.db")).doesNotExist();
  }

  @Test
  void a_backslash_in_it_is_refused_because_h2_would_write_elsewhere() {
    Path data = home.resolve("back\\slash");
    assertThatThrownBy(() -> start(data, "h2"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("backslash");
    assertThat(home).isEmptyDirectory();
  }
}
