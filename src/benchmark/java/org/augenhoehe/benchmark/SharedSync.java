package org.augenhoehe.benchmark;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;

/** One thread that syncs H2 to disk for all threads that have committed and wait. */
final class SharedSync implements AutoCloseable {

  private final BlockingQueue<CompletableFuture<Void>> waiting = new LinkedBlockingQueue<>();
  private final Thread thread;

  SharedSync(Connection connection) {
    this.thread = new Thread(() -> run(connection), "shared-sync");
    thread.setDaemon(true);
    thread.start();
  }

  void await() {
    CompletableFuture<Void> done = new CompletableFuture<>();
    waiting.add(done);
    done.join();
  }

  private void run(Connection connection) {
    try (Statement statement = connection.createStatement()) {
      while (!Thread.currentThread().isInterrupted()) {
        List<CompletableFuture<Void>> served = new ArrayList<>();
        served.add(waiting.take());
        waiting.drainTo(served);
        statement.execute("CHECKPOINT SYNC");
        served.forEach(done -> done.complete(null));
      }
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() throws InterruptedException {
    thread.interrupt();
    thread.join();
  }
}
