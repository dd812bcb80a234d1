package org.augenhoehe.base.database;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Stream;
import org.h2.api.DatabaseEventListener;
import org.jboss.logging.Logger;

/**
 * Ends the process when H2 cannot write its file, for instance because the disk is full. H2 then
 * closes itself and never recovers, and the pool retries its dead connections without end: every
 * request would wait for ever. After a restart the service finds all that was synced, and no client
 * was told more. H2 creates this class by the name in its URL.
 */
public final class WriteFailure implements DatabaseEventListener {

  private static final Logger LOG = Logger.getLogger(WriteFailure.class);

  @Override
  public void exceptionThrown(SQLException e, String sql) {
    if (isOfTheFile(e)) {
      LOG.fatal(
          "H2 cannot write its file; is the disk full? Everything that was accepted is on disk."
              + " The service ends here and must be started anew.");
      // Not exit: its shutdown hooks would wait for the database.
      Runtime.getRuntime().halt(1);
    }
  }

  static boolean isOfTheFile(Throwable e) {
    return Stream.iterate(e, Objects::nonNull, Throwable::getCause)
        .anyMatch(IOException.class::isInstance);
  }
}
