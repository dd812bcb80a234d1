package org.augenhoehe.base.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.augenhoehe.base.platform.OnBothDatabases;
import org.augenhoehe.base.platform.TestInstallation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@OnBothDatabases
@QuarkusTestResource(TestInstallation.class)
class PlainJdbcTest {

  private static final String INSERT = "INSERT INTO office (id, name) VALUES (?, ?)";

  /** More than the pool has connections. */
  private static final int MANY = 40;

  @Inject PlainJdbc jdbc;
  @Inject DataSource database;
  private final UUID id = UUID.randomUUID();
  private Tables tables;

  @BeforeEach
  void look() {
    tables = new Tables(database);
  }

  @Test
  void all_statements_of_a_transaction_are_kept() {
    UUID another = UUID.randomUUID();
    int rows =
        jdbc.inTransaction(transaction -> insert(transaction, id) + insert(transaction, another));
    assertThat(rows).isEqualTo(2);
    assertThat(stand(id)).isTrue();
    assertThat(stand(another)).isTrue();
  }

  @Test
  void what_is_thrown_undoes_the_transaction_and_comes_through() {
    RuntimeException refusal = new RuntimeException("refused");
    assertThatThrownBy(
            () ->
                jdbc.inTransaction(
                    transaction -> {
                      insert(transaction, id);
                      throw refusal;
                    }))
        .isSameAs(refusal);
    assertThat(stand(id)).isFalse();
  }

  @Test
  void a_row_that_stands_already_is_a_conflict_and_says_nothing_of_the_row() {
    assertThatThrownBy(
            () ->
                jdbc.inTransaction(
                    transaction -> insert(transaction, id) + insert(transaction, id)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageNotContaining(id.toString())
        .hasCauseInstanceOf(SQLException.class)
        .matches(Conflict::isCauseOf);
    assertThat(stand(id)).isFalse();
  }

  @Test
  void another_failure_is_no_conflict() {
    assertThatThrownBy(() -> jdbc.rows("SELECT nothing FROM nowhere", row -> row.getString(1)))
        .isInstanceOf(IllegalStateException.class)
        .matches(failure -> !Conflict.isCauseOf(failure));
  }

  @Test
  void the_pool_gets_connections_back_as_they_were() {
    for (int i = 0; i < MANY; i++) {
      assertThatThrownBy(
              () ->
                  jdbc.inTransaction(
                      transaction -> insert(transaction, id) + insert(transaction, id)))
          .isNotNull();
      assertThat(jdbc.<Boolean>perStatement(Connection::getAutoCommit)).isTrue();
    }
    jdbc.perStatement(connection -> insert(connection, id));
    assertThat(stand(id)).isTrue();
  }

  private boolean stand(UUID office) {
    return tables.number("SELECT COUNT(*) FROM office WHERE id = ?", office) == 1;
  }

  private static int insert(Connection connection, UUID office) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      insert.setObject(1, office);
      insert.setString(2, "PlainJdbcTest " + office);
      return insert.executeUpdate();
    }
  }
}
