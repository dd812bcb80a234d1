package org.augenhoehe.base.database;

import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Stream;

/** The database's own exceptions among the causes of a failure, at any depth. */
final class SqlFailures {

  private SqlFailures() {}

  /** The outermost first. */
  static Stream<SQLException> of(Throwable e) {
    return Stream.iterate(e, Objects::nonNull, Throwable::getCause)
        .filter(SQLException.class::isInstance)
        .map(SQLException.class::cast);
  }
}
