package org.augenhoehe.base.database;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * What H2 keeps of earlier states: its file grows by chunks, each with its millisecond, and every
 * chunk that was not overwritten since opens the database as it was then. Writing the file anew
 * leaves them behind. H2 can do so only while it is closed, for which requests wait some seconds.
 */
@Singleton
public class EarlierStates {

  private static final Logger LOG = Logger.getLogger(EarlierStates.class);

  /** Shorter than requests wait for a connection: those that wait meanwhile must not fail. */
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private static final Duration PAUSE = Duration.ofSeconds(1);

  private static final int TRIES = 3;

  private final AgroalDataSource database;
  private final PlainJdbc jdbc;
  private final boolean isWanted;
  private final Function<Path, RewrittenFile> files;

  /** Null until the database was asked. */
  private volatile Optional<RewrittenFile> file;

  @Inject
  EarlierStates(
      AgroalDataSource database,
      PlainJdbc jdbc,
      @ConfigProperty(name = "quarkus.datasource.db-kind") String kind,
      @ConfigProperty(name = "augenhoehe.demo", defaultValue = "false") boolean isDemonstration) {
    // A demonstration has no customers, and half a year of openings at its first start.
    this(database, jdbc, kind.equals("h2") && !isDemonstration, RewrittenFile::new);
  }

  EarlierStates(
      AgroalDataSource database,
      PlainJdbc jdbc,
      boolean isWanted,
      Function<Path, RewrittenFile> files) {
    this.database = database;
    this.jdbc = jdbc;
    this.isWanted = isWanted;
    this.files = files;
  }

  /** Ends what a crash or a full disk interrupted. */
  void start(@Observes StartupEvent event) {
    if (isWanted && file().filter(RewrittenFile::isDue).isPresent()) {
      remove();
    }
  }

  /**
   * Writes H2's file anew, outside any transaction. Where that fails, the file stays as it is until
   * the next time or the next start, with a line in the log.
   */
  public synchronized void remove() {
    perhaps(this::remove);
  }

  /**
   * Notes that they are to be removed, whatever happens until then. Waits for nobody, because the
   * caller may hold a connection that {@link #remove} waits for.
   */
  public void announce() {
    perhaps(
        file -> {
          try {
            file.announce();
          } catch (IOException e) {
            tell(e.getMessage());
          }
        });
  }

  private void perhaps(Consumer<RewrittenFile> work) {
    try {
      if (isWanted) {
        file().ifPresent(work);
      }
    } catch (IllegalStateException e) {
      tell(e.getMessage());
    }
  }

  private void remove(RewrittenFile file) {
    try {
      file.begin();
      Optional<WholePool> pool = take();
      if (pool.isEmpty()) {
        tell("a connection to it stayed in use");
        return;
      }
      try {
        swap(file, pool.get());
      } finally {
        pool.get().renew();
      }
      file.end();
    } catch (IOException | SQLException e) {
      tell(e.getMessage());
    }
  }

  private static void swap(RewrittenFile file, WholePool pool) throws SQLException, IOException {
    pool.execute("SHUTDOWN");
    try {
      file.swap();
    } catch (IOException e) {
      file.eraseRemains();
      throw e;
    }
  }

  private static void tell(String reason) {
    LOG.warnf(
        "H2's file could not be written anew: %s. Until the next opening or start it keeps earlier"
            + " states, which show when somebody cast.",
        reason);
  }

  private Optional<WholePool> take() {
    Optional<WholePool> pool = WholePool.take(database, PATIENCE);
    for (int i = 1; i < TRIES && pool.isEmpty(); i++) {
      pause();
      pool = WholePool.take(database, PATIENCE);
    }
    return pool;
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Empty where the database is in memory. Asks the database once only. */
  private Optional<RewrittenFile> file() {
    if (file == null) {
      file =
          jdbc.rows("SELECT DATABASE_PATH()", row -> Optional.ofNullable(row.getString(1)))
              .get(0)
              .map(path -> files.apply(Path.of(path + ".mv.db")));
    }
    return file;
  }
}
