package org.augenhoehe.base.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills a process that takes in words and writes its file anew all the time, again and again. */
class KilledWhileRewritingTest {

  private static final int KILLS = 12;

  /** A start takes about half a second, a rewriting a tenth. */
  private static final int LONGEST_LIFE_MILLIS = 900;

  @TempDir Path directory;

  @Test
  void no_word_that_was_accepted_is_lost_however_often_the_process_is_killed() throws Exception {
    SmallDatabase database = new SmallDatabase(directory);
    database.create();
    TreeSet<String> accepted = new TreeSet<>();
    int interrupted = 0;
    for (int i = 0; i < KILLS; i++) {
      accepted.addAll(acceptedBeforeKill(i));
      interrupted += new RewrittenFile(database.file()).isDue() ? 1 : 0;
      assertThat(database.words()).as("after kill %d", i).containsAll(accepted);
    }
    assertThat(accepted).hasSizeGreaterThan(KILLS);
    assertThat(interrupted).as("kills during a rewriting").isPositive();
    // What the last kill left is removed at the next start.
    Files.createDirectories(directory.resolve("augenhoehe.rewriting"));
    try (AgroalDataSource pool = EarlierStatesTest.pool(directory)) {
      new EarlierStates(pool, new PlainJdbc(pool), "h2", false).start(null);
    }
    assertThat(database.words()).containsAll(accepted);
    assertThat(directory.resolve("augenhoehe.rewriting")).doesNotExist();
  }

  private List<String> acceptedBeforeKill(int life) throws IOException, InterruptedException {
    Path output = directory.resolve("accepted-" + life);
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Victim.class.getName(),
                directory.toString(),
                String.valueOf(life))
            .redirectOutput(output.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try {
      while (process.isAlive() && Files.size(output) == 0) {
        Thread.sleep(5);
      }
      Thread.sleep(ThreadLocalRandom.current().nextInt(LONGEST_LIFE_MILLIS));
      assertThat(process.isAlive()).as("until it is killed").isTrue();
    } finally {
      process.destroyForcibly().waitFor();
    }
    try (BufferedReader lines = Files.newBufferedReader(output)) {
      // The last line may be cut.
      return lines.lines().filter(line -> line.endsWith(";")).toList();
    }
  }

  /** The process that is killed. */
  static final class Victim {

    private static final int CUSTOMERS = 4;

    private Victim() {}

    public static void main(String[] arguments) throws Exception {
      AgroalDataSource pool = EarlierStatesTest.pool(Path.of(arguments[0]));
      PlainJdbc jdbc = new PlainJdbc(pool);
      Durability durability = new Durability(pool, "h2");
      EarlierStates states = new EarlierStates(pool, jdbc, "h2", false);
      states.start(null);
      IntStream.range(0, CUSTOMERS)
          .forEach(
              customer ->
                  new Thread(() -> add(jdbc, durability, arguments[1] + "/" + customer)).start());
      while (true) {
        states.remove();
      }
    }

    private static void add(PlainJdbc jdbc, Durability durability, String name) {
      for (int i = 0; ; i++) {
        String word = name + "/" + i + ";";
        jdbc.inTransaction(
            connection -> {
              try (var insert = connection.prepareStatement("INSERT INTO word VALUES (?)")) {
                insert.setString(1, word);
                return insert.executeUpdate();
              }
            });
        durability.sync();
        System.out.println(word);
      }
    }
  }
}
