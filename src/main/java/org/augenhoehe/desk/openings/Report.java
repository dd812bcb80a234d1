package org.augenhoehe.desk.openings;

import org.augenhoehe.vote.byhand.OpeningRefusal;

/**
 * What the previous request did.
 *
 * @param opened number of boxes opened; null if none were to be opened
 * @param ballots number of ballots counted in them
 * @param refused why nothing was done; or null
 */
record Report(
    boolean asked,
    boolean withdrawn,
    Integer opened,
    Integer ballots,
    OpeningRefusal.Cause refused) {

  static Report of(String asked, String withdrawn, String opened, String ballots) {
    return new Report(asked != null, withdrawn != null, number(opened), number(ballots), null);
  }

  static Report refused(OpeningRefusal.Cause why) {
    return new Report(false, false, null, null, why);
  }

  public boolean isOpening() {
    return opened != null && ballots != null;
  }

  private static Integer number(String text) {
    return text != null && text.matches("[0-9]{1,7}") ? Integer.valueOf(text) : null;
  }
}
