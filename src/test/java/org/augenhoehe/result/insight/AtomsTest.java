package org.augenhoehe.result.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.augenhoehe.base.office.Channel;
import org.augenhoehe.base.office.Node;
import org.augenhoehe.result.insight.Atoms.Atom;
import org.augenhoehe.vote.release.Release;
import org.augenhoehe.vote.release.Scope;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AtomsTest {

  private static final int K = 10;

  private static final Node LEAF = new Node(UUID.randomUUID(), UUID.randomUUID(), Channel.PHONE);

  /** People by number, so that a test can tell who is counted in a figure. */
  private record People(Set<Integer> ids) implements Aggregate<People> {

    @Override
    public int n() {
      return ids.size();
    }

    @Override
    public People plus(People other) {
      Set<Integer> all = new HashSet<>(ids);
      all.addAll(other.ids);
      return new People(all);
    }
  }

  @Test
  @DisplayName("Invariant 4: a release in which few answered an item waits for the next")
  void few_answers_wait_for_more() {
    List<Release> releases = List.of(release(LEAF, 1), release(LEAF, 2), release(LEAF, 3));
    Map<Release, People> answered =
        Map.of(
            releases.get(0), people(0, 12),
            releases.get(1), people(100, 1),
            releases.get(2), people(200, 9));
    assertThat(atoms(releases.subList(0, 2), answered)).hasSize(1);
    List<Atom<People>> all = atoms(releases, answered);
    assertThat(all).extracting(atom -> atom.total().n()).containsExactly(12, 10);
  }

  @Test
  void boxes_of_different_nodes_do_not_fill_each_other() {
    Node other = new Node(LEAF.office(), LEAF.touchpoint(), Channel.KIOSK);
    List<Release> releases = List.of(release(LEAF, 1), release(other, 1));
    Map<Release, People> answered =
        Map.of(releases.get(0), people(0, 6), releases.get(1), people(100, 6));
    assertThat(atoms(releases, answered)).isEmpty();
  }

  @Test
  @DisplayName("Invariants 1 and 4: no arithmetic on an item's figures isolates fewer than k")
  void no_arithmetic_isolates_anybody() {
    for (int seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      List<Release> releases = new ArrayList<>();
      Map<Release, People> answered = new HashMap<>();
      Map<Integer, Set<String>> figuresOf = new HashMap<>();
      int next = 0;
      for (int opening = 1; opening <= 12; opening++) {
        Release release = release(LEAF, opening);
        int n = random.nextInt(15);
        releases.add(release);
        answered.put(release, people(next, n));
        next += n;
        List<Atom<People>> atoms = atoms(releases, answered);
        // Every span that can be asked for, at every time it can be asked.
        for (int from = 1; from <= opening; from++) {
          for (int to = from; to <= opening; to++) {
            String figure = opening + ":" + from + "-" + to;
            for (Atom<People> atom : Atoms.within(atoms, span(from, to))) {
              atom.total()
                  .ids()
                  .forEach(id -> figuresOf.computeIfAbsent(id, any -> new HashSet<>()).add(figure));
            }
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

  private static List<Atom<People>> atoms(List<Release> releases, Map<Release, People> answered) {
    return Atoms.of(releases, release -> Optional.of(answered.get(release)), K);
  }

  private static People people(int first, int count) {
    Set<Integer> ids = new HashSet<>();
    for (int i = 0; i < count; i++) {
      ids.add(first + i);
    }
    return new People(ids);
  }

  private static Release release(Node node, long opening) {
    return new Release(
        UUID.randomUUID(), node, 1, moment(opening), opening, K, 0, List.of(), List.of());
  }
}
