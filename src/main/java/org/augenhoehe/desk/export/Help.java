package org.augenhoehe.desk.export;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.augenhoehe.base.platform.Languages;
import org.augenhoehe.result.insight.Mean;

/**
 * What the last sheet says about the others.
 *
 * @param counted day of the last count; null where nothing was counted
 * @param isDemo whether everything is made up
 */
record Help(LocalDate counted, boolean isDemo) {

  List<String> sentences(Words words) {
    SpreadsheetMessages own = words.own();
    List<String> sentences = new ArrayList<>();
    if (isDemo) {
      sentences.add(own.helpDemo());
    }
    if (counted != null) {
      sentences.add(own.helpCounted(Languages.write(counted, words.locale())));
    }
    if (!words.everyOffice()) {
      sentences.add(own.helpOwnOffices());
    }
    sentences.addAll(
        List.of(
            own.helpOverview(),
            own.helpCourse(),
            own.helpAnswers(),
            own.helpCounts(),
            own.helpEmpty(words.minimum()),
            own.helpFew(Mean.ENOUGH),
            own.helpScore(),
            words.figures().intervalHint(),
            own.helpUnder(),
            own.helpNames(),
            own.helpMethod()));
    return sentences;
  }
}
