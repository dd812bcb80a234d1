package org.augenhoehe.benchmark;

import java.util.ArrayList;
import java.util.List;
import org.augenhoehe.benchmark.Load.Requests;

/**
 * Casting and opening, round by round beside their limits. Every round casts ballots, inserts bare
 * rows, lets an empty application answer, opens the boxes and decrypts as many papers.
 */
final class CastingBenchmark {

  /** Until the compiler is done with the application; its limits are small and warm at once. */
  private static final int WARM_UP = 12;

  private static final int BALLOTS = 10_000;
  private static final int EMPTY_POSTS = 20_000;

  private record Round(
      Pace casting, Pace inserts, Pace blocking, Pace eventLoop, double opened, double decrypted) {

    static double perCore(int ballots, double cpuSeconds) {
      return ballots / cpuSeconds;
    }
  }

  private CastingBenchmark() {}

  static void run(Database database, Server empty, Table table) throws Exception {
    List<Round> rounds = new ArrayList<>();
    try (Server server = database.start();
        BareInserts inserts = new BareInserts(database)) {
      Installation installation = new Installation(server);
      BareDecryption decryption = new BareDecryption();
      for (int i = 0; i < WARM_UP + Benchmark.ROUNDS; i++) {
        installation.issue(BALLOTS);
        Pace casting = server.load().send(installation.ballots(BALLOTS), Load.CONNECTIONS);
        Pace bare = inserts.run(BALLOTS);
        Pace blocking = empty.load().send(emptyPosts("/empty/blocking"), Load.CONNECTIONS);
        Pace eventLoop = empty.load().send(emptyPosts("/empty/event-loop"), Load.CONNECTIONS);
        double before = server.cpuSeconds();
        int opened = installation.open();
        double openingSeconds = server.cpuSeconds() - before;
        Round round =
            new Round(
                casting,
                bare,
                blocking,
                eventLoop,
                Round.perCore(opened, openingSeconds),
                Round.perCore(BALLOTS, decryption.cpuSeconds(BALLOTS)));
        if (opened != BALLOTS) {
          throw new IllegalStateException(opened + " ballots were opened, " + BALLOTS + " cast");
        }
        if (i >= WARM_UP) {
          rounds.add(round);
        }
      }
    }
    report(database, rounds, table);
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
