package org.augenhoehe.base.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class WriteFailureTest {

  @Test
  void what_the_file_system_refused_ends_the_service() {
    SQLException full =
        new SQLException("General error", "50000", new IllegalStateException(new IOException()));
    assertThat(WriteFailure.isOfTheFile(full)).isTrue();
  }

  @Test
  void what_a_statement_did_wrong_does_not() {
    assertThat(WriteFailure.isOfTheFile(new SQLException("Unique index", "23505"))).isFalse();
    assertThat(WriteFailure.isOfTheFile(new SQLException("Timeout", "50200", new Exception())))
        .isFalse();
  }
}
