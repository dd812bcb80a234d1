package org.augenhoehe.base.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.augenhoehe.base.platform.CapturedLog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pool as the service has it, over a database of its own. */
class EarlierStatesTest {

  private static final int CONNECTIONS = 16;

  @TempDir Path directory;

  private AgroalDataSource pool;
  private PlainJdbc jdbc;
  private SmallDatabase closed;

  @BeforeEach
  void open() throws Exception {
    closed = new SmallDatabase(directory);
    pool = pool(directory);
    jdbc = new PlainJdbc(pool);
    change(SmallDatabase.CREATE);
    change("INSERT INTO word VALUES ('withdrawn'), ('kept')");
    change("CHECKPOINT SYNC");
    change("DELETE FROM word WHERE word = 'withdrawn'");
  }

  @AfterEach
  void close() {
    pool.close();
  }

  static AgroalDataSource pool(Path directory) throws SQLException {
    return AgroalDataSource.from(
        new AgroalDataSourceConfigurationSupplier()
            .connectionPoolConfiguration(
                pool ->
                    pool.maxSize(CONNECTIONS)
                        .acquisitionTimeout(Duration.ofSeconds(5))
                        .connectionFactoryConfiguration(
                            factory -> factory.jdbcUrl(SmallDatabase.url(directory)))));
  }

  @Test
  void earlier_states_go_and_the_last_one_stays() throws Exception {
    assertThat(closed.holdsBytesOf("withdrawn")).as("before").isTrue();
    states().remove();
    assertThat(closed.holdsBytesOf("withdrawn")).isFalse();
    assertThat(words()).containsExactly("kept");
  }

  @Test
  void requests_of_a_crowd_wait_and_none_fails() throws Exception {
    Set<String> accepted = ConcurrentHashMap.newKeySet();
    AtomicBoolean goOn = new AtomicBoolean(true);
    Durability durability = new Durability(pool, "h2");
    ExecutorService threads = Executors.newFixedThreadPool(3 * CONNECTIONS);
    List<CompletableFuture<Void>> customers =
        IntStream.range(0, 3 * CONNECTIONS)
            .mapToObj(
                customer ->
                    CompletableFuture.runAsync(
                        () -> {
                          for (int i = 0; goOn.get(); i++) {
                            String word = customer + "/" + i;
                            add(word);
                            durability.sync();
                            accepted.add(word);
                          }
                        },
                        threads))
            .toList();
    EarlierStates states = states();
    try (CapturedLog log = new CapturedLog()) {
      for (int i = 0; i < 5; i++) {
        int before = accepted.size();
        states.remove();
        while (accepted.size() == before && customers.stream().noneMatch(this::isDone)) {
          Thread.sleep(1);
        }
      }
      assertThat(log.text()).doesNotContain("could not be written anew");
    } finally {
      goOn.set(false);
      threads.shutdown();
    }
    // Throws what a request met.
    customers.forEach(CompletableFuture::join);
    assertThat(accepted).hasSizeGreaterThan(5);
    assertThat(words()).containsAll(accepted);
  }

  /** Each would wait for the other if the whole pool were kept until then. */
  @Test
  void a_request_that_needs_a_second_connection_gets_it() throws Exception {
    CountDownLatch holding = new CountDownLatch(1);
    CompletableFuture<Void> request =
        CompletableFuture.runAsync(
            () ->
                jdbc.perStatement(
                    first -> {
                      holding.countDown();
                      pause(300);
                      change("INSERT INTO word VALUES ('second')");
                      return null;
                    }));
    holding.await();
    try (CapturedLog log = new CapturedLog()) {
      states().remove();
      request.join();
      assertThat(log.text()).doesNotContain("could not be written anew");
    }
    assertThat(words()).containsExactlyInAnyOrder("kept", "second");
    assertThat(closed.holdsBytesOf("withdrawn")).isFalse();
  }

  @Test
  void while_a_connection_stays_in_use_the_file_stays_and_the_next_start_writes_it_anew()
      throws Exception {
    try (Connection export = pool.getConnection();
        CapturedLog log = new CapturedLog()) {
      export.setAutoCommit(false);
      states().remove();
      assertThat(log.text())
          .contains("could not be written anew: a connection to it stayed in use");
      assertThat(export.isValid(1)).isTrue();
    }
    assertThat(closed.holdsBytesOf("withdrawn")).isTrue();
    states().start(null);
    assertThat(closed.holdsBytesOf("withdrawn")).isFalse();
    assertThat(words()).containsExactly("kept");
  }

  @Test
  void on_a_full_disk_the_service_goes_on_with_the_old_file() throws Exception {
    try (CapturedLog log = new CapturedLog()) {
      new EarlierStates(pool, jdbc, true, FullDisk::new).remove();
      assertThat(log.text()).contains("could not be written anew", "No space left on device");
    }
    add("afterwards");
    assertThat(words()).containsExactlyInAnyOrder("kept", "afterwards");
    assertThat(closed.holdsBytesOf("withdrawn")).isTrue();
    states().start(null);
    assertThat(closed.holdsBytesOf("withdrawn")).isFalse();
    assertThat(words()).containsExactlyInAnyOrder("kept", "afterwards");
  }

  @Test
  void on_postgresql_and_in_a_demonstration_nothing_is_done() throws Exception {
    new EarlierStates(pool, jdbc, "postgresql", false).remove();
    new EarlierStates(pool, jdbc, "h2", true).remove();
    assertThat(closed.holdsBytesOf("withdrawn")).isTrue();
  }

  @Test
  void a_start_at_which_nothing_is_due_closes_no_database() throws Exception {
    try (Connection inUse = pool.getConnection();
        CapturedLog log = new CapturedLog()) {
      states().start(null);
      assertThat(inUse.isValid(1)).isTrue();
      assertThat(log.text()).doesNotContain("could not be written anew");
    }
    assertThat(closed.holdsBytesOf("withdrawn")).isTrue();
  }

  private EarlierStates states() {
    return new EarlierStates(pool, jdbc, "h2", false);
  }

  private boolean isDone(CompletableFuture<Void> customer) {
    return customer.isDone();
  }

  private void add(String word) {
    jdbc.inTransaction(
        connection -> {
          try (var insert = connection.prepareStatement("INSERT INTO word VALUES (?)")) {
            insert.setString(1, word);
            return insert.executeUpdate();
          }
        });
  }

  private void change(String sql) {
    jdbc.perStatement(
        connection -> {
          try (var statement = connection.createStatement()) {
            return statement.execute(sql);
          }
        });
  }

  private List<String> words() {
    return jdbc.rows("SELECT word FROM word", row -> row.getString(1));
  }

  private static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static final class FullDisk extends RewrittenFile {

    FullDisk(Path file) {
      super(file);
    }

    @Override
    void swap() throws IOException {
      throw new IOException("No space left on device");
    }
  }
}
