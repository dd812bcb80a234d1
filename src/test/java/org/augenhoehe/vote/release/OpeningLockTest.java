package org.augenhoehe.vote.release;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import javax.sql.DataSource;
import org.augenhoehe.base.database.Tables;
import org.augenhoehe.base.platform.OnBothDatabases;
import org.augenhoehe.base.platform.TestInstallation;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@OnBothDatabases
@QuarkusTestResource(TestInstallation.class)
class OpeningLockTest {

  /** Quoted, because the databases do not agree on the case of a bare name. */
  private static final String SCHEMA = "\"earlier\"";

  @Inject Flyway flyway;
  @Inject DataSource database;

  /** Releases are numbered by the turns of openings; the door was built later and began at 0. */
  @Test
  void an_installation_of_an_earlier_version_goes_on_with_its_number() {
    Tables tables = new Tables(database);
    migrateTo("16");
    tables.change("UPDATE " + SCHEMA + ".opening_turn SET opened = ?", 52L);
    tables.change("UPDATE " + SCHEMA + ".door SET openings = ?", 40L);
    migrateTo("17");
    assertThat(tables.column("SELECT openings FROM " + SCHEMA + ".opening_lock WHERE id = 1"))
        .containsExactly(52L);
  }

  @AfterEach
  void forget() {
    new Tables(database).change("DROP SCHEMA " + SCHEMA + " CASCADE");
  }

  private void migrateTo(String version) {
    Flyway.configure()
        .configuration(flyway.getConfiguration())
        .schemas("earlier")
        .defaultSchema("earlier")
        .target(version)
        .load()
        .migrate();
  }
}
