package org.augenhoehe.result.findings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.augenhoehe.base.office.Channel;
import org.augenhoehe.base.office.Node;
import org.augenhoehe.base.office.OfficeTree.TouchpointEntry;
import org.augenhoehe.result.insight.LeafScores;
import org.augenhoehe.result.insight.LeafScores.Scored;
import org.augenhoehe.result.statistics.Dispersion;
import org.augenhoehe.result.statistics.Leaf;
import org.augenhoehe.result.statistics.Peer;
import org.augenhoehe.result.statistics.Series;

/**
 * The touchpoints of one page, with what statistics need of all of them together (METHOD, section
 * 3).
 *
 * @param touchpoints in the order of the tree
 * @param dispersions by measure
 */
public record Watched(
    LeafScores scores, List<TouchpointEntry> touchpoints, Map<String, Dispersion> dispersions) {

  static Watched of(LeafScores scores, List<TouchpointEntry> touchpoints) {
    Map<String, Dispersion> dispersions = new HashMap<>();
    for (String measure : scores.measures()) {
      List<Leaf> leaves = new ArrayList<>();
      for (TouchpointEntry touchpoint : touchpoints) {
        leaves.addAll(leaves(scores, touchpoint, measure).values());
      }
      dispersions.put(measure, Dispersion.of(leaves));
    }
    return new Watched(scores, touchpoints, dispersions);
  }

  private static Map<Channel, Leaf> leaves(
      LeafScores scores, TouchpointEntry touchpoint, String measure) {
    Map<Channel, Leaf> leaves = new EnumMap<>(Channel.class);
    for (Channel channel : Channel.values()) {
      Scored scored = scores.leaves().getOrDefault(touchpoint.leaf(channel), Map.of()).get(measure);
      if (scored != null) {
        leaves.put(channel, scored.trend());
      }
    }
    return leaves;
  }

  /** One measure of one touchpoint; empty where neither channel has a score. */
  Optional<Series> series(TouchpointEntry touchpoint, String measure) {
    return Optional.of(leaves(scores, touchpoint, measure))
        .filter(leaves -> !leaves.isEmpty())
        .map(leaves -> new Series(List.copyOf(leaves.values())));
  }

  /** m, the series on the page. */
  int count() {
    int count = 0;
    for (String measure : scores.measures()) {
      for (TouchpointEntry touchpoint : touchpoints) {
        count += series(touchpoint, measure).isPresent() ? 1 : 0;
      }
    }
    return count;
  }

  Dispersion dispersion(String measure) {
    return dispersions.get(measure);
  }

  /** A leaf among others; empty where its score is withheld. */
  Optional<Peer> peer(Node leaf, String measure) {
    return Optional.ofNullable(scores.leaves().getOrDefault(leaf, Map.of()).get(measure))
        .map(
            scored ->
                Peer.of(
                    scored.overall().score(),
                    scored.overall().n(),
                    scored.trend(),
                    dispersion(measure)));
  }

  /** The trend of a leaf; empty where it has no point. */
  Optional<Leaf> trend(Node leaf, String measure) {
    return Optional.ofNullable(scores.leaves().getOrDefault(leaf, Map.of()).get(measure))
        .map(Scored::trend);
  }

  /** These touchpoints beside each other. */
  public Peers peers(Channel channel, String measure) {
    return Peers.of(this, channel, measure);
  }

  /** Each of these touchpoints compared with itself. */
  public Profiles profiles(Channel channel) {
    return Profiles.of(this, channel);
  }

  /** Whether anything was counted in this channel. */
  public boolean isCounted(Channel channel) {
    return touchpoints.stream()
        .anyMatch(touchpoint -> scores.leaves().containsKey(touchpoint.leaf(channel)));
  }

  List<String> dimensions() {
    return scores.measures().subList(1, scores.measures().size());
  }

  /** Of the last opening at which anything was counted; null before the first. */
  LocalDate lastDay() {
    return scores.days().entrySet().stream()
        .max(Map.Entry.comparingByKey())
        .map(Map.Entry::getValue)
        .orElse(null);
  }
}
