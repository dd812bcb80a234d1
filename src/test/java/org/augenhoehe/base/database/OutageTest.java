package org.augenhoehe.base.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutageTest {

  @ParameterizedTest
  @ValueSource(strings = {"22001", "22021", "23505", "23514"})
  void what_is_wrong_with_a_row_is_none(String state) {
    assertThat(Outage.isCauseOf(failed(state))).isFalse();
  }

  /** Connection refused or closed, lock timeout, full disk; and no connection in the pool. */
  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"08001", "90098", "HYT00", "53100"})
  void what_meets_all_rows_is_one(String state) {
    assertThat(Outage.isCauseOf(failed(state))).isTrue();
  }

  @Test
  void what_comes_from_no_database_is_none() {
    assertThat(Outage.isCauseOf(new IllegalStateException())).isFalse();
  }

  private static Throwable failed(String state) {
    return new IllegalStateException(new SQLException("", state));
  }
}
