package org.augenhoehe.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.augenhoehe.base.questionnaire.Questionnaires;
import org.augenhoehe.benchmark.Load.Requests;

/** Measures results over many ballots beside results over few, from two servers in turn. */
final class ResultsBenchmark {

  private static final int FEW = 1_000;
  private static final int MANY = 1_000_000;
  private static final int WARM_UP = 3;
  private static final int REQUESTS = 200;

  private static final LocalDate FIRST_DAY = LocalDate.of(2024, 1, 1);

  private record Round(Pace many, Pace few) {

    double ratio() {
      return many.p50Millis() / few.p50Millis();
    }
  }

  private ResultsBenchmark() {}

  static void run(Path target, Path directory, Table table) throws Exception {
    Database few = Database.h2(target, directory, "few");
    Database many = Database.h2(target, directory, "many");
    write(few, FEW);
    write(many, MANY);
    try (Server small = few.start();
        Server large = many.start()) {
      if (small.answers("/dashboard", Installation.AUTHORIZATION)) {
        List<Round> dashboard = rounds(small, large, n -> "/dashboard");
        report("Dashboard page", dashboard, table);
      } else {
        System.out.println("There is no dashboard yet");
      }
      List<Round> api = rounds(small, large, ResultsBenchmark::touchpoint);
      report("Results API, each touchpoint in turn", api, table);
      List<Round> fresh = rounds(small, large, ResultsBenchmark::spanNeverAskedBefore);
      table.note(
          Table.median(fresh, Round::ratio),
          "Results API, p50, a span that nobody asked for before",
          many(fresh),
          few(fresh));
    }
  }

  private static String touchpoint(int n) {
    return "/api/v1/results?touchpoint=" + History.touchpoint(n % History.TOUCHPOINTS);
  }

  /** A new span for each request, so that no computed result can be reused. */
  private static String spanNeverAskedBefore(int n) {
    return touchpoint(n) + "&from=" + FIRST_DAY.plusDays(n / History.TOUCHPOINTS);
  }

  private static void write(Database database, int ballots) throws SQLException {
    try (History history = new History(database.url(), new Questionnaires().current())) {
      history.write(ballots);
    }
  }

  private static List<Round> rounds(Server small, Server large, IntFunction<String> path)
      throws IOException {
    List<Round> rounds = new ArrayList<>();
    for (int i = 0; i < WARM_UP + Benchmark.ROUNDS; i++) {
      Requests requests = requests(i * REQUESTS, path);
      // One reader: a queue would only multiply what one page takes.
      Round round = new Round(large.load().send(requests, 1), small.load().send(requests, 1));
      if (i >= WARM_UP) {
        rounds.add(round);
      }
    }
    return rounds;
  }

  private static Requests requests(int from, IntFunction<String> path) {
    byte[][] requests = new byte[REQUESTS][];
    for (int i = 0; i < REQUESTS; i++) {
      String headers = "Authorization: " + Installation.AUTHORIZATION + "\r\n";
      requests[i] = Load.request("GET", path.apply(from + i), headers, "");
    }
    return new Requests(requests, 200);
  }

  private static void report(String what, List<Round> rounds, Table table) {
    table.atMost(
        1.2,
        Table.median(rounds, Round::ratio),
        what + ", p50, over 1,000,000 ballots beside 1,000",
        many(rounds),
        few(rounds));
  }

  private static String many(List<Round> rounds) {
    return Table.fine(Table.median(rounds, r -> r.many().p50Millis()), "ms");
  }

  private static String few(List<Round> rounds) {
    return Table.fine(Table.median(rounds, r -> r.few().p50Millis()), "ms");
  }
}
