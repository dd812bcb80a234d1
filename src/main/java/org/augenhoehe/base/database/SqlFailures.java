package org.augenhoehe.base.database;

import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Stream;

/** What the database itself said of a failure, however deep it lies. */
final class SqlFailures {

  private SqlFailures() {}

  /** The outermost first. */
  static Stream<SQLException> of(Throwable e) {
    return Stream.iterate(e, Objects::nonNull, Throwable::getCause)
        .filter(SQLException.class::isInstance)
        .map(SQLException.class::cast);
  }
}
