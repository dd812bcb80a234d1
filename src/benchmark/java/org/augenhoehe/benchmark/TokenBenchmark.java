package org.augenhoehe.benchmark;

import java.util.List;
import org.augenhoehe.benchmark.Load.Requests;

/**
 * Measures issuing tokens beside the bare private operation of RSA, casting by token beside casting
 * by code, and what a token costs the customer's browser.
 */
final class TokenBenchmark {

  private static final int TOKENS = 4_000;
  private static final int BARE_OPERATIONS = 1_000;

  private record Round(double issued, double bare, Pace byToken, Pace byCode) {}

  private final Server server;
  private final BareSigning signing;
  private final Installation installation;
  private boolean tokensFirst;

  private TokenBenchmark(Server server, BareSigning signing) throws Exception {
    this.server = server;
    this.signing = signing;
    this.installation = new Installation(server);
  }

  static void run(Database database, Table table) throws Exception {
    try (Server server = database.start();
        BareSigning signing = new BareSigning()) {
      TokenBenchmark benchmark = new TokenBenchmark(server, signing);
      List<Round> rounds = server.measure(benchmark::round);
      report(database, rounds, BrowserBlinding.medianMillis(server.port()), table);
    }
  }

  private Round round() throws Exception {
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
    server.load().send(installation.firstBallots(), 1);
    // Alternates, so that what warms up during a round favours neither.
    tokensFirst = !tokensFirst;
    Pace first = server.load().send(tokensFirst ? byToken : byCode, Load.CONNECTIONS);
    Pace second = server.load().send(tokensFirst ? byCode : byToken, Load.CONNECTIONS);
    installation.open();
    return new Round(
        TOKENS / cpu[0], bare, tokensFirst ? first : second, tokensFirst ? second : first);
  }

  private static void report(
      Database database, List<Round> rounds, double browserMillis, Table table) {
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
