package org.augenhoehe.redteam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.augenhoehe.Api;
import org.augenhoehe.base.database.DeadRows;
import org.augenhoehe.base.database.Tables;
import org.augenhoehe.base.platform.CapturedLog;
import org.augenhoehe.base.platform.InstallationConfig;
import org.augenhoehe.base.platform.OnBothDatabases;
import org.augenhoehe.base.platform.TestInstallation;
import org.augenhoehe.vote.teller.KeysOnDisk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * The owner of PostgreSQL's files reads rows that no query shows: deleted or rewritten, at their
 * old places and with their old transactions. H2 keeps earlier states in another way; see {@link
 * RewindingTest}.
 */
@QuarkusTest
@OnBothDatabases
@QuarkusTestResource(TestInstallation.class)
class DeadRowsTest {

  private static final List<String> TABLES = List.of("ballot", "box", "invitation", "spent_token");

  private static final int CUSTOMERS = 12;

  /** PostgreSQL 17, "Database Page Layout": where line pointers begin, and where their end is. */
  private static final int PAGE = 8192;

  private static final int HEADER = 24;
  private static final int LOWER = 12;
  private static final int POINTER = 4;

  @Inject DataSource database;
  @Inject InstallationConfig installation;
  @Inject DeadRows deadRows;

  private UUID touchpoint;
  private List<String> codes;

  @BeforeEach
  void cast() {
    touchpoint = Api.newTouchpoint(Api.newOffice());
    codes = Api.codes(touchpoint, CUSTOMERS);
    codes.forEach(code -> Api.cast(code, touchpoint, Map.of("heard", 3)).then().statusCode(201));
  }

  @Test
  @DisplayName("Attack: reading rows that were deleted, from the database's files (naive twin)")
  void without_writing_tables_anew_their_files_keep_what_was_deleted() throws Exception {
    Tables tables = new Tables(database);
    tables.change("CREATE TABLE naive AS SELECT * FROM invitation");
    try {
      long all = count("naive");
      // Read before any query, which could tidy up a page.
      long left = all - tables.change("DELETE FROM naive WHERE spent");
      if (TestInstallation.isOnPostgres()) {
        assertThat(rowsOnDisk("naive")).isEqualTo(all);
      }
      assertThat(all - left).isGreaterThanOrEqualTo(CUSTOMERS);
      deadRows.remove(List.of("naive"));
      assertThat(count("naive")).isEqualTo(left);
      if (TestInstallation.isOnPostgres()) {
        assertThat(rowsOnDisk("naive")).isEqualTo(left);
      }
    } finally {
      tables.change("DROP TABLE naive");
    }
  }

  @Test
  @DisplayName("Attack: reading rows that were deleted, from the database's files")
  void after_an_opening_the_files_hold_the_rows_that_queries_show_and_no_others() throws Exception {
    Api.open();
    for (String table : TABLES) {
      if (TestInstallation.isOnPostgres()) {
        assertThat(rowsOnDisk(table)).as(table).isEqualTo(count(table));
      }
    }
    // Rewritten, not lost.
    Api.cast(codes.get(0), touchpoint, Map.of("heard", 3)).then().statusCode(409);
  }

  @Test
  @DisplayName(
      "LIMIT: PostgreSQL's log keeps deleted ballots until it is recycled; no key opens them")
  void the_write_ahead_log_keeps_sealed_ballots_of_a_box_that_was_opened() throws Exception {
    Tables tables = new Tables(database);
    String boxes = "SELECT id FROM box WHERE node LIKE ?";
    String leaves = "%" + touchpoint + "%";
    List<Object> opened = tables.column(boxes, leaves);
    DiskSearch thief = new DiskSearch();
    tables
        .column("SELECT sealed FROM ballot WHERE box_id IN (" + boxes + ")", leaves)
        .forEach(text -> thief.text("ballot", text.toString()));
    assertThat(thief.in(new DatabaseFiles(database, installation).written())).contains("ballot");
    Api.open();
    Path files = new DatabaseFiles(database, installation).written();
    if (TestInstallation.isOnPostgres()) {
      assertThat(thief.in(files.resolve("pg_wal"))).containsExactly("ballot");
      assertThat(thief.in(files.resolve("base"))).isEmpty();
    } else {
      assertThat(thief.in(files)).isEmpty();
    }
    assertThat(opened).isNotEmpty();
    assertThat(new KeysOnDisk(installation.keys()).boxes())
        .doesNotContainAnyElementsOf(opened.stream().map(UUID.class::cast).toList());
  }

  @Test
  void a_table_that_a_backup_keeps_is_told_and_ballots_are_cast_meanwhile() throws Exception {
    if (!TestInstallation.isOnPostgres()) {
      // There is nothing to write anew.
      assertThatCode(() -> deadRows.remove(List.of("nothing"))).doesNotThrowAnyException();
      return;
    }
    try (Connection backup = database.getConnection();
        Statement statement = backup.createStatement();
        CapturedLog log = new CapturedLog()) {
      backup.setAutoCommit(false);
      statement.execute("LOCK TABLE box IN ACCESS SHARE MODE");
      CompletableFuture<Void> opening =
          CompletableFuture.runAsync(() -> deadRows.remove(List.of("box")));
      String code = Api.codes(touchpoint, 1).get(0);
      Api.cast(code, touchpoint, Map.of("heard", 3)).then().statusCode(201);
      opening.join();
      assertThat(log.text()).contains("Table box could not be written anew");
      backup.rollback();
    }
    try (CapturedLog log = new CapturedLog()) {
      deadRows.remove(List.of("box"));
      assertThat(log.text()).doesNotContain("Table box");
    }
  }

  private long count(String table) {
    return new Tables(database).number("SELECT count(*) FROM " + table);
  }

  /** Rows in all pages of a table's file, visible or not. */
  private long rowsOnDisk(String table) throws IOException {
    Path files = new DatabaseFiles(database, installation).written();
    Object path =
        new Tables(database).column("SELECT pg_relation_filepath('" + table + "')").get(0);
    ByteBuffer bytes =
        ByteBuffer.wrap(Files.readAllBytes(files.resolve(path.toString())))
            .order(ByteOrder.LITTLE_ENDIAN);
    long rows = 0;
    for (int page = 0; page < bytes.limit(); page += PAGE) {
      int end = page + Short.toUnsignedInt(bytes.getShort(page + LOWER));
      for (int at = page + HEADER; at < end; at += POINTER) {
        // The upper 15 bits of a line pointer are the row's length.
        rows += bytes.getInt(at) >>> 17 > 0 ? 1 : 0;
      }
    }
    return rows;
  }
}
