package org.augenhoehe.customer.welcome;

import java.util.List;
import java.util.Locale;
import org.augenhoehe.base.platform.Languages;
import org.augenhoehe.vote.byhand.HandOpenings;

/**
 * Openings by hand as customers are told: no reason, which may name somebody, and no hour.
 *
 * @param isAlways whether there is no schedule, so that each opening is one by hand
 * @param count of all
 * @param days of the newest, written out
 */
record OutOfTurn(boolean isAlways, long count, List<String> days) {

  static OutOfTurn of(boolean isAlways, HandOpenings.Told told, Locale language) {
    return new OutOfTurn(
        isAlways,
        told.count(),
        told.days().stream().map(day -> Languages.write(day, language)).toList());
  }

  public boolean isMore() {
    return count > days.size();
  }
}
