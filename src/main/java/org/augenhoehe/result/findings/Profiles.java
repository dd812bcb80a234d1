package org.augenhoehe.result.findings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.augenhoehe.base.office.Channel;
import org.augenhoehe.base.office.OfficeTree.TouchpointEntry;
import org.augenhoehe.result.statistics.Peer;
import org.augenhoehe.result.statistics.Profile;

/**
 * Touchpoints of one channel, each compared with itself, in the order of the tree.
 *
 * @param dimensions of each row's cells
 * @param rows none if fewer than {@link Peer#FEWEST} touchpoints have a score of every dimension; a
 *     touchpoint that has not is missing
 */
public record Profiles(List<String> dimensions, List<Row> rows) {

  /**
   * @param scores of the dimensions, points
   */
  public record Row(TouchpointEntry touchpoint, List<Double> scores, List<Profile.Cell> cells) {}

  static Profiles of(Watched page, Channel channel) {
    List<TouchpointEntry> touchpoints = new ArrayList<>();
    List<List<Peer>> scores = new ArrayList<>();
    for (TouchpointEntry touchpoint : page.touchpoints()) {
      List<Peer> row =
          page.dimensions().stream()
              .map(dimension -> page.peer(touchpoint.leaf(channel), dimension))
              .flatMap(Optional::stream)
              .toList();
      if (row.size() == page.dimensions().size()) {
        touchpoints.add(touchpoint);
        scores.add(row);
      }
    }
    List<Row> rows = new ArrayList<>();
    if (scores.size() >= Peer.FEWEST) {
      List<List<Profile.Cell>> cells = Profile.of(scores).rows();
      for (int j = 0; j < cells.size(); j++) {
        List<Double> own = scores.get(j).stream().map(Peer::score).toList();
        rows.add(new Row(touchpoints.get(j), own, cells.get(j)));
      }
    }
    return new Profiles(page.dimensions(), List.copyOf(rows));
  }
}
