package org.augenhoehe.benchmark;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The limit of casting: as many threads as clients, a pool as large as the application's, the same
 * row, one per transaction, on disk before the next. No HTTP, no cryptography, no invitation.
 */
final class BareInserts implements AutoCloseable {

  /** {@code quarkus.datasource.jdbc.max-size} of the application. */
  private static final int POOL = 16;

  /** Base64 of a sealed ballot: 32 bytes of key, 64 of paper, 16 of tag. */
  private static final String SEALED = "x".repeat(152);

  private record Inserter(Connection connection, PreparedStatement insert) {}

  private final BlockingQueue<Inserter> pool = new ArrayBlockingQueue<>(POOL);
  private final ExecutorService threads = Executors.newFixedThreadPool(Load.CONNECTIONS);
  private final SharedSync sync;
  private final Connection syncing;

  BareInserts(Database database) throws SQLException {
    Database.migrate(database.limitUrl());
    UUID box = UUID.randomUUID();
    this.syncing = Database.connect(database.limitUrl());
    try (Statement statement = syncing.createStatement()) {
      statement.execute(
          "INSERT INTO box (id, node, questionnaire, public_key, waited, spoiled)"
              + " VALUES ('%s', 'limit', 1, '', 0, 0)".formatted(box));
    }
    for (int i = 0; i < POOL; i++) {
      Connection connection = Database.connect(database.limitUrl());
      PreparedStatement insert =
          connection.prepareStatement("INSERT INTO ballot (id, box_id, sealed) VALUES (?, ?, ?)");
      insert.setObject(2, box);
      insert.setString(3, SEALED);
      pool.add(new Inserter(connection, insert));
    }
    this.sync = database.syncs() ? null : new SharedSync(syncing);
  }

  Pace run(int count) throws InterruptedException, ExecutionException {
    long[] nanos = new long[count];
    AtomicInteger next = new AtomicInteger();
    List<Future<?>> running = new ArrayList<>();
    long start = System.nanoTime();
    for (int i = 0; i < Load.CONNECTIONS; i++) {
      running.add(
          threads.submit(
              () -> {
                for (int n = next.getAndIncrement(); n < count; n = next.getAndIncrement()) {
                  long began = System.nanoTime();
                  insert();
                  nanos[n] = System.nanoTime() - began;
                }
                return null;
              }));
    }
    for (Future<?> each : running) {
      each.get();
    }
    return Pace.of(nanos, System.nanoTime() - start);
  }

  private void insert() throws SQLException, InterruptedException {
    Inserter inserter = pool.take();
    try {
      inserter.insert().setLong(1, ThreadLocalRandom.current().nextLong());
      inserter.insert().executeUpdate();
    } finally {
      pool.add(inserter);
    }
    if (sync != null) {
      sync.await();
    }
  }

  @Override
  public void close() throws SQLException, InterruptedException {
    threads.shutdown();
    if (sync != null) {
      sync.close();
    }
    for (Inserter inserter : pool) {
      inserter.connection().close();
    }
    syncing.close();
  }
}
