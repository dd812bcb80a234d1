package org.augenhoehe.result.findings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.augenhoehe.base.office.Channel;
import org.augenhoehe.base.office.Node;
import org.augenhoehe.base.office.OfficeTree.TouchpointEntry;
import org.augenhoehe.result.statistics.Marks;
import org.augenhoehe.result.statistics.Peer;
import org.augenhoehe.result.statistics.Profile;

/** Touchpoints that are compared with themselves and with all others, one channel at a time. */
final class Exceptions {

  private Exceptions() {}

  /** Each by its own level; touchpoints of which a score is withheld are left out. */
  static List<Finding> profiles(Watched page) {
    List<Finding> found = new ArrayList<>();
    for (Channel channel : Channel.values()) {
      List<Node> leaves = new ArrayList<>();
      List<List<Peer>> rows = new ArrayList<>();
      for (TouchpointEntry touchpoint : page.touchpoints()) {
        Node leaf = touchpoint.leaf(channel);
        List<Peer> row =
            page.dimensions().stream()
                .map(dimension -> page.peer(leaf, dimension))
                .flatMap(Optional::stream)
                .toList();
        if (row.size() == page.dimensions().size()) {
          leaves.add(leaf);
          rows.add(row);
        }
      }
      if (rows.size() >= Peer.FEWEST) {
        List<List<Profile.Cell>> cells = Profile.of(rows).rows();
        for (int j = 0; j < cells.size(); j++) {
          for (int d = 0; d < cells.get(j).size(); d++) {
            Profile.Cell cell = cells.get(j).get(d);
            if (cell.marked()) {
              found.add(
                  new Finding.Profile(
                      leaves.get(j), page.dimensions().get(d), page.lastDay(), cell.residual()));
            }
          }
        }
      }
    }
    return found;
  }

  /** Each by the others'. */
  static List<Finding> standingOut(Watched page) {
    List<Finding> found = new ArrayList<>();
    for (Channel channel : Channel.values()) {
      for (String measure : page.scores().measures()) {
        List<Node> leaves = new ArrayList<>();
        List<Peer> peers = new ArrayList<>();
        for (TouchpointEntry touchpoint : page.touchpoints()) {
          Node leaf = touchpoint.leaf(channel);
          page.peer(leaf, measure)
              .ifPresent(
                  peer -> {
                    leaves.add(leaf);
                    peers.add(peer);
                  });
        }
        if (peers.size() >= Peer.FEWEST) {
          List<Marks.Mark> marks = Marks.of(peers).marks();
          for (int j = 0; j < marks.size(); j++) {
            if (marks.get(j).marked()) {
              found.add(
                  new Finding.StandsOut(
                      leaves.get(j), measure, page.lastDay(), marks.get(j).difference()));
            }
          }
        }
      }
    }
    return found;
  }
}
