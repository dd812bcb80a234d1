package org.augenhoehe.vote.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.augenhoehe.Api;
import org.augenhoehe.SealingClient;
import org.augenhoehe.base.database.Tables;
import org.augenhoehe.base.platform.InstallationConfig;
import org.augenhoehe.base.platform.OnBothDatabases;
import org.augenhoehe.base.platform.TestInstallation;
import org.augenhoehe.vote.teller.KeysOnDisk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@OnBothDatabases
@QuarkusTestResource(TestInstallation.class)
class BoxesAheadTest {

  @Inject BoxesAhead ahead;
  @Inject BoxDirectory directory;
  @Inject InstallationConfig installation;
  @Inject DataSource database;
  private UUID touchpoint;

  @BeforeEach
  void build() {
    touchpoint = Api.newTouchpoint(Api.newOffice());
  }

  @Test
  @DisplayName("Invariant 5, No trace: the first ballot of a leaf leaves no key and no box behind")
  void nothing_is_made_for_the_first_customer_where_boxes_were_put_ahead() throws Exception {
    ahead.put();
    assertThat(boxes()).hasSize(2);
    List<Object> boxes = boxes();
    Map<String, FileTime> keys = keys();
    Api.castMany(touchpoint, 1, Map.of("heard", 1));
    assertThat(boxes()).isEqualTo(boxes);
    assertThat(keys()).isEqualTo(keys);
    assertThat(boxes).contains(SealingClient.box(touchpoint, "PHONE").id());
  }

  @Test
  @DisplayName("Attack: measuring whether anybody has come, where no box waits (naive twin)")
  void where_no_box_was_put_ahead_only_the_first_question_makes_a_key() throws Exception {
    Map<String, FileTime> before = keys();
    SealingClient.box(touchpoint, "PHONE");
    Map<String, FileTime> after = keys();
    assertThat(after).isNotEqualTo(before);
    SealingClient.box(touchpoint, "PHONE");
    assertThat(keys()).isEqualTo(after);
  }

  @Test
  @DisplayName("Attack: measuring whether anybody has come to a leaf since the opening")
  void the_first_question_for_a_box_asks_the_database_for_no_more_than_the_next() {
    ahead.put();
    UUID known = SealingClient.box(touchpoint, "PHONE").id();
    new Tables(database)
        .change("UPDATE box SET signature = 'changed' WHERE node LIKE ?", "%" + touchpoint + "%");
    // Neither is looked up again, though nobody has asked for the second one.
    assertThat(SealingClient.box(touchpoint, "PHONE").id()).isEqualTo(known);
    SealingClient.ask(touchpoint, "KIOSK").then().statusCode(200);
  }

  @Test
  @DisplayName("Invariant 6, Sealed: no key stays of a box that the database did not take")
  void a_database_that_takes_no_boxes_is_left_no_keys() {
    Tables tables = new Tables(database);
    KeysOnDisk keys = new KeysOnDisk(installation.keys());
    ahead.put();
    Api.open();
    Set<UUID> before = keys.boxes();
    tables.change(
        "ALTER TABLE box ADD CONSTRAINT out_of_order CHECK (waited > 0) "
            + (TestInstallation.isOnPostgres() ? "NOT VALID" : "NOCHECK"));
    try {
      ahead.put();
      assertThat(SealingClient.ask(touchpoint, "PHONE").statusCode()).isGreaterThanOrEqualTo(500);
      assertThat(keys.boxes()).hasSizeGreaterThan(before.size());
    } finally {
      tables.change("ALTER TABLE box DROP CONSTRAINT out_of_order");
    }
    ahead.put();
    assertThat(keys.boxes())
        .filteredOn(box -> !before.contains(box))
        .isNotEmpty()
        .allMatch(box -> !tables.column("SELECT id FROM box WHERE id = ?", box).isEmpty());
  }

  @Test
  void a_box_whose_key_went_missing_is_replaced() {
    UUID box = SealingClient.box(touchpoint, "PHONE").id();
    Api.open();
    ahead.put();
    List<Object> empty = boxes();
    new KeysOnDisk(installation.keys()).destroy(List.of((UUID) empty.get(0)));
    directory.forget();
    ahead.put();
    assertThat(boxes()).hasSize(2).doesNotContain(box, empty.get(0)).contains(empty.get(1));
  }

  @Test
  void a_box_that_is_there_stays_the_only_one() throws Exception {
    Api.castMany(touchpoint, 1, Map.of("heard", 1));
    List<Object> first = boxes();
    ahead.put();
    Map<String, FileTime> keys = keys();
    assertThat(boxes()).hasSize(2).containsAll(first);
    ahead.put();
    assertThat(boxes()).hasSize(2);
    assertThat(keys()).isEqualTo(keys);
  }

  @Test
  void an_opening_removes_empty_boxes_and_others_take_their_places() throws Exception {
    ahead.put();
    List<Object> boxes = boxes();
    Api.open();
    assertThat(boxes()).isEmpty();
    assertThat(new KeysOnDisk(installation.keys()).boxes()).doesNotContain((UUID) boxes.get(0));
    ahead.put();
    assertThat(boxes()).hasSize(2).doesNotContainAnyElementsOf(boxes);
  }

  private List<Object> boxes() {
    return new Tables(database)
        .column("SELECT id FROM box WHERE node LIKE ? ORDER BY id", "%" + touchpoint + "%");
  }

  /** When each file of keys of boxes was last changed. */
  private Map<String, FileTime> keys() throws IOException {
    Map<String, FileTime> keys = new TreeMap<>();
    try (Stream<Path> files = Files.list(installation.keys())) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString();
        if (name.startsWith("boxes-") || name.startsWith("period")) {
          keys.put(name, Files.getLastModifiedTime(file));
        }
      }
    }
    return keys;
  }
}
