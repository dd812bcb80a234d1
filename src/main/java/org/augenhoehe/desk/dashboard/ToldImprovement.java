package org.augenhoehe.desk.dashboard;

import java.time.LocalDate;
import org.augenhoehe.base.improvement.ImprovementEntry;
import org.augenhoehe.base.questionnaire.Wording;
import org.augenhoehe.result.chart.TimeAxis.Mark;

/**
 * What was changed at a touchpoint, as its page shows it.
 *
 * @param day null where it is not known
 * @param value the label of the value that it aims at; or null
 */
record ToldImprovement(int number, LocalDate day, String text, String value) {

  static ToldImprovement of(ImprovementEntry entry, Wording wording) {
    return new ToldImprovement(
        entry.number(),
        entry.day(),
        entry.text(),
        wording.dimensions().getOrDefault(entry.value(), entry.value()));
  }

  boolean hasDay() {
    return day != null;
  }

  Mark mark() {
    return new Mark(day, number);
  }
}
