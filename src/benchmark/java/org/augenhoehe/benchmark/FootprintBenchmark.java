package org.augenhoehe.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import org.augenhoehe.base.platform.Deployment;
import org.augenhoehe.benchmark.Load.Requests;

/**
 * Measures start and memory of the application, on H2 and as {@code deploy} has it, beside an empty
 * Quarkus application with the same extensions and the JVM's defaults. Both restart on an existing
 * database.
 */
final class FootprintBenchmark {

  private static final int BALLOTS = 10_000;

  /**
   * One round: the application as it is deployed and with the JVM's defaults, and the empty one.
   */
  private record Round(double deployed, double plain, double empty) {}

  private FootprintBenchmark() {}

  static void run(Path target, Path directory, Table table) throws Exception {
    Deployment.archiveClasses(target.resolve("quarkus-app"));
    Database database = Database.h2(target, directory, "footprint");
    Installation installation;
    try (Server first = database.start();
        Server emptyFirst = Benchmark.emptyApp(target, directory)) {
      installation = new Installation(first);
      installation.issue(2 * Benchmark.ROUNDS * BALLOTS);
    }
    List<Round> starts = new ArrayList<>();
    for (int i = 0; i < Benchmark.ROUNDS; i++) {
      starts.add(
          new Round(
              startSeconds(database.start()),
              startSeconds(database.startPlainly()),
              startSeconds(Benchmark.emptyApp(target, directory))));
    }
    report(table, starts, "Start to first answer", figure -> Table.fine(figure, "s"));
    List<Round> memories = new ArrayList<>();
    for (int i = 0; i < Benchmark.ROUNDS; i++) {
      Requests nothing =
          Requests.same(BALLOTS, 204, Load.request("POST", "/empty/blocking", "", ""));
      memories.add(
          new Round(
              residentAfter(database.start(), installation.ballots(BALLOTS)),
              residentAfter(database.startPlainly(), installation.ballots(BALLOTS)),
              residentAfter(Benchmark.emptyApp(target, directory), nothing)));
    }
    report(
        table,
        memories,
        "Resident memory after 10,000 ballots, beside 10,000 empty POSTs",
        figure -> Table.whole(figure, "MB"));
  }

  private static void report(
      Table table, List<Round> rounds, String what, DoubleFunction<String> unit) {
    String empty = unit.apply(Table.median(rounds, Round::empty));
    table.atMost(
        1.3,
        Table.median(rounds, r -> r.deployed() / r.empty()),
        what,
        unit.apply(Table.median(rounds, Round::deployed)),
        empty);
    table.note(
        Table.median(rounds, r -> r.plain() / r.empty()),
        what + ", both with the JVM's defaults and no archive of classes",
        unit.apply(Table.median(rounds, Round::plain)),
        empty);
  }

  private static double startSeconds(Server server) throws InterruptedException {
    try (server) {
      return server.startSeconds();
    }
  }

  private static double residentAfter(Server server, Requests requests)
      throws IOException, InterruptedException {
    try (server) {
      server.load().send(requests, Load.CONNECTIONS);
      return server.residentMegabytes();
    }
  }
}
