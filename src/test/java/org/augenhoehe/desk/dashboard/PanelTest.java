package org.augenhoehe.desk.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.augenhoehe.base.questionnaire.Form;
import org.augenhoehe.base.questionnaire.Questionnaire;
import org.augenhoehe.base.questionnaire.Questionnaires;
import org.augenhoehe.base.questionnaire.Wording;
import org.augenhoehe.desk.display.Address;
import org.augenhoehe.result.chart.TimeAxis;
import org.augenhoehe.result.findings.Situation;
import org.augenhoehe.result.insight.Figure.Withheld;
import org.augenhoehe.result.insight.LeafScores;
import org.augenhoehe.result.insight.Results;
import org.augenhoehe.result.insight.Results.ItemResult;
import org.augenhoehe.result.insight.Results.Measure;
import org.augenhoehe.result.insight.Results.Span;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PanelTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);

  @Test
  @DisplayName("Invariant 4: nothing withheld reaches a template, as number or as drawing")
  void nothing_withheld_is_drawn() {
    Questionnaire questionnaire = new Questionnaires().current();
    Wording wording = questionnaire.in(Locale.GERMAN);
    Measure withheld = new Measure(Questionnaire.CORE_INDEX, new Withheld<>());
    Measure value = new Measure("offen", new Withheld<>());
    Results results =
        new Results(
            Address.EVERYTHING,
            questionnaire.version(),
            Form.KIOSK,
            10,
            1,
            new Span(MONDAY, MONDAY),
            withheld,
            List.of(value),
            questionnaire.items().stream()
                .map(item -> new ItemResult(item.id(), new Withheld<>()))
                .toList());
    Situation nothing =
        new Situation(
            new LeafScores(1, Map.of(), List.of(), Map.of(), Map.of(), Map.of()),
            List.of(),
            List.of(),
            Map.of(),
            Map.of());
    Frame frame = Frame.of(results, TimeAxis.of(MONDAY, MONDAY), nothing);
    Stream.of(
            Panel.core(results, Map.of(), questionnaire, wording, frame),
            Panel.dimension(value, results, Map.of(), questionnaire, wording, frame))
        .forEach(
            panel -> {
              assertThat(panel.drawing()).isEqualTo(new Withheld<>());
              assertThat(panel.isFew()).isFalse();
              assertThat(panel.items())
                  .isNotEmpty()
                  .allSatisfy(item -> assertThat(item.drawing()).isEqualTo(new Withheld<>()))
                  .noneMatch(Panel.PanelItem::isFew);
            });
  }
}
