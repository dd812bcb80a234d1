package org.augenhoehe.result.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.augenhoehe.base.office.Channel;
import org.augenhoehe.base.office.Node;
import org.augenhoehe.result.insight.Atoms.Atom;
import org.augenhoehe.vote.release.ItemCount;
import org.augenhoehe.vote.release.Release;
import org.augenhoehe.vote.release.Scope;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AtomsTest {

  private static final int K = 10;
  private static final String ITEM = "heard";

  private static final Node LEAF = new Node(UUID.randomUUID(), UUID.randomUUID(), Channel.PHONE);

  @Test
  @DisplayName("Invariant 4: a release in which few answered an item waits for the next")
  void few_answers_wait_for_more() {
    List<Release> releases = List.of(release(1, 12), release(2, 1), release(3, 9));
    assertThat(Atoms.of(releases.subList(0, 2), ITEM, K)).hasSize(1);
    List<Atom> all = Atoms.of(releases, ITEM, K);
    assertThat(all).extracting(atom -> atom.counts().n()).containsExactly(12, 10);
    assertThat(all.get(1).last()).isEqualTo(releases.get(2));
  }

  @Test
  void a_release_that_nobody_answered_belongs_to_no_atom() {
    List<Release> releases = List.of(release(1, 0), release(2, 10));
    assertThat(Atoms.of(releases, ITEM, K))
        .extracting(Atom::releases)
        .containsExactly(releases.subList(1, 2));
  }

  @Test
  @DisplayName("Invariants 1 and 4: no arithmetic on an item's figures isolates fewer than k")
  void no_arithmetic_isolates_anybody() {
    for (int seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      List<Release> releases = new ArrayList<>();
      Map<Release, List<Integer>> answered = new HashMap<>();
      Map<Integer, Set<String>> figuresOf = new HashMap<>();
      int next = 0;
      for (int opening = 1; opening <= 12; opening++) {
        int n = random.nextInt(15);
        Release release = release(opening, n);
        releases.add(release);
        answered.put(release, IntStream.range(next, next + n).boxed().toList());
        next += n;
        List<Atom> atoms = Atoms.of(releases, ITEM, K);
        // Every span that can be asked for, at every time it can be asked.
        for (int from = 1; from <= opening; from++) {
          for (int to = from; to <= opening; to++) {
            String figure = opening + ":" + from + "-" + to;
            Scope span = span(from, to);
            atoms.stream()
                .filter(atom -> atom.isWithin(span))
                .flatMap(atom -> atom.releases().stream())
                .flatMap(joined -> answered.get(joined).stream())
                .forEach(id -> figuresOf.computeIfAbsent(id, any -> new HashSet<>()).add(figure));
          }
        }
      }
      Map<Set<String>, Integer> groups = new HashMap<>();
      figuresOf.values().forEach(figures -> groups.merge(figures, 1, Integer::sum));
      assertThat(groups.values()).as("seed %d", seed).allMatch(size -> size >= K);
    }
  }

  /** Boxes are opened once a day here. */
  private static Scope span(int from, int to) {
    return new Scope(null, null, null, Scope.day(moment(from)), Scope.day(moment(to)));
  }

  private static Instant moment(long opening) {
    return Instant.EPOCH.plus(Duration.ofDays(opening));
  }

  private static Release release(long opening, int answered) {
    return new Release(
        UUID.randomUUID(),
        LEAF,
        1,
        moment(opening),
        opening,
        K,
        0,
        List.of(new ItemCount(ITEM, 0, 0, 0, 0, answered, 0)));
  }
}
