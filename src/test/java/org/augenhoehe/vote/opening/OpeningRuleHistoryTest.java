package org.augenhoehe.vote.opening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.augenhoehe.base.office.Channel;
import org.augenhoehe.base.office.Node;
import org.augenhoehe.vote.opening.OpeningRule.Contents;
import org.augenhoehe.vote.opening.OpeningRule.Decision;
import org.augenhoehe.vote.opening.OpeningRule.Fate;
import org.augenhoehe.vote.paper.Place;
import org.augenhoehe.vote.release.Release;
import org.augenhoehe.vote.release.Scope;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random histories of the bare rule: no database, no keys, hundreds of seeds. */
class OpeningRuleHistoryTest {

  private static final int SEEDS = 150;
  private static final int VERSION = 1;
  private static final Instant MONDAY = Instant.parse("2026-01-05T05:00:00Z");

  /** The contents of the boxes, as the database would store them. */
  private static final class Installation {

    final Random random;
    final int minimum;
    final Map<UUID, List<UUID>> tree = new LinkedHashMap<>();
    final Map<Place, Contents<Integer>> boxes = new LinkedHashMap<>();
    final Map<Integer, Node> homes = new LinkedHashMap<>();
    final History history;

    Installation(long seed, int minimum) {
      this.random = new Random(seed);
      this.minimum = minimum;
      this.history = new History(minimum);
      for (int office = 0; office < 1 + random.nextInt(3); office++) {
        List<UUID> touchpoints = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(3); i++) {
          touchpoints.add(uuid());
        }
        tree.put(uuid(), touchpoints);
      }
    }

    UUID uuid() {
      return new UUID(random.nextLong(), random.nextLong());
    }

    void arrive() {
      for (Map.Entry<UUID, List<UUID>> office : tree.entrySet()) {
        for (UUID touchpoint : office.getValue()) {
          for (Channel channel : Channel.values()) {
            // Mostly a trickle, sometimes a crowd, so that boxes of every age occur.
            int customers = random.nextInt(random.nextInt(4) == 0 ? 2 * minimum : minimum / 2);
            for (int i = 0; i < customers; i++) {
              cast(new Node(office.getKey(), touchpoint, channel));
            }
          }
        }
      }
    }

    void cast(Node leaf) {
      int ballot = homes.size();
      homes.put(ballot, leaf);
      put(new Place(leaf, VERSION), 0, List.of(ballot));
    }

    void put(Place place, int waited, List<Integer> ballots) {
      Contents<Integer> old =
          boxes.getOrDefault(place, new Contents<>(place, 0, 0, List.<Integer>of()));
      List<Integer> all = new ArrayList<>(old.boxes());
      all.addAll(ballots);
      boxes.put(place, new Contents<>(place, old.waited() + waited, all.size(), all));
    }

    void open() {
      int opening = history.openings();
      Map<Node, Contents<Integer>> before = new LinkedHashMap<>();
      boxes.values().forEach(contents -> before.put(contents.place().node(), contents));
      List<History.Counted> counted = new ArrayList<>();
      for (Decision<Integer> decision :
          OpeningRule.decide(List.copyOf(boxes.values()), minimum, History::allValid)) {
        Place place = decision.contents().place();
        assertRises(decision, before.get(place.node()));
        Contents<Integer> own = boxes.remove(place);
        if (decision.fate() == Fate.LEAVE) {
          put(place, own == null ? 1 : own.waited() + 1, decision.contents().boxes());
          continue;
        }
        if (decision.fate() == Fate.COUNT) {
          Release release =
              History.release(
                  place.node(),
                  MONDAY.plusSeconds(opening * 604_800L),
                  opening,
                  decision.contents().ballots());
          counted.add(new History.Counted(release, Set.copyOf(decision.contents().boxes())));
        }
      }
      history.add(counted);
    }

    private void assertRises(Decision<Integer> decision, Contents<Integer> box) {
      if (decision.contents().place().node().isLeaf()
          && box.ballots() < minimum
          && box.waited() >= 2) {
        assertThat(decision.fate()).isEqualTo(Fate.RISE);
      }
    }

    Set<Integer> waiting() {
      Set<Integer> waiting = new HashSet<>();
      boxes.values().forEach(box -> waiting.addAll(box.boxes()));
      return waiting;
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {5, 10})
  @DisplayName("Invariant 1, Atoms: no arithmetic on published figures isolates fewer than k")
  void no_arithmetic_on_published_figures_isolates_fewer_than_k(int minimum) {
    int releases = 0;
    for (long seed = 0; seed < SEEDS; seed++) {
      Installation installation = new Installation(seed, minimum);
      for (int opening = 0; opening < 12; opening++) {
        installation.arrive();
        installation.open();
        assertNothingIsLost(installation);
      }
      releases += installation.history.released().size();
      List<Scope> scopes = History.scopes(installation.tree);
      History.assertNobodyIsAlone(installation.history.figures(scopes), minimum);
    }
    assertThat(releases).as("something was published at all").isGreaterThan(SEEDS * minimum);
  }

  @Test
  @DisplayName(
      "Invariant 1, Atoms: the same check catches a figure that is fresher than the others")
  void the_check_catches_figures_that_are_published_one_by_one() {
    Installation installation = new Installation(4, 10);
    for (int opening = 0; opening < 6; opening++) {
      installation.arrive();
      installation.open();
    }
    Set<Set<Integer>> figures =
        new HashSet<>(installation.history.figures(History.scopes(installation.tree)));
    Set<Integer> fresher = new HashSet<>(installation.history.released());
    fresher.add(installation.homes.size());
    figures.add(fresher);
    assertThatThrownBy(() -> History.assertNobodyIsAlone(figures, 10))
        .isInstanceOf(AssertionError.class);
  }

  @Test
  @DisplayName("Invariant 2, One tree: a ballot is counted on the way from its leaf to the root")
  void a_ballot_is_counted_above_where_it_was_cast() {
    for (long seed = 0; seed < SEEDS; seed++) {
      Installation installation = new Installation(seed, 5);
      for (int opening = 0; opening < 12; opening++) {
        installation.arrive();
        installation.open();
        installation
            .boxes
            .values()
            .forEach(
                box ->
                    box.boxes()
                        .forEach(
                            ballot ->
                                assertThat(installation.homes.get(ballot).path())
                                    .startsWith(box.place().node().path())));
        installation
            .boxes
            .values()
            .forEach(
                box -> {
                  if (box.place().node().isLeaf()) {
                    assertThat(box.waited()).isLessThan(OpeningRule.PATIENCE);
                  }
                });
      }
    }
  }

  private static void assertNothingIsLost(Installation installation) {
    Set<Integer> all = new HashSet<>(installation.waiting());
    assertThat(all).noneMatch(installation.history.released()::contains);
    all.addAll(installation.history.released());
    assertThat(all).isEqualTo(installation.homes.keySet());
  }
}
