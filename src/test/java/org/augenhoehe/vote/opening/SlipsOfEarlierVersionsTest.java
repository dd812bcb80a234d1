package org.augenhoehe.vote.opening;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.augenhoehe.base.database.Tables;
import org.augenhoehe.base.office.Channel;
import org.augenhoehe.base.office.Node;
import org.augenhoehe.base.platform.OnBothDatabases;
import org.augenhoehe.base.platform.TestInstallation;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Runs the migration over offices that stand already, in a schema of its own. */
@QuarkusTest
@OnBothDatabases
@QuarkusTestResource(TestInstallation.class)
class SlipsOfEarlierVersionsTest {

  private static final String SCHEMA =
      TestInstallation.isOnPostgres() ? "earlier_version" : "EARLIER_VERSION";

  @Inject DataSource database;

  private FluentConfiguration flyway() {
    return Flyway.configure().dataSource(database).schemas(SCHEMA).cleanDisabled(false);
  }

  @AfterEach
  void clean() {
    flyway().load().clean();
  }

  @Test
  void every_node_that_stands_already_has_an_unknown_beginning_and_no_day() {
    UUID office = UUID.randomUUID();
    UUID touchpoint = UUID.randomUUID();
    flyway().target("19").load().migrate();
    Tables tables = new Tables(database);
    tables.change("INSERT INTO %s.office (id, name) VALUES (?, 'Nord')".formatted(SCHEMA), office);
    tables.change(
        "INSERT INTO %s.touchpoint (id, office_id, name) VALUES (?, ?, 'Empfang')"
            .formatted(SCHEMA),
        touchpoint,
        office);
    flyway().load().migrate();
    List<Object> nodes =
        tables.column("SELECT node FROM %s.carried_slips WHERE NOT whole".formatted(SCHEMA));
    assertThat(nodes)
        .containsExactlyInAnyOrder(
            Node.ofOffice(office).path(),
            new Node(office, touchpoint, null).path(),
            new Node(office, touchpoint, Channel.PHONE).path());
    assertThat(tables.number("SELECT count(made) FROM %s.touchpoint".formatted(SCHEMA))).isZero();
  }
}
