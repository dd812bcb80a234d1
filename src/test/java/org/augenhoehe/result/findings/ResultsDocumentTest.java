package org.augenhoehe.result.findings;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.LocalDate;
import java.util.List;
import org.augenhoehe.base.questionnaire.Form;
import org.augenhoehe.result.findings.ResultsResource.Answers;
import org.augenhoehe.result.findings.ResultsResource.Change;
import org.augenhoehe.result.findings.ResultsResource.Monitoring;
import org.augenhoehe.result.findings.ResultsResource.Score;
import org.augenhoehe.result.insight.Figure.Shown;
import org.augenhoehe.result.insight.Figure.Withheld;
import org.augenhoehe.result.insight.Interval;
import org.augenhoehe.result.insight.Mean;
import org.augenhoehe.result.insight.Results;
import org.augenhoehe.result.insight.Results.Distribution;
import org.augenhoehe.result.insight.Results.ItemResult;
import org.augenhoehe.result.insight.Results.Measure;
import org.augenhoehe.result.insight.Results.Scores;
import org.augenhoehe.vote.release.Scope;
import org.junit.jupiter.api.Test;

/** Figures as programs get them. */
class ResultsDocumentTest {

  private static final Mean MEAN = new Mean(12, 62.5, new Interval(50, 75));
  private static final Change CHANGE = new Change(LocalDate.of(2026, 8, 31), 17, 56, 73, 5.5, 3.5);

  private final ObjectMapper mapper =
      new ObjectMapper()
          .registerModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

  private String json(Object value) throws JsonProcessingException {
    return mapper.writeValueAsString(value);
  }

  @Test
  void in_json_a_figure_is_its_value() throws JsonProcessingException {
    assertThat(
            json(
                Score.of(
                    new Measure("core", new Shown<>(new Scores(MEAN, List.of()))),
                    CHANGE,
                    Monitoring.SOUND)))
        .isEqualTo(
            """
            {"id":"core","score":62.5,"low":50.0,"high":75.0,"n":12,\
            "change":{"since":"2026-08-31","delta":17.0,"before":56.0,"after":73.0,"z":5.5,\
            "critical":3.5},"monitoring":"SOUND"}""");
    Distribution answers = new Distribution(MEAN, List.of(0, 2, 3, 4, 3), List.of());
    assertThat(json(Answers.of(new ItemResult("time", new Shown<>(answers)))))
        .isEqualTo(
            """
            {"id":"time","n":12,"mean":62.5,"counts":[0,2,3,4,3]}""");
  }

  @Test
  void in_json_a_withheld_figure_is_null() throws JsonProcessingException {
    assertThat(json(Score.of(new Measure("core", new Withheld<>()), null, Monitoring.TOO_FEW)))
        .isEqualTo(
            """
            {"id":"core","score":null,"low":null,"high":null,"n":null,"withheld":true,\
            "change":null,"monitoring":"TOO_FEW"}""");
    assertThat(json(Answers.of(new ItemResult("time", new Withheld<>()))))
        .isEqualTo(
            """
            {"id":"time","n":null,"mean":null,"counts":null,"withheld":true}""");
  }

  @Test
  void document_and_table_name_both_ends_of_an_interval() {
    Measure core = new Measure("core", new Shown<>(new Scores(MEAN, List.of())));
    Score score = Score.of(core, null, Monitoring.TOO_FEW);
    assertThat(score.low()).isEqualTo(new Shown<>(50.0));
    assertThat(score.high()).isEqualTo(new Shown<>(75.0));
    Scope all = new Scope(null, null, null, null, null);
    assertThat(
            ResultsCsv.write(
                    new Results(all, 1, Form.KIOSK, 12, 1, null, core, List.of(), List.of()))
                .lines())
        .anyMatch(line -> line.startsWith("core,core,12,62.5,50.0,75.0,false,"));
  }
}
