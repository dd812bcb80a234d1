package org.augenhoehe.base.program;

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

/** Runs the migration over keys that exist already, in a schema of its own. */
@QuarkusTest
@OnBothDatabases
@QuarkusTestResource(TestInstallation.class)
class KeysOfEarlierVersionsTest {

  private static final String SCHEMA =
      TestInstallation.isOnPostgres() ? "earlier_keys" : "EARLIER_KEYS";

  @Inject DataSource database;

  private FluentConfiguration flyway() {
    return Flyway.configure().dataSource(database).schemas(SCHEMA).cleanDisabled(false);
  }

  @AfterEach
  void clean() {
    flyway().load().clean();
  }

  @Test
  void the_audit_log_tells_who_made_them_and_of_two_by_one_name_the_later() {
    flyway().target("31").load().migrate();
    Tables tables = new Tables(database);
    key(tables, "Abruf");
    key(tables, "Abruf (neu)");
    key(tables, "Wache");
    entry(tables, 1, "Kim", "key-made", "Abruf (manager, 2026-01-01, *)");
    entry(tables, 2, "Kim", "key-revoked", "Abruf");
    entry(tables, 3, "Erika", "key-made", "Abruf (manager, 2027-01-01, *)");
    entry(tables, 4, "Toni", "key-made", "Abruf (neu) (manager, 2027-01-01, *)");
    entry(tables, 5, "Toni", "key-revoked", "Wache");
    flyway().load().migrate();
    assertThat(
            tables.column(
                "SELECT name || ': ' || coalesce(maker, '?') FROM %s.program_key"
                    .formatted(SCHEMA)))
        .containsExactlyInAnyOrder("Abruf: Erika", "Abruf (neu): Toni", "Wache: ?");
  }

  private static void key(Tables tables, String name) {
    tables.change(
        ("INSERT INTO %s.program_key (id, name, hash, role, every_office, made, through)"
                + " VALUES (?, ?, ?, 'manager', TRUE, DATE '2026-01-01', DATE '2027-01-01')")
            .formatted(SCHEMA),
        UUID.randomUUID(),
        name,
        name);
  }

  private static void entry(Tables tables, long n, String who, String what, String subject) {
    tables.change(
        ("INSERT INTO %s.audit_entry (n, at, who, what, subject, hash)"
                + " VALUES (?, TIMESTAMP WITH TIME ZONE '2026-01-01 00:00:00+00', ?, ?, ?, '')")
            .formatted(SCHEMA),
        n,
        who,
        what,
        subject);
  }
}
