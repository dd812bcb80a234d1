package org.augenhoehe.result.findings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.augenhoehe.base.office.Channel;
import org.augenhoehe.base.office.OfficeTree.TouchpointEntry;
import org.augenhoehe.result.statistics.Funnel;
import org.augenhoehe.result.statistics.Marks;
import org.augenhoehe.result.statistics.Marks.Mark;
import org.augenhoehe.result.statistics.Peer;

/**
 * Touchpoints beside each other by one measure in one channel, in the order of the tree: it is no
 * ranking.
 *
 * @param rows one per touchpoint; one whose score is withheld is missing
 */
public record Peers(List<Row> rows) {

  /**
   * @param mark null where touchpoints are too few to be compared
   */
  public record Row(TouchpointEntry touchpoint, Peer peer, Mark mark) {

    public boolean isMarked() {
      return mark != null && mark.marked();
    }
  }

  static Peers of(Watched page, Channel channel, String measure) {
    List<TouchpointEntry> touchpoints = new ArrayList<>();
    List<Peer> peers = new ArrayList<>();
    for (TouchpointEntry touchpoint : page.touchpoints()) {
      page.peer(touchpoint.leaf(channel), measure)
          .ifPresent(
              peer -> {
                touchpoints.add(touchpoint);
                peers.add(peer);
              });
    }
    boolean isEnough = peers.size() >= Peer.FEWEST;
    List<Mark> marks = isEnough ? Marks.of(peers).marks() : List.of();
    List<Row> rows = new ArrayList<>();
    for (int j = 0; j < peers.size(); j++) {
      rows.add(new Row(touchpoints.get(j), peers.get(j), isEnough ? marks.get(j) : null));
    }
    return new Peers(List.copyOf(rows));
  }

  /** Their picture; empty if they are fewer than {@link Peer#FEWEST}. */
  public Optional<Funnel> funnel() {
    return rows.size() < Peer.FEWEST
        ? Optional.empty()
        : Optional.of(Funnel.of(rows.stream().map(Row::peer).toList()));
  }
}
