package org.augenhoehe.benchmark;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.augenhoehe.benchmark.Load.Requests;

/**
 * Measures casting beside what its parts would allow, and opening beside bare decryption, round by
 * round. Each round first casts one ballot per box, which creates the box; that happens once
 * between two openings and is not measured, and neither is the exchange of codes for tokens. Then
 * it casts ballots by token and by code, measures each part of casting alone, opens the boxes and
 * decrypts as many papers.
 *
 * <p>The parts are what casting by token cannot do without: an empty POST on the event loop with
 * its client, one check of a token, and one row in batches as large as those of casting, each
 * synced; the client has sealed the ballot before. By code there is a seal instead of the check.
 * The cores' time over the sum of their CPU is the rate that they allow.
 */
final class CastingBenchmark {

  /** Fewer than by code, because making a token takes ten times as long as casting by it. */
  private static final int BY_TOKEN = 3_000;

  private static final int BY_CODE = 7_000;
  private static final int EMPTY_POSTS = 20_000;
  private static final int ROWS = 20_000;
  private static final int SEALS = 5_000;
  private static final int CHECKS = 5_000;

  /**
   * What casting took.
   *
   * @param cpu seconds per ballot, of client, server and database
   * @param others the share of the cores' time that went to anything else
   * @param batch ballots that shared a sync, on average
   */
  private record Cost(Pace pace, double cpu, double others, double batch) {}

  /** Seconds of CPU for each part of casting. */
  private record Parts(double post, double seal, double check, double row) {

    double allowedByToken() {
      return Cpu.CORES / byToken();
    }

    double allowedByCode() {
      return Cpu.CORES / (post + seal + row);
    }

    double byToken() {
      return post + check + row;
    }
  }

  private record Round(Cost byToken, Cost byCode, Parts parts, double opened, double decrypted) {}

  private final Database database;
  private final Server server;
  private final Server empty;
  private final Installation installation;
  private final BareHpke hpke = new BareHpke();
  private final BareCheck check = new BareCheck();
  private final BareRows rows;
  private boolean tokensFirst;

  private CastingBenchmark(Database database, Server server, Server empty) throws Exception {
    this.database = database;
    this.server = server;
    this.empty = empty;
    this.installation = new Installation(server);
    this.rows = new BareRows(database);
  }

  static void run(Database database, Server empty, Table table) throws Exception {
    try (Server server = database.start()) {
      CastingBenchmark benchmark = new CastingBenchmark(database, server, empty);
      report(database.name(), server.measure(benchmark::round), table);
    }
  }

  private Round round() throws Exception {
    installation.issue(BY_TOKEN + BY_CODE);
    Requests byToken =
        installation.ballotsByToken(
            BY_TOKEN, requests -> server.load().send(requests, Load.CONNECTIONS));
    Requests byCode = installation.ballots(BY_CODE);
    Requests first = installation.firstBallots();
    server.load().send(first, 1);
    database.analyze();
    // Alternates, so that what warms up during a round favours neither.
    tokensFirst = !tokensFirst;
    Cost one = cast(tokensFirst ? byToken : byCode);
    Cost other = cast(tokensFirst ? byCode : byToken);
    Cost token = tokensFirst ? one : other;
    Parts parts = parts(byToken, token.batch());
    double before = server.cpuSeconds();
    int opened = installation.open();
    double openingSeconds = server.cpuSeconds() - before;
    int cast = BY_TOKEN + BY_CODE + first.bytes().length;
    if (opened != cast) {
      throw new IllegalStateException(opened + " ballots were opened, " + cast + " cast");
    }
    return new Round(
        token,
        tokensFirst ? other : one,
        parts,
        opened / openingSeconds,
        opened / hpke.opening(opened));
  }

  private Cost cast(Requests ballots) throws IOException, SQLException {
    Cpu.Clock[] clocks = {server::cpuSeconds, database::cpuSeconds, Cpu::ofThisThread};
    long syncs = database.syncs();
    double machine = Cpu.ofTheMachine();
    double ours = Cpu.sum(clocks);
    Pace pace = server.load().send(ballots, Load.CONNECTIONS);
    ours = Cpu.sum(clocks) - ours;
    machine = Cpu.ofTheMachine() - machine;
    syncs = database.syncs() - syncs;
    int count = ballots.bytes().length;
    double cores = Cpu.CORES * count / pace.perSecond();
    return new Cost(pace, ours / count, (machine - ours) / cores, (double) count / syncs);
  }

