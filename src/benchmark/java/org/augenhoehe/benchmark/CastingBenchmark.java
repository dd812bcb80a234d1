package org.augenhoehe.benchmark;

import java.util.List;
import org.augenhoehe.benchmark.Load.Requests;

/**
 * Measures casting and opening beside their limits, round by round. Each round first casts one
 * ballot per box, which creates the box; that happens once between two openings and is not
 * measured. Then it casts ballots, inserts bare rows, sends posts to an empty application, opens
 * the boxes and decrypts as many papers.
 */
final class CastingBenchmark {

  private static final int BALLOTS = 10_000;
  private static final int EMPTY_POSTS = 20_000;

  private record Round(
      Pace casting, Pace inserts, Pace blocking, Pace eventLoop, double opened, double decrypted) {}

  private final Server server;
  private final Server empty;
  private final BareInserts inserts;
  private final Installation installation;
  private final BareDecryption decryption = new BareDecryption();

  private CastingBenchmark(Server server, Server empty, BareInserts inserts) throws Exception {
    this.server = server;
    this.empty = empty;
    this.inserts = inserts;
    this.installation = new Installation(server);
  }

  static void run(Database database, Server empty, Table table) throws Exception {
    try (Server server = database.start();
        BareInserts inserts = new BareInserts(database)) {
      CastingBenchmark benchmark = new CastingBenchmark(server, empty, inserts);
      report(database, server.measure(benchmark::round), table);
    }
  }

  private Round round() throws Exception {
    installation.issue(BALLOTS);
    Requests first = installation.firstBallots();
    server.load().send(first, 1);
    Pace casting = server.load().send(installation.ballots(BALLOTS), Load.CONNECTIONS);
    Pace bare = inserts.run(BALLOTS);
    Pace blocking = empty.load().send(emptyPosts("/empty/blocking"), Load.CONNECTIONS);
    Pace eventLoop = empty.load().send(emptyPosts("/empty/event-loop"), Load.CONNECTIONS);
    double before = server.cpuSeconds();
    int opened = installation.open();
    double openingSeconds = server.cpuSeconds() - before;
    int cast = BALLOTS + first.bytes().length;
    if (opened != cast) {
      throw new IllegalStateException(opened + " ballots were opened, " + cast + " cast");
    }
    return new Round(
        casting,
        bare,
        blocking,
        eventLoop,
        opened / openingSeconds,
        BALLOTS / decryption.cpuSeconds(BALLOTS));
  }

  private static Requests emptyPosts(String path) {
    return Requests.same(EMPTY_POSTS, 204, Load.request("POST", path, "", ""));
  }

  private static void report(Database database, List<Round> rounds, Table table) {
    String casting = "Casting on %s, %d connections".formatted(database.name(), Load.CONNECTIONS);
    String cast = Table.whole(Table.median(rounds, r -> r.casting().perSecond()), "ballots/s");
    table.atLeast(
        0.8,
        Table.median(rounds, r -> r.casting().perSecond() / r.inserts().perSecond()),
        casting
            + ", beside inserting the row by plain JDBC"
            + (database.syncs() ? "" : " with one sync for all who wait"),
        cast,
        Table.whole(Table.median(rounds, r -> r.inserts().perSecond()), "rows/s"));
    table.note(
        Table.median(rounds, r -> r.casting().perSecond() / r.blocking().perSecond()),
        casting + ", beside an empty blocking POST",
        cast,
        Table.whole(Table.median(rounds, r -> r.blocking().perSecond()), "answers/s"));
    table.note(
        Table.median(rounds, r -> r.casting().perSecond() / r.eventLoop().perSecond()),
        casting + ", beside an empty POST on the event loop",
        cast,
        Table.whole(Table.median(rounds, r -> r.eventLoop().perSecond()), "answers/s"));
    table.atMost(
        5,
        Table.median(rounds, r -> r.casting().spread()),
        casting + ", p99 beside p50",
        Table.fine(Table.median(rounds, r -> r.casting().p99Millis()), "ms"),
        Table.fine(Table.median(rounds, r -> r.casting().p50Millis()), "ms"));
    table.atLeast(
        0.5,
        Table.median(rounds, r -> r.opened() / r.decrypted()),
        "Opening on %s, ballots per second of CPU, beside bare HPKE decryption"
            .formatted(database.name()),
        Table.whole(Table.median(rounds, Round::opened), "/s"),
        Table.whole(Table.median(rounds, Round::decrypted), "/s"));
  }
}
