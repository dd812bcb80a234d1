package org.augenhoehe.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Runs all measurements one after the other and writes the table. */
public final class Benchmark {

  /** The median of the rounds counts. One round is enough to see whether all still works. */
  static final int ROUNDS = Integer.getInteger("benchmark.rounds", 5);

  private Benchmark() {}

  /**
   * @param args the directory in which the applications were built; then the parts to run,
   *     separated by commas: postgresql, h2, tokens, teller, results, footprint
   */
  public static void main(String[] args) throws Exception {
    Path target = Path.of(args[0]).toAbsolutePath();
    Set<String> parts = Set.of(args[1].split(","));
    Path directory = Files.createTempDirectory(target, "benchmark");
    Table table = new Table();
    if (parts.contains("postgresql") || parts.contains("h2")) {
      try (Server empty = emptyApp(target, directory)) {
        if (parts.contains("postgresql")) {
          try (Database database = Database.postgres(target, directory)) {
            CastingBenchmark.run(database, empty, table);
          }
        }
        if (parts.contains("h2")) {
          try (Database database = Database.h2(target, directory, "h2")) {
            CastingBenchmark.run(database, empty, table);
          }
        }
      }
    }
    if (parts.contains("tokens")) {
      try (Database database =
          Database.postgres(target, Files.createDirectory(directory.resolve("tokens")))) {
        TokenBenchmark.run(database, table);
      }
    }
    if (parts.contains("teller")) {
      TellerBenchmark.run(target, directory.resolve("teller"), table);
    }
    if (parts.contains("results")) {
      ResultsBenchmark.run(target, directory, table);
    }
    if (parts.contains("footprint")) {
      FootprintBenchmark.run(target, directory, table);
    }
    String report = table.markdown() + "\n" + Machine.describe() + "\n";
    Files.writeString(target.resolve("benchmark.md"), report);
    System.out.println(report);
  }

  /** Starts the empty application with the JVM's defaults, as anybody would. */
  static Server emptyApp(Path target, Path directory) throws Exception {
    return new Server(
        target.resolve("empty-app/quarkus-app"),
        List.of(),
        directory.resolve("empty.log"),
        Map.of("data-dir", directory.resolve("empty").toString()),
        "/empty");
  }
}
