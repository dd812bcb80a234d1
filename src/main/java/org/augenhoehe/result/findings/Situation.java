package org.augenhoehe.result.findings;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.augenhoehe.base.office.Channel;
import org.augenhoehe.base.office.Node;
import org.augenhoehe.base.office.OfficeTree.TouchpointEntry;
import org.augenhoehe.result.insight.LeafScores;
import org.augenhoehe.result.insight.LeafScores.Scored;
import org.augenhoehe.result.statistics.Change;
import org.augenhoehe.result.statistics.Comparison;
import org.augenhoehe.result.statistics.Dispersion;
import org.augenhoehe.result.statistics.Leaf;
import org.augenhoehe.result.statistics.Series;
import org.augenhoehe.vote.release.Releases.Ledger;
import org.augenhoehe.vote.release.Scope;

/**
 * What the touchpoints of one page say after one opening.
 *
 * @param touchpoints in the order of the tree
 * @param findings changes by certainty, then profiles, those that stand out, gaps, what rises and
 *     what is not counted, each in the order of the tree
 * @param changes by touchpoint and measure; a series without any point is missing
 * @param dispersions by measure, over all leaves of the page
 */
public record Situation(
    LeafScores scores,
    List<TouchpointEntry> touchpoints,
    List<Finding> findings,
    Map<UUID, Map<String, Change>> changes,
    Map<String, Dispersion> dispersions) {

  /**
   * Since when a scope has another level.
   *
   * @param opening the first of the new level
   * @param day of that opening
   * @param before level, points
   * @param after level, points
   */
  public record Turn(int opening, LocalDate day, double before, double after) {

    public boolean isUp() {
      return after > before;
    }
  }

  /**
   * @param whole whether these are the touchpoints of all offices
   */
  static Situation of(
      Ledger ledger, LeafScores scores, List<TouchpointEntry> touchpoints, boolean whole) {
    Watched page = Watched.of(scores, touchpoints);
    Changes changes = Changes.in(page);
    Counting counting = new Counting(ledger, touchpoints, page.lastDay());
    List<Finding> findings =
        Stream.of(
                changes.told(page),
                Exceptions.profiles(page),
                Exceptions.standingOut(page),
                Gaps.in(page, whole),
                counting.rising(),
                counting.notCounted())
            .flatMap(List::stream)
            .toList();
    return new Situation(scores, touchpoints, findings, changes.of(), page.dispersions());
  }

  /** The score of a leaf; empty where it is withheld. */
  public Optional<Scored> score(Node leaf, String measure) {
    return Optional.ofNullable(scores.leaves().getOrDefault(leaf, Map.of()).get(measure));
  }

  /** The change of a touchpoint's series, which is of both channels together. */
  public Optional<Finding.Change> change(UUID touchpoint, String measure) {
    return findings.stream()
        .filter(Finding.Change.class::isInstance)
        .map(Finding.Change.class::cast)
        .filter(change -> change.place().touchpoint().equals(touchpoint))
        .filter(change -> change.measure().equals(measure))
        .findFirst();
  }

  /** How much the points of a measure differ, over all leaves of the page. */
  public Dispersion dispersion(String measure) {
    return dispersions.getOrDefault(measure, Dispersion.of(List.of()));
  }

  /**
   * The levels of a scope that is a touchpoint, or a channel of one that is part of its change. A
   * touchpoint's are those of its channels together, each by its own items.
   */
  public Optional<Turn> turn(Scope scope, String measure) {
    return change(scope, measure)
        .map(
            change -> {
              Change.Changed changed =
                  (Change.Changed) changes.get(scope.touchpoint()).get(measure);
              if (scope.channel() == null) {
                return new Turn(changed.since(), change.day(), changed.before(), changed.after());
              }
              Leaf own =
                  score(leaf(change.place(), scope.channel()), measure)
                      .orElseThrow()
                      .trend()
                      .recent();
              return new Turn(
                  changed.since(),
                  change.day(),
                  own.before(changed.since()).mean(),
                  own.since(changed.since()).mean());
            });
  }

  /**
   * Tests whether a touchpoint is different since a day that was set beforehand (METHOD, section 3,
   * step 7). What was counted on the day itself was cast before.
   *
   * @param followed m, the days that are tested together
   */
  Comparison since(LocalDate day, TouchpointEntry touchpoint, String measure, int followed) {
    int opening =
        scores.days().entrySet().stream()
            .filter(counted -> counted.getValue().isAfter(day))
            .mapToInt(Map.Entry::getKey)
            .min()
            .orElse(Math.toIntExact(scores.opening()) + 1);
    List<Leaf> leaves =
        Stream.of(Channel.values())
            .flatMap(channel -> score(touchpoint.leaf(channel), measure).stream())
            .map(Scored::trend)
            .toList();
    return Comparison.planned(new Series(leaves), opening, dispersion(measure), followed);
  }

  private static Node leaf(Node touchpoint, Channel channel) {
    return new Node(touchpoint.office(), touchpoint.touchpoint(), channel);
  }

  /** Whether a leaf has points before and since, so that it is part of the change. */
  public boolean isPartOf(Finding.Change change, Node leaf) {
    return changes.get(leaf.touchpoint()).get(change.measure()) instanceof Change.Changed changed
        && score(leaf, change.measure())
            .map(scored -> scored.trend().recent())
            .filter(trend -> trend.points().get(0).opening() < changed.since())
            .filter(
                trend -> trend.points().get(trend.points().size() - 1).opening() >= changed.since())
            .isPresent();
  }

  /** Whether of any series there were enough openings to say that nothing changed. */
  public boolean isSound() {
    return changes.values().stream()
        .flatMap(own -> own.values().stream())
        .anyMatch(change -> !(change instanceof Change.TooFew));
  }

  /** The change of a scope that is a touchpoint, or a channel of one that is part of it. */
  Optional<Finding.Change> change(Scope scope, String measure) {
    return scope.touchpoint() == null
        ? Optional.empty()
        : change(scope.touchpoint(), measure)
            .filter(
                change ->
                    scope.channel() == null
                        || isPartOf(change, leaf(change.place(), scope.channel())));
  }

  /**
   * Whether enough openings were looked at to say that nothing changed. Above touchpoints it says
   * whether that is so of any leaf, seen or not: of the authority everybody is told the same.
   */
  boolean isSound(Scope scope, String measure) {
    if (scope.touchpoint() != null) {
      Change change = changes.getOrDefault(scope.touchpoint(), Map.of()).get(measure);
      return change != null && !(change instanceof Change.TooFew);
    }
    return scores.leaves().entrySet().stream()
        .filter(leaf -> scope.contains(leaf.getKey()))
        .map(leaf -> leaf.getValue().get(measure))
        .anyMatch(
            scored -> scored != null && scored.trend().points().size() >= Change.FEWEST_POINTS);
  }
}
