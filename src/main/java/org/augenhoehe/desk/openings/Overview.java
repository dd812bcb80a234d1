package org.augenhoehe.desk.openings;

import java.time.Instant;
import java.util.List;
import org.augenhoehe.vote.byhand.Asked;
import org.augenhoehe.vote.byhand.OpeningByHand.Way;

/**
 * What the page shows.
 *
 * @param next null where there is no schedule
 * @param minimum <em>k</em>
 * @param way who may open boxes by hand
 * @param asked what waits for a second person; or null
 * @param isOwn whether the reader asked for it
 * @param byHand the newest openings by hand
 * @param handsInAll how many there were
 * @param counted the newest openings that counted something
 * @param countedInAll how many there were
 */
record Overview(
    Report report,
    Instant next,
    int minimum,
    Way way,
    Asked asked,
    boolean isOwn,
    List<ByHand> byHand,
    long handsInAll,
    List<CountedTogether> counted,
    int countedInAll,
    TellerKey teller,
    List<QuarterKeys> quarters) {

  public boolean isAlone() {
    return way == Way.ALONE;
  }

  public boolean isNever() {
    return way == Way.NEVER;
  }
}
