package org.augenhoehe.result.response;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.augenhoehe.base.appointment.Week;
import org.augenhoehe.base.office.Node;
import org.augenhoehe.result.response.ResponseRate.Known;
import org.augenhoehe.result.response.ResponseRate.Unknown;
import org.augenhoehe.result.response.ResponseRate.Why;
import org.augenhoehe.vote.release.Release;

/**
 * Finds the longest stretch of openings of one place whose ballots and appointments are of the same
 * weeks. It begins after an opening and ends with another one; both lie between two weeks. What
 * waits in a box at either end belongs to other weeks than it is counted in. A box that was not
 * counted holds fewer than <em>k</em> ballots, so what may wait in the leaves is bounded, and may
 * be a twentieth of what was counted at most. Boxes on their way up the tree are not bounded so;
 * where one above the place was counted since, it may have held ballots of this place.
 */
final class Stretches {

  /** Openings and weeks of which everything is known, see {@link Known}. */
  private record Stretch(int ballots, int appointments, int openings, Week first, Week last) {

    ResponseRate rate() {
      return ballots > appointments
          ? new Unknown(Why.MORE_BALLOTS)
          : Known.of(ballots, appointments, openings, first, last);
    }
  }

  /** With fewer, one week's weather decides (METHOD, section 3). */
  static final int FEWEST_OPENINGS = 4;

  /** One ballot in so many may be of another week. */
  private static final int TOLERANCE = 20;

  private final List<Opening> openings;
  private final Set<Node> leaves = new HashSet<>();
  private final Function<Week, OptionalInt> appointments;
  private final int minimum;

  private Stretches(List<Opening> openings, Function<Week, OptionalInt> appointments, int minimum) {
    this.openings = openings;
    this.appointments = appointments;
    this.minimum = minimum;
    openings.forEach(opening -> leaves.addAll(opening.leaves()));
  }

  /**
   * @param own releases of the place
   * @param above releases of the boxes above it
   * @param appointments of a week; empty where one of its touchpoints is unknown
   * @param minimum <em>k</em>
   */
  static ResponseRate find(
      List<Release> own,
      List<Release> above,
      Function<Week, OptionalInt> appointments,
      int minimum) {
    Stretches stretches = new Stretches(Opening.of(own), appointments, minimum);
    long lastAbove = above.stream().mapToLong(Release::opening).max().orElse(Long.MIN_VALUE);
    return stretches
        .longest(lastAbove)
        .map(Stretch::rate)
        .orElseGet(() -> new Unknown(stretches.why(lastAbove)));
  }

  private Why why(long lastAbove) {
    if (lastAbove > Long.MIN_VALUE && longest(Long.MIN_VALUE).isPresent()) {
      return Why.COUNTED_ABOVE;
    }
    return openings.stream()
            .flatMap(opening -> opening.week().stream())
            .anyMatch(week -> appointments.apply(week.plus(-1)).isPresent())
        ? Why.TOO_SHORT
        : Why.NOT_ENTERED;
  }

  /** Of equally long ones the latest. */
  private Optional<Stretch> longest(long lastAbove) {
    return IntStream.range(0, openings.size())
        .filter(begin -> openings.get(begin).number() >= lastAbove)
        .mapToObj(this::after)
        .flatMap(Optional::stream)
        .reduce((one, later) -> later.openings() >= one.openings() ? later : one);
  }

  /** The longest that begins after an opening. */
  private Optional<Stretch> after(int begin) {
    Week first = openings.get(begin).week().orElse(null);
    if (first == null) {
      return Optional.empty();
    }
    Week unknown = first;
    int ballots = 0;
    int expected = 0;
    Optional<Stretch> longest = Optional.empty();
    for (int end = begin + 1; end < openings.size(); end++) {
      ballots += openings.get(end).ballots();
      Week next = openings.get(end).week().orElse(unknown);
      for (; unknown.compareTo(next) < 0; unknown = unknown.plus(1)) {
        OptionalInt ofWeek = appointments.apply(unknown);
        if (ofWeek.isEmpty()) {
          return longest;
        }
        expected += ofWeek.getAsInt();
      }
      if (openings.get(end).week().isPresent() && isWhole(begin, end, ballots)) {
        longest = Optional.of(new Stretch(ballots, expected, end - begin, first, unknown.plus(-1)));
      }
    }
    return longest;
  }

  private boolean isWhole(int begin, int end, int ballots) {
    int waiting = waiting(openings.get(begin)) + waiting(openings.get(end));
    return end - begin >= FEWEST_OPENINGS && waiting * TOLERANCE <= ballots;
  }

  /** At most, in leaves that are counted at other openings. */
  private int waiting(Opening opening) {
    return (leaves.size() - opening.leaves().size()) * (minimum - 1);
  }
}
