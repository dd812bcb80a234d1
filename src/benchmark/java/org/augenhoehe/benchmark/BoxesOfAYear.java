package org.augenhoehe.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.augenhoehe.base.office.Node;
import org.augenhoehe.vote.teller.SignedBox;
import org.augenhoehe.vote.teller.Teller;

/**
 * Measures the keys of boxes: at each weekly opening every leaf gets one, and each of them waits
 * for three openings, which is as long as a box can.
 */
final class BoxesOfAYear {

  private static final int WAITING = 3;

  /** The time is that of many leaves, the growth that of many weeks. */
  private static final int MANY_LEAVES = 4_000;

  private static final int FEW_WEEKS = 6;
  private static final int FEW_LEAVES = 100;
  private static final int MANY_WEEKS = 52;

  /**
   * What was measured at each opening.
   *
   * @param making CPU seconds
   * @param destroying CPU seconds
   */
  private record Weeks(List<Double> making, List<Double> destroying, List<Double> megabytes) {}

  private final Teller teller;
  private final Path directory;

  private BoxesOfAYear(Teller teller, Path directory) {
    this.teller = teller;
    this.directory = directory;
  }

  /**
   * @param directory the teller's
   */
  static void run(Teller teller, Path directory, Table table) throws IOException {
    BoxesOfAYear boxes = new BoxesOfAYear(teller, directory);
    Weeks large = boxes.weeks(MANY_LEAVES, FEW_WEEKS);
    each("making the key of a box, of %,d at once".formatted(MANY_LEAVES), large.making(), table);
    each("destroying one, where three times as many stay", large.destroying(), table);
    double stays = large.megabytes().get(WAITING);
    table.remark("Files of the keys of all that wait: " + Table.fine(stays, "MB") + ".");
    Weeks year = boxes.weeks(FEW_LEAVES, MANY_WEEKS);
    double first = year.megabytes().get(WAITING);
    double last = year.megabytes().get(MANY_WEEKS - 1);
    table.atMost(
        1.1,
        last / first,
        "Files of keys after a year of %d leaves, beside after %d weeks"
            .formatted(FEW_LEAVES, WAITING + 1),
        Table.fine(last, "MB"),
        Table.fine(first, "MB"));
  }

  private Weeks weeks(int count, int weeks) throws IOException {
    List<Node> leaves = TellerBenchmark.leaves(count);
    Deque<List<UUID>> waiting = new ArrayDeque<>();
    Weeks measured = new Weeks(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (int week = 0; week < weeks; week++) {
      double start = Cpu.ofThisThread();
      List<SignedBox> boxes = teller.newBoxes(leaves, 1, week);
      measured.making().add(Cpu.ofThisThread() - start);
      waiting.add(boxes.stream().map(SignedBox::id).toList());
      measured.megabytes().add(megabytes());
      if (waiting.size() > WAITING) {
        start = Cpu.ofThisThread();
        teller.destroy(waiting.remove());
        measured.destroying().add(Cpu.ofThisThread() - start);
      }
    }
    waiting.forEach(teller::destroy);
    return measured;
  }

  private static void each(String what, List<Double> seconds, Table table) {
    table.cpu(what, Table.median(seconds, Double::doubleValue) / MANY_LEAVES);
  }

  /** Without what was counted. */
  private double megabytes() throws IOException {
    double bytes = 0;
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        bytes += file.getFileName().toString().startsWith("counted-") ? 0 : Files.size(file);
      }
    }
    return bytes / (1 << 20);
  }
}