  private Parts parts(Requests ballots, double batch) throws Exception {
    int rowsInEach = Math.max(1, (int) Math.round(batch));
    return new Parts(
        post(ballots),
        hpke.sealing(SEALS),
        check.cpuSeconds(CHECKS),
        rows.cpuSeconds(ROWS / rowsInEach, rowsInEach));
  }

  /** Posts with the same headers and bodies as the ballots. */
  private double post(Requests ballots) throws IOException {
    Cpu.Clock[] clocks = {empty::cpuSeconds, Cpu::ofThisThread};
    Requests posts = ballots.to("/empty/event-loop").repeated(EMPTY_POSTS);
    double start = Cpu.sum(clocks);
    empty.load().send(posts, Load.CONNECTIONS);
    return (Cpu.sum(clocks) - start) / EMPTY_POSTS;
  }

  private static void report(String database, List<Round> rounds, Table table) {
    reportParts(database, rounds, table);
    String by = "Casting by %s on " + database + ", %d connections".formatted(Load.CONNECTIONS);
    String byToken = by.formatted("token");
    String rate = ballots(rounds, r -> r.byToken().pace().perSecond());
    table.atLeast(
        0.7,
        Table.median(rounds, r -> r.byToken().pace().perSecond() / r.parts().allowedByToken()),
        byToken + ", beside what the CPU of its parts allows",
        rate,
        ballots(rounds, r -> r.parts().allowedByToken()));
    table.note(
        Table.median(rounds, r -> r.parts().byToken() / r.byToken().cpu()),
        byToken + ", by CPU alone",
        micros(rounds, r -> r.byToken().cpu()),
        micros(rounds, r -> r.parts().byToken()));
    table.note(
        Table.median(rounds, r -> r.byCode().pace().perSecond() / r.parts().allowedByCode()),
        by.formatted("code") + ", beside the same with a seal in place of the check",
        ballots(rounds, r -> r.byCode().pace().perSecond()),
        ballots(rounds, r -> r.parts().allowedByCode()));
    table.atLeast(
        0.9,
        Table.median(rounds, r -> r.byToken().pace().perSecond() / r.byCode().pace().perSecond()),
        byToken + ", beside casting by code",
        rate,
        ballots(rounds, r -> r.byCode().pace().perSecond()));
    table.atMost(
        5,
        Table.median(rounds, r -> r.byToken().pace().spread()),
        byToken + ", p99 beside p50",
        Table.fine(Table.median(rounds, r -> r.byToken().pace().p99Millis()), "ms"),
        Table.fine(Table.median(rounds, r -> r.byToken().pace().p50Millis()), "ms"));
    table.atLeast(
        0.5,
        Table.median(rounds, r -> r.opened() / r.decrypted()),
        "Opening on %s, ballots per second of CPU, beside bare HPKE decryption".formatted(database),
        Table.whole(Table.median(rounds, Round::opened), "/s"),
        Table.whole(Table.median(rounds, Round::decrypted), "/s"));
  }

  private static void reportParts(String database, List<Round> rounds, Table table) {
    double batch = Table.median(rounds, r -> r.byToken().batch());
    String on = " on " + database;
    table.cpu("An empty POST on the event loop, with its client", seconds(rounds, Parts::post));
    table.cpu("A bare HPKE seal", seconds(rounds, Parts::seal));
    table.cpu("A check of a token", seconds(rounds, Parts::check));
    table.cpu(
        "A row%s, %.1f in a batch, one sync a batch".formatted(on, batch),
        seconds(rounds, Parts::row));
    table.cpu("The sum by token" + on, seconds(rounds, Parts::byToken));
    table.cpu("Casting by token" + on, Table.median(rounds, r -> r.byToken().cpu()));
    table.cpu("Casting by code" + on, Table.median(rounds, r -> r.byCode().cpu()));
    table.remark(
        "Casting by token%s left %.0f %% of the cores to other processes and the kernel."
            .formatted(on, 100 * Table.median(rounds, r -> r.byToken().others())));
  }

  private static double seconds(List<Round> rounds, ToDoubleFunction<Parts> part) {
    return Table.median(rounds, r -> part.applyAsDouble(r.parts()));
  }

  private static String micros(List<Round> rounds, ToDoubleFunction<Round> seconds) {
    return Table.fine(1e6 * Table.median(rounds, seconds), "µs");
  }

  private static String ballots(List<Round> rounds, ToDoubleFunction<Round> rate) {
    return Table.whole(Table.median(rounds, rate), "ballots/s");
  }
}
