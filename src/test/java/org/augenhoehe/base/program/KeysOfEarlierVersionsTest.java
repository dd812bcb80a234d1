package org.augenhoehe.base.program;

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

/** Runs the migration over keys that exist already, in a schema of its own. */
@QuarkusTest
@OnBothDatabases
@QuarkusTestResource(TestInstallation.class)
class KeysOfEarlierVersionsTest {

  @Inject DataSource database;

  private EarlierSchema schema;

  @BeforeEach
  void begin() {
    schema = new EarlierSchema(database, "earlier_keys", "31");
  }

  @AfterEach
  void clean() {
    schema.close();
  }

  @Test
  void the_audit_log_tells_who_made_them_and_of_two_by_one_name_the_later() {
    Tables tables = new Tables(database);
    key(tables, "Abruf");
    key(tables, "Abruf (neu)");
    key(tables, "Wache");
    entry(tables, 1, "Kim", "key-made", "Abruf (manager, 2026-01-01, *)");
    entry(tables, 2, "Kim", "key-revoked", "Abruf");
    entry(tables, 3, "Erika", "key-made", "Abruf (manager, 2027-01-01, *)");
    entry(tables, 4, "Toni", "key-made", "Abruf (neu) (manager, 2027-01-01, *)");
    entry(tables, 5, "Toni", "key-revoked", "Wache");
    schema.migrate();
    assertThat(
            tables.column(
                schema.in("SELECT name || ': ' || coalesce(maker, '?') FROM %s.program_key")))
        .containsExactlyInAnyOrder("Abruf: Erika", "Abruf (neu): Toni", "Wache: ?");
  }

  private void key(Tables tables, String name) {
    tables.change(
        schema.in(
            "INSERT INTO %s.program_key (id, name, hash, role, every_office, made, through)"
                + " VALUES (?, ?, ?, 'manager', TRUE, DATE '2026-01-01', DATE '2027-01-01')"),
        UUID.randomUUID(),
        name,
        name);
  }

  private void entry(Tables tables, long n, String who, String what, String subject) {
    tables.change(
        schema.in(
            "INSERT INTO %s.audit_entry (n, at, who, what, subject, hash)"
                + " VALUES (?, TIMESTAMP WITH TIME ZONE '2026-01-01 00:00:00+00', ?, ?, ?, '')"),
        n,
        who,
        what,
        subject);
  }
}
