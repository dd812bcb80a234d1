package org.augenhoehe.desk.dashboard;

import java.time.LocalDate;
import java.util.List;
import org.augenhoehe.base.improvement.ImprovementEntry;
import org.augenhoehe.base.questionnaire.Wording;
import org.augenhoehe.result.chart.TimeAxis.Mark;
import org.augenhoehe.result.findings.Effect;

/**
 * What was changed at a touchpoint, as its page shows it.
 *
 * @param day null where it is not known
 * @param value the label of the value that it aims at; or null
 * @param effect null where none is looked for
 */
record ToldImprovement(int number, LocalDate day, String text, String value, ToldEffect effect) {

  /**
   * @param effects of the same touchpoint
   */
  static ToldImprovement of(ImprovementEntry entry, List<Effect> effects, Wording wording) {
    return new ToldImprovement(
        entry.number(),
        entry.day(),
        entry.text(),
        wording.dimensions().getOrDefault(entry.value(), entry.value()),
        effects.stream()
            .filter(effect -> effect.number() == entry.number())
            .map(ToldEffect::of)
            .findFirst()
            .orElse(null));
  }

  boolean hasDay() {
    return day != null;
  }

  Mark mark() {
    return new Mark(day, number);
  }
}
