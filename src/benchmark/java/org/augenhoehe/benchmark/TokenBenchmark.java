package org.augenhoehe.benchmark;

import java.util.List;

/**
 * Measures issuing tokens beside the bare private operation of RSA, and what a token costs the
 * customer's browser.
 */
final class TokenBenchmark {

  private static final int TOKENS = 4_000;
  private static final int BARE_OPERATIONS = 1_000;

  private record Round(double issued, double bare) {}

  private final Server server;
  private final BareSigning signing = new BareSigning();
  private final Installation installation;

  private TokenBenchmark(Server server) throws Exception {
    this.server = server;
    this.installation = new Installation(server);
  }

  static void run(Database database, Table table) throws Exception {
    try (Server server = database.start()) {
      TokenBenchmark benchmark = new TokenBenchmark(server);
      List<Round> rounds = server.measure(benchmark::round);
      report(database, rounds, BrowserCrypto.measure(server.port()), table);
    }
  }

  private Round round() throws Exception {
    installation.issue(TOKENS);
    double[] cpu = new double[1];
    installation.ballotsByToken(
        TOKENS,
        requests -> {
          double before = server.cpuSeconds();
          server.load().send(requests, Load.CONNECTIONS);
          cpu[0] = server.cpuSeconds() - before;
        });
    return new Round(TOKENS / cpu[0], 1 / signing.cpuSeconds(BARE_OPERATIONS));
  }

  private static void report(Database database, List<Round> rounds, double blinding, Table table) {
    table.atLeast(
        0.7,
        Table.median(rounds, r -> r.issued() / r.bare()),
        "Tokens issued on %s per second of CPU, beside bare RSA-2048 private operations"
            .formatted(database.name()),
        Table.whole(Table.median(rounds, Round::issued), "/s"),
        Table.whole(Table.median(rounds, Round::bare), "/s"));
    table.atMost(
        1,
        blinding / 50,
        "Blinding and unblinding a token in Chromium",
        Table.fine(blinding, "ms"),
        "50 ms");
  }
}
