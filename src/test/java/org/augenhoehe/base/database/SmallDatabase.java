package org.augenhoehe.base.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.TreeSet;

/** A database of H2 in a directory, with one table of words; closed except during a call. */
record SmallDatabase(Path directory) {

  static final String CREATE = "CREATE TABLE word (word VARCHAR(200) PRIMARY KEY)";

  static String url(Path directory) {
    return "jdbc:h2:file:"
        + directory.resolve("augenhoehe")
        + ";FILE_LOCK=FS;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=60000;TRACE_LEVEL_FILE=0"
        + ";DATABASE_EVENT_LISTENER='org.augenhoehe.base.database.WriteFailure'";
  }

  Path file() {
    return directory.resolve("augenhoehe.mv.db");
  }

  void create() throws SQLException {
    execute(CREATE);
  }

  void execute(String sql) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Each in a transaction, and in a chunk, of its own. */
  void add(String... words) throws SQLException {
    try (Connection connection = connect();
        PreparedStatement insert = connection.prepareStatement("INSERT INTO word VALUES (?)");
        Statement sync = connection.createStatement()) {
      for (String word : words) {
        insert.setString(1, word);
        insert.executeUpdate();
        sync.execute("CHECKPOINT SYNC");
      }
    }
  }

  /** Adds and deletes a word, and ends like a crash: H2 tidies up a little when it is closed. */
  void leaveBehind(String word) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute("INSERT INTO word VALUES ('" + word + "')");
      statement.execute("CHECKPOINT SYNC");
      statement.execute("DELETE FROM word WHERE word = '" + word + "'");
      statement.execute("CHECKPOINT SYNC");
      statement.execute("SHUTDOWN IMMEDIATELY");
    }
  }

  TreeSet<String> words() throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT word FROM word")) {
      TreeSet<String> words = new TreeSet<>();
      while (rows.next()) {
        words.add(rows.getString(1));
      }
      return words;
    }
  }

  boolean holdsBytesOf(String word) throws IOException {
    return holdsBytesOf(file(), word);
  }

  static boolean holdsBytesOf(Path file, String word) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(word);
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(url(directory));
  }
}
