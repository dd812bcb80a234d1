package org.augenhoehe.base.improvement;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import javax.sql.DataSource;
import org.augenhoehe.base.database.Tables;
import org.augenhoehe.base.platform.OnBothDatabases;
import org.augenhoehe.base.platform.TestInstallation;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Runs the migration over texts that stand already, in a schema of its own. */
@QuarkusTest
@OnBothDatabases
@QuarkusTestResource(TestInstallation.class)
class EarlierTextsTest {

  private static final String SCHEMA =
      TestInstallation.isOnPostgres() ? "earlier_texts" : "EARLIER_TEXTS";

  @Inject DataSource database;

  private FluentConfiguration flyway() {
    return Flyway.configure().dataSource(database).schemas(SCHEMA).cleanDisabled(false);
  }

  @AfterEach
  void clean() {
    flyway().load().clean();
  }

  @Test
  void each_becomes_the_first_improvement_and_nobody_invents_its_day() {
    UUID office = UUID.randomUUID();
    UUID telling = UUID.randomUUID();
    flyway().target("28").load().migrate();
    Tables tables = new Tables(database);
    tables.change("INSERT INTO %s.office (id, name) VALUES (?, 'Nord')".formatted(SCHEMA), office);
    String insert =
        "INSERT INTO %s.touchpoint (id, office_id, name, changed) VALUES (?, ?, ?, ?)"
            .formatted(SCHEMA);
    tables.change(insert, telling, office, "Empfang", "Wir grüßen. " + "ü".repeat(288));
    tables.change(insert, UUID.randomUUID(), office, "Leistungen", null);
    flyway().load().migrate();
    assertThat(
            tables.column(
                "SELECT touchpoint_id || ' ' || number || ' ' || wording FROM %s.improvement"
                    .formatted(SCHEMA)))
        .containsExactly(telling + " 1 Wir grüßen. " + "ü".repeat(288));
    assertThat(
            tables.number(
                """
                SELECT count(made_on) + count(entered_on) + count(dimension) + count(withdrawn_on)
                FROM %s.improvement
                """
                    .formatted(SCHEMA)))
        .isZero();
    assertThat(
            tables.number(
                """
                SELECT count(*) FROM information_schema.columns
                WHERE table_schema = '%s' AND lower(column_name) = 'changed'
                """
                    .formatted(SCHEMA)))
        .isZero();
  }
}
