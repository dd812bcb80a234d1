package org.augenhoehe.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.augenhoehe.benchmark.Load.Requests;

/**
 * Start and memory of the application, on H2 and with the JVM's default settings, beside an empty
 * Quarkus application with the same extensions. Both restart on a database that exists.
 */
final class FootprintBenchmark {

  private static final int BALLOTS = 10_000;

  private record Round(double start, double emptyStart) {}

  private record Memory(double resident, double emptyResident) {}

  private FootprintBenchmark() {}

  static void run(Path target, Path directory, Table table) throws Exception {
    Database database = Database.h2(target, directory, "footprint");
    Installation installation;
    try (Server first = database.start();
        Server emptyFirst = Benchmark.emptyApp(target, directory)) {
      installation = new Installation(first);
      installation.issue(Benchmark.ROUNDS * BALLOTS);
    }
    List<Round> rounds = new ArrayList<>();
    for (int i = 0; i < Benchmark.ROUNDS; i++) {
      rounds.add(
          new Round(
              startSeconds(database.start()), startSeconds(Benchmark.emptyApp(target, directory))));
    }
    table.atMost(
        1.3,
        Table.median(rounds, r -> r.start() / r.emptyStart()),
        "Start to first answer",
        Table.fine(Table.median(rounds, Round::start), "s"),
        Table.fine(Table.median(rounds, Round::emptyStart), "s"));
    List<Memory> memories = new ArrayList<>();
    for (int i = 0; i < Benchmark.ROUNDS; i++) {
      Requests nothing =
          Requests.same(BALLOTS, 204, Load.request("POST", "/empty/blocking", "", ""));
      memories.add(
          new Memory(
              residentAfter(database.start(), installation.ballots(BALLOTS)),
              residentAfter(Benchmark.emptyApp(target, directory), nothing)));
    }
    table.atMost(
        1.3,
        Table.median(memories, r -> r.resident() / r.emptyResident()),
        "Resident memory after 10,000 ballots, beside 10,000 empty POSTs",
        Table.whole(Table.median(memories, Memory::resident), "MB"),
        Table.whole(Table.median(memories, Memory::emptyResident), "MB"));
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
