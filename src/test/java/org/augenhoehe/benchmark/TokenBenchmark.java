package org.augenhoehe.benchmark;

import java.util.ArrayList;
import java.util.List;
import org.augenhoehe.benchmark.Load.Requests;

/**
 * Issuing tokens beside the bare private operation of RSA, casting by token beside casting by code,
 * and what a token costs the customer's browser.
 */
final class TokenBenchmark {

  /** Until the compiler has come to the arithmetic of RSA, which waits behind all the rest. */
  private static final int WARM_UP = 10;

  private static final int TOKENS = 4_000;
  private static final int BARE_OPERATIONS = 1_000;

  private record Round(double issued, double bare, Pace byToken, Pace byCode) {}

  private TokenBenchmark() {}

  static void run(Database database, Table table) throws Exception {
    List<Round> rounds = new ArrayList<>();
    double browserMillis;
    try (Server server = database.start();
        BareSigning signing = new BareSigning()) {
      Installation installation = new Installation(server);
      for (int i = 0; i < WARM_UP + Benchmark.ROUNDS; i++) {
        installation.issue(2 * TOKENS);
        double[] cpu = new double[1];
        Requests byToken =
            installation.ballotsByToken(
                TOKENS,
                requests -> {
                  double before = server.cpuSeconds();
                  server.load().send(requests, Load.CONNECTIONS);
                  cpu[0] = server.cpuSeconds() - before;
                });
        double bare = 1 / signing.cpuSeconds(BARE_OPERATIONS);
        Requests byCode = installation.ballots(TOKENS);
        // In turns, so that what warms up during a round favours neither.
        boolean tokensFirst = i % 2 == 0;
        Pace first = server.load().send(tokensFirst ? byToken : byCode, Load.CONNECTIONS);
        Pace second = server.load().send(tokensFirst ? byCode : byToken, Load.CONNECTIONS);
        installation.open();
        if (i >= WARM_UP) {
          rounds.add(
              new Round(
                  TOKENS / cpu[0],
                  bare,
                  tokensFirst ? first : second,
                  tokensFirst ? second : first));
        }
      }
      browserMillis = BrowserBlinding.medianMillis(server.port());
    }
    table.atLeast(
        0.7,
        Table.median(rounds, r -> r.issued() / r.bare()),
        "Tokens issued on %s per second of CPU, beside bare RSA-2048 private operations"
            .formatted(database.name()),
        Table.whole(Table.median(rounds, Round::issued), "/s"),
        Table.whole(Table.median(rounds, Round::bare), "/s"));
    table.atLeast(
        0.9,
        Table.median(rounds, r -> r.byToken().perSecond() / r.byCode().perSecond()),
        "Casting by token on %s, beside casting by code".formatted(database.name()),
        Table.whole(Table.median(rounds, r -> r.byToken().perSecond()), "ballots/s"),
        Table.whole(Table.median(rounds, r -> r.byCode().perSecond()), "ballots/s"));
    table.atMost(
        1,
        browserMillis / 50,
        "Blinding and unblinding a token in Chromium",
        Table.fine(browserMillis, "ms"),
        "50 ms");
  }
}
