package org.augenhoehe.vote.opening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.augenhoehe.base.office.Channel;
import org.augenhoehe.base.office.Node;
import org.augenhoehe.vote.opening.OpeningRule.Contents;
import org.augenhoehe.vote.paper.Place;
import org.augenhoehe.vote.release.Release;
import org.augenhoehe.vote.release.Scope;

/**
 * Everything that was ever visible: for each opening which ballots were counted in which box, and
 * from it every figure that was published at any time. Ballots are numbers here.
 */
final class History {

  /** A counted box and the ballots in it. */
  record Counted(Release release, Set<Integer> ballots) {}

  private final int minimum;
  private final List<List<Counted>> openings = new ArrayList<>();
  private final Set<Integer> released = new HashSet<>();

  History(int minimum) {
    this.minimum = minimum;
  }

  static Release release(Node node, Instant moment, long opening, int ballots) {
    return new Release(UUID.randomUUID(), node, 1, moment, opening, ballots, 0, List.of());
  }

  /** A teller that finds no ballot invalid. */
  static <B> Set<Place> allValid(List<Contents<B>> candidates) {
    return candidates.stream().map(Contents::place).collect(Collectors.toSet());
  }

  /** Records an opening; fails if a ballot was counted before or a count is too small. */
  void add(List<Counted> opening) {
    for (Counted counted : opening) {
      assertThat(counted.ballots()).hasSizeGreaterThanOrEqualTo(minimum);
      assertThat(counted.release().ballots()).isEqualTo(counted.ballots().size());
      for (int ballot : counted.ballots()) {
        assertThat(released.add(ballot)).as("ballot %d is counted once", ballot).isTrue();
      }
    }
    openings.add(List.copyOf(opening));
  }

  Set<Integer> released() {
    return released;
  }

  int openings() {
    return openings.size();
  }

  /**
   * The figures: the ballots of every scope, over every span of openings. What was published at an
   * earlier moment is the span that ends there, so this is every published state as well.
   */
  Set<Set<Integer>> figures(List<Scope> scopes) {
    Set<Set<Integer>> figures = new HashSet<>();
    for (Scope scope : scopes) {
      for (int first = 0; first < openings.size(); first++) {
        Set<Integer> union = new HashSet<>();
        for (int last = first; last < openings.size(); last++) {
          for (Counted counted : openings.get(last)) {
            if (scope.contains(counted.release())) {
              union.addAll(counted.ballots());
            }
          }
          figures.add(Set.copyOf(union));
        }
      }
    }
    return figures;
  }

  /**
   * No sum or difference of figures can separate ballots that are in the same figures; so each such
   * group must be a crowd.
   */
  static void assertNobodyIsAlone(Set<Set<Integer>> figures, int minimum) {
    Map<Integer, BitSet> memberships = new HashMap<>();
    int number = 0;
    for (Set<Integer> figure : figures) {
      for (int ballot : figure) {
        memberships.computeIfAbsent(ballot, any -> new BitSet()).set(number);
      }
      number++;
    }
    Map<BitSet, Integer> groups = new HashMap<>();
    memberships.values().forEach(figuresOfOne -> groups.merge(figuresOfOne, 1, Integer::sum));
    assertThat(groups.values()).allMatch(size -> size >= minimum);
  }

  /** All, each office, each touchpoint, each with and without a channel. */
  static List<Scope> scopes(Map<UUID, List<UUID>> tree) {
    List<Scope> scopes = new ArrayList<>();
    List<Channel> channels = new ArrayList<>(List.of(Channel.values()));
    channels.add(null);
    for (Channel channel : channels) {
      scopes.add(new Scope(null, null, channel, null, null));
      tree.forEach(
          (office, touchpoints) -> {
            scopes.add(new Scope(office, null, channel, null, null));
            touchpoints.forEach(
                touchpoint -> scopes.add(new Scope(office, touchpoint, channel, null, null)));
          });
    }
    return scopes;
  }
}
