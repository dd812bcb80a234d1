package org.augenhoehe.result.insight;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.augenhoehe.result.insight.Figure.Shown;
import org.augenhoehe.result.insight.Figure.Withheld;
import org.augenhoehe.result.insight.Results.Distribution;
import org.augenhoehe.result.insight.Results.ItemResult;
import org.augenhoehe.result.insight.Results.Measure;
import org.augenhoehe.result.insight.Results.Scores;
import org.augenhoehe.result.insight.ResultsResource.Answers;
import org.augenhoehe.result.insight.ResultsResource.Score;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FigureTest {

  private static final Mean MEAN = new Mean(12, 62.5, new Interval(50, 75));

  private final ObjectMapper mapper = new ObjectMapper();

  private String json(Object value) throws JsonProcessingException {
    return mapper.writeValueAsString(value);
  }

  @Test
  @DisplayName("Invariant 4: no part of a withheld figure is shown")
  void what_is_withheld_is_withheld_in_every_part() {
    assertThat(new Withheld<Mean>().map(Mean::n)).isEqualTo(new Withheld<>());
    assertThat(new Shown<>(MEAN).map(Mean::n)).isEqualTo(new Shown<>(12));
  }

  @Test
  void in_json_a_figure_is_its_value() throws JsonProcessingException {
    assertThat(json(Score.of(new Measure("core", new Shown<>(new Scores(MEAN, List.of()))))))
        .isEqualTo(
            """
            {"id":"core","score":62.5,"low":50.0,"high":75.0,"n":12}""");
    Distribution answers = new Distribution(MEAN, List.of(0, 2, 3, 4, 3), List.of());
    assertThat(json(Answers.of(new ItemResult("time", new Shown<>(answers)))))
        .isEqualTo(
            """
            {"id":"time","n":12,"mean":62.5,"counts":[0,2,3,4,3]}""");
  }

  @Test
  void in_json_a_withheld_figure_is_null() throws JsonProcessingException {
    assertThat(json(Score.of(new Measure("core", new Withheld<>()))))
        .isEqualTo(
            """
            {"id":"core","score":null,"low":null,"high":null,"n":null,"withheld":true}""");
    assertThat(json(Answers.of(new ItemResult("time", new Withheld<>()))))
        .isEqualTo(
            """
            {"id":"time","n":null,"mean":null,"counts":null,"withheld":true}""");
  }
}
