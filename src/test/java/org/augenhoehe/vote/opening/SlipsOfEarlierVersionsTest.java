package org.augenhoehe.vote.opening;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.augenhoehe.base.database.EarlierSchema;
import org.augenhoehe.base.database.Tables;
import org.augenhoehe.base.office.Channel;
import org.augenhoehe.base.office.Node;
import org.augenhoehe.base.platform.OnBothDatabases;
import org.augenhoehe.base.platform.TestInstallation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Runs the migration over offices that stand already, in a schema of its own. */
@QuarkusTest
@OnBothDatabases
@QuarkusTestResource(TestInstallation.class)
class SlipsOfEarlierVersionsTest {

  @Inject DataSource database;

  private EarlierSchema schema;

  @BeforeEach
  void begin() {
    schema = new EarlierSchema(database, "earlier_version", "19");
  }

  @AfterEach
  void clean() {
    schema.close();
  }

  @Test
  void every_node_that_stands_already_has_an_unknown_beginning_and_no_day() {
    UUID office = UUID.randomUUID();
    UUID touchpoint = UUID.randomUUID();
    Tables tables = new Tables(database);
    tables.change(schema.in("INSERT INTO %s.office (id, name) VALUES (?, 'Nord')"), office);
    tables.change(
        schema.in("INSERT INTO %s.touchpoint (id, office_id, name) VALUES (?, ?, 'Empfang')"),
        touchpoint,
        office);
    schema.migrate();
    List<Object> nodes =
        tables.column(schema.in("SELECT node FROM %s.carried_slips WHERE NOT whole"));
    assertThat(nodes)
        .containsExactlyInAnyOrder(
            Node.ofOffice(office).path(),
            new Node(office, touchpoint, null).path(),
            new Node(office, touchpoint, Channel.PHONE).path());
    assertThat(tables.number(schema.in("SELECT count(made) FROM %s.touchpoint"))).isZero();
  }
}
