package org.augenhoehe.result.findings;

import java.util.ArrayList;
import java.util.List;
import org.augenhoehe.base.office.Channel;
import org.augenhoehe.result.statistics.Profile;

/** Touchpoints that differ from themselves or from all others, one channel at a time. */
final class Exceptions {

  private Exceptions() {}

  /** Each by its own level; touchpoints of which a score is withheld are left out. */
  static List<Finding> profiles(Watched page) {
    List<Finding> found = new ArrayList<>();
    for (Channel channel : Channel.values()) {
      Profiles profiles = Profiles.of(page, channel);
      for (Profiles.Row row : profiles.rows()) {
        for (int d = 0; d < row.cells().size(); d++) {
          Profile.Cell cell = row.cells().get(d);
          if (cell.marked()) {
            found.add(
                new Finding.Profile(
                    row.touchpoint().leaf(channel),
                    profiles.dimensions().get(d),
                    page.lastDay(),
                    cell.residual()));
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
        for (Peers.Row row : Peers.of(page, channel, measure).rows()) {
          if (row.isMarked()) {
            found.add(
                new Finding.StandsOut(
                    row.touchpoint().leaf(channel),
                    measure,
                    page.lastDay(),
                    row.mark().difference()));
          }
        }
      }
    }
    return found;
  }
}
