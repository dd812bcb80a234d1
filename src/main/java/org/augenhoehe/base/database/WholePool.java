package org.augenhoehe.base.database;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.AgroalDataSource.FlushMode;
import io.agroal.api.configuration.AgroalConnectionPoolConfiguration;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * All connections that a pool may have. Nobody else works on the database meanwhile: who asks for a
 * connection waits, as when all are in use.
 */
final class WholePool {

  private final AgroalDataSource database;
  private final List<Connection> all;

  private WholePool(AgroalDataSource database, List<Connection> all) {
    this.database = database;
    this.all = all;
  }

  /**
   * Takes every connection as soon as it is free. Empty where one stays in use: a request that
   * needs a second one would wait for this, and this for the request.
   */
  static Optional<WholePool> take(AgroalDataSource database, Duration patience) {
    int size = configuration(database).maxSize();
    ExecutorService takers = Executors.newFixedThreadPool(size);
    List<CompletableFuture<Connection>> taken =
        Stream.generate(() -> CompletableFuture.supplyAsync(() -> connect(database), takers))
            .limit(size)
            .toList();
    takers.shutdown();
    try {
      CompletableFuture.allOf(taken.toArray(CompletableFuture[]::new))
          .get(patience.toMillis(), TimeUnit.MILLISECONDS);
      return Optional.of(
          new WholePool(database, taken.stream().map(CompletableFuture::join).toList()));
    } catch (TimeoutException | ExecutionException e) {
      giveBack(taken);
    } catch (InterruptedException e) {
      giveBack(taken);
      Thread.currentThread().interrupt();
    }
    return Optional.empty();
  }

  /** Those that come later, too. */
  private static void giveBack(List<CompletableFuture<Connection>> taken) {
    taken.forEach(connection -> connection.thenAccept(WholePool::close));
  }

  void execute(String sql) throws SQLException {
    try (Statement statement = all.get(0).createStatement()) {
      statement.execute(sql);
    }
  }

  /**
   * Replaces the connections by new ones, whether or not the old ones still work, and lets others
   * have them.
   */
  void renew() throws SQLException {
    AgroalConnectionPoolConfiguration configuration = configuration(database);
    int usual = configuration.minSize();
    // Whoever waits already gets a connection that is returned or made to fill the pool; for them
    // alone none would be made.
    configuration.setMinSize(configuration.maxSize());
    try {
      database.flush(FlushMode.ALL);
      database.getConnection().close();
    } finally {
      configuration.setMinSize(usual);
    }
  }

  private static AgroalConnectionPoolConfiguration configuration(AgroalDataSource database) {
    return database.getConfiguration().connectionPoolConfiguration();
  }

  private static Connection connect(AgroalDataSource database) {
    try {
      return database.getConnection();
    } catch (SQLException e) {
      throw new CompletionException(e);
    }
  }

  private static void close(Connection connection) {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
