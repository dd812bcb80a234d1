package org.augenhoehe.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.augenhoehe.base.office.Channel;
import org.augenhoehe.base.office.Node;
import org.augenhoehe.base.platform.TemporaryInstallation;
import org.augenhoehe.base.questionnaire.Questionnaires;
import org.augenhoehe.vote.paper.Place;
import org.augenhoehe.vote.teller.Batch;
import org.augenhoehe.vote.teller.BoxKeys;
import org.augenhoehe.vote.teller.EmbeddedTeller;
import org.augenhoehe.vote.teller.SignedBox;
import org.augenhoehe.vote.teller.Teller;
import org.augenhoehe.vote.teller.TestBallots;

/** Measures the teller without service and database: opening beside bare HPKE decryption. */
final class TellerBenchmark {

  private static final int BALLOTS = 20_000;

  /** Large ones, and as many as a large authority may have. */
  private static final List<Integer> BOXES = List.of(1, 400);

  /** Ballots per second of CPU; those of the teller by number of boxes. */
  private record Round(Map<Integer, Double> teller, double bare) {}

  private final Teller teller;
  private final BareHpke hpke = new BareHpke();
  private long openings;

  private TellerBenchmark(Path directory) throws Exception {
    TemporaryInstallation installation = new TemporaryInstallation(directory);
    this.teller =
        new EmbeddedTeller(
            new BoxKeys(installation, new SecureRandom()),
            installation,
            new Questionnaires(),
            TestBallots.TEN);
  }

  static void run(Path target, Path directory, Table table) throws Exception {
    TellerBenchmark benchmark = new TellerBenchmark(Files.createDirectory(directory));
    // Both sides are compiled after one round.
    benchmark.round();
    List<Round> rounds = new ArrayList<>();
    for (int i = 0; i < Benchmark.ROUNDS; i++) {
      rounds.add(benchmark.round());
    }
    for (int boxes : BOXES) {
      table.atLeast(
          0.5,
          Table.median(rounds, r -> r.teller().get(boxes) / r.bare()),
          "The teller alone, %,d ballots in %d box(es), per second of CPU, beside bare HPKE decryption"
              .formatted(BALLOTS, boxes),
          Table.whole(Table.median(rounds, r -> r.teller().get(boxes)), "/s"),
          Table.whole(Table.median(rounds, Round::bare), "/s"));
    }
    BoxesOfAYear.run(benchmark.teller, directory, table);
    BrowserSealing.run(target, table);
  }

  private Round round() throws Exception {
    Map<Integer, Double> teller = new HashMap<>();
    for (int boxes : BOXES) {
      teller.put(boxes, BALLOTS / counting(boxes));
    }
    return new Round(teller, BALLOTS / hpke.opening(BALLOTS));
  }

  /** CPU seconds. */
  private double counting(int boxes) {
    List<Batch> batches =
        teller.newBoxes(leaves(boxes), 1, openings).stream()
            .map(box -> batch(box, BALLOTS / boxes))
            .toList();
    openings++;
    double start = Cpu.ofThisThread();
    boolean isCounted =
        teller.count(openings, batches).stream()
            .allMatch(counted -> counted.orElseThrow().ballots() == BALLOTS / boxes);
    double seconds = Cpu.ofThisThread() - start;
    if (!isCounted) {
      throw new IllegalStateException("Not all were counted");
    }
    return seconds;
  }

  static Batch batch(SignedBox box, int ballots) {
    return new Batch(
        new Place(box.node(), 1),
        List.of(new Batch.Contents(box, TestBallots.sealed(box, ballots))));
  }

  static List<Node> leaves(int count) {
    UUID office = UUID.randomUUID();
    return IntStream.range(0, count)
        .mapToObj(leaf -> new Node(office, UUID.randomUUID(), Channel.PHONE))
        .toList();
  }
}
