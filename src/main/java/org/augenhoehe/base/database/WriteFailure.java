package org.augenhoehe.base.database;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Stream;
import org.h2.api.DatabaseEventListener;
import org.jboss.logging.Logger;

/**
 * Ends the process when H2 cannot write its file, for instance because the disk is full. H2 gives
 * itself up then and never comes back, and the pool turns in circles around its dead connections:
 * everybody would wait for ever. A service that was started anew finds what was synced, and nobody
 * was told more. H2 makes it by the name in its URL.
 */
public final class WriteFailure implements DatabaseEventListener {

  private static final Logger LOG = Logger.getLogger(WriteFailure.class);

  @Override
  public void exceptionThrown(SQLException e, String sql) {
    if (isOfTheFile(e)) {
      LOG.fatal(
          "H2 cannot write its file; is the disk full? Everything that was accepted is on disk."
              + " The service ends here and must be started anew.");
      // Not exit: what is tidied up then would wait for the database.
      Runtime.getRuntime().halt(1);
    }
  }

  static boolean isOfTheFile(Throwable e) {
    return Stream.iterate(e, Objects::nonNull, Throwable::getCause)
        .anyMatch(IOException.class::isInstance);
  }
}
