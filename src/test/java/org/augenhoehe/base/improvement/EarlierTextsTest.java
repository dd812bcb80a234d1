package org.augenhoehe.base.improvement;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import javax.sql.DataSource;
import org.augenhoehe.base.database.EarlierSchema;
import org.augenhoehe.base.database.Tables;
import org.augenhoehe.base.platform.OnBothDatabases;
import org.augenhoehe.base.platform.TestInstallation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Runs the migration over texts that stand already, in a schema of its own. */
@QuarkusTest
@OnBothDatabases
@QuarkusTestResource(TestInstallation.class)
class EarlierTextsTest {

  @Inject DataSource database;

  private EarlierSchema schema;

  @BeforeEach
  void begin() {
    schema = new EarlierSchema(database, "earlier_texts", "28");
  }

  @AfterEach
  void clean() {
    schema.close();
  }

  @Test
  void each_becomes_the_first_improvement_and_nobody_invents_its_day() {
    UUID office = UUID.randomUUID();
    UUID telling = UUID.randomUUID();
    Tables tables = new Tables(database);
    tables.change(schema.in("INSERT INTO %s.office (id, name) VALUES (?, 'Nord')"), office);
    String insert =
        schema.in("INSERT INTO %s.touchpoint (id, office_id, name, changed) VALUES (?, ?, ?, ?)");
    tables.change(insert, telling, office, "Empfang", "Wir grüßen. " + "ü".repeat(288));
    tables.change(insert, UUID.randomUUID(), office, "Leistungen", null);
    schema.migrate();
    assertThat(
            tables.column(
                schema.in(
                    "SELECT touchpoint_id || ' ' || number || ' ' || wording FROM %s.improvement")))
        .containsExactly(telling + " 1 Wir grüßen. " + "ü".repeat(288));
    assertThat(
            tables.number(
                schema.in(
                    """
                SELECT count(made_on) + count(entered_on) + count(dimension) + count(withdrawn_on)
                FROM %s.improvement
                """)))
        .isZero();
    assertThat(
            tables.number(
                schema.in(
                    """
                SELECT count(*) FROM information_schema.columns
                WHERE table_schema = '%s' AND lower(column_name) = 'changed'
                """)))
        .isZero();
  }
}
