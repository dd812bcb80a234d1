package org.augenhoehe.vote.opening;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.augenhoehe.base.office.Channel;
import org.augenhoehe.base.office.Leaf;
import org.augenhoehe.base.office.Node;

/**
 * Decides which slips are told with a release. They go the way of the ballots: what is not told yet
 * at a node waits there, is told when ballots of the node are counted, and rises when they rise.
 * Exchanged codes are told in whole multiples of <em>k</em>, because each is a customer: their
 * exact number would tell how many of the ballots that rose were phones, and how many exchanged a
 * code and cast nothing. Kiosks have no slips.
 */
final class SlipRule {

  /**
   * @param isWhole false where it is not known what came before
   */
  record Tally(int printed, int exchanged, boolean isWhole) {

    static final Tally NONE = new Tally(0, 0, true);

    Tally plus(Tally other) {
      return new Tally(
          printed + other.printed, exchanged + other.exchanged, isWhole && other.isWhole);
    }

    Tally minus(Tally other) {
      return new Tally(printed - other.printed, exchanged - other.exchanged, isWhole);
    }

    private Tally tellable(int minimum) {
      return new Tally(printed, exchanged / minimum * minimum, isWhole);
    }
  }

  /**
   * @param told with the release of each node
   * @param carried by node: what the next release tells beside the codes that are stored then;
   *     below zero where codes that are still stored were told
   */
  record Settlement(Map<Node, Tally> told, Map<Node, Tally> carried) {}

  private SlipRule() {}

  /**
   * @param counted nodes with a release; ballots of these may rise, too, in another version of the
   *     questionnaire
   * @param risen nodes with ballots that rose to the parent
   * @param stored the codes that are stored now
   * @param carried from the opening before
   * @param minimum <em>k</em>
   */
  static Settlement settle(
      Set<Node> counted,
      Set<Node> risen,
      Map<Leaf, Tally> stored,
      Map<Node, Tally> carried,
      int minimum) {
    Map<Node, Tally> told = new HashMap<>();
    Map<Node, Tally> after = new HashMap<>(carried);
    for (Node node : childrenFirst(counted, risen)) {
      Tally here = stored.getOrDefault(new Leaf(node.touchpoint(), node.channel()), Tally.NONE);
      Tally waiting = after.getOrDefault(node, Tally.NONE).plus(here);
      Tally rest = Tally.NONE;
      if (!counted.contains(node)) {
        after.merge(node.parent().orElseThrow(), waiting, Tally::plus);
      } else if (waiting.isWhole()) {
        told.put(node, waiting.tellable(minimum));
        rest = waiting.minus(told.get(node));
      }
      after.put(node, rest.minus(here));
    }
    return new Settlement(told, after);
  }

  private static List<Node> childrenFirst(Set<Node> counted, Set<Node> risen) {
    Set<Node> nodes = new HashSet<>(counted);
    nodes.addAll(risen);
    nodes.removeIf(node -> node.channel() == Channel.KIOSK);
    List<Node> sorted = new ArrayList<>(nodes);
    sorted.sort(Comparator.comparingInt(Node::depth).reversed());
    return sorted;
  }
}
