package org.augenhoehe.desk.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.augenhoehe.base.office.OfficeTree.OfficeEntry;
import org.augenhoehe.desk.comparison.ComparisonView.Choice;
import org.augenhoehe.desk.comparison.ComparisonView.ProfileCell;
import org.augenhoehe.desk.comparison.ComparisonView.ProfileGroup;
import org.augenhoehe.desk.comparison.ComparisonView.ProfileRow;
import org.augenhoehe.desk.comparison.ComparisonView.ProfileTable;
import org.augenhoehe.desk.comparison.ComparisonView.Told;
import org.augenhoehe.result.findings.Profiles;
import org.augenhoehe.result.findings.Watched;

/** Each touchpoint compared with itself, in the order of the tree. */
final class ProfileTables {

  /** With more, only rows with something to tell are shown. */
  private static final int MOST_ROWS = 100;

  private ProfileTables() {}

  /**
   * @param offices that the person sees
   * @param labels of the values by id
   */
  static ProfileTable of(
      Watched seen, Choice choice, List<OfficeEntry> offices, Map<String, String> labels) {
    Profiles profiles = seen.profiles(choice.channel());
    boolean all = profiles.rows().size() <= MOST_ROWS;
    List<ProfileGroup> groups = new ArrayList<>();
    List<Told> told = new ArrayList<>();
    for (OfficeEntry office : offices) {
      List<ProfileRow> rows = new ArrayList<>();
      for (Profiles.Row profile : profiles.rows()) {
        if (profile.touchpoint().office().equals(office.id())) {
          ProfileRow row = row(profile, profiles.dimensions(), choice);
          if (all || row.cells().stream().anyMatch(ProfileCell::isMarked)) {
            rows.add(row);
          }
          for (int d = 0; d < row.cells().size(); d++) {
            ProfileCell cell = row.cells().get(d);
            if (cell.isMarked()) {
              told.add(
                  new Told(
                      office.name(),
                      profile.touchpoint(),
                      labels.get(profiles.dimensions().get(d)),
                      cell.link(),
                      cell.cell().residual()));
            }
          }
        }
      }
      if (!rows.isEmpty()) {
        groups.add(new ProfileGroup(office, rows));
      }
    }
    return new ProfileTable(
        profiles.dimensions().stream().map(labels::get).toList(),
        !profiles.rows().isEmpty(),
        groups,
        told);
  }

  private static ProfileRow row(Profiles.Row profile, List<String> dimensions, Choice choice) {
    List<ProfileCell> cells = new ArrayList<>();
    for (int d = 0; d < dimensions.size(); d++) {
      cells.add(
          new ProfileCell(
              profile.scores().get(d),
              Standings.link(profile.touchpoint(), dimensions.get(d), choice),
              profile.cells().get(d)));
    }
    return new ProfileRow(profile.touchpoint(), cells);
  }
}
