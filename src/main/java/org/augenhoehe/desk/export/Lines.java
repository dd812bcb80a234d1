package org.augenhoehe.desk.export;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.augenhoehe.base.office.Channel;
import org.augenhoehe.base.questionnaire.Item;
import org.augenhoehe.base.questionnaire.Questionnaire;
import org.augenhoehe.result.insight.Figure;
import org.augenhoehe.result.insight.Figure.Shown;
import org.augenhoehe.result.insight.LeafScores.Level;
import org.augenhoehe.result.insight.Mean;
import org.augenhoehe.result.insight.Results;
import org.augenhoehe.result.insight.Results.Distribution;
import org.augenhoehe.result.insight.Results.ItemResult;
import org.augenhoehe.result.insight.Results.Measure;
import org.augenhoehe.result.insight.Results.Scores;
import org.augenhoehe.vote.release.Scope;

/** Puts results into lines: the measures, the questions in the order they are asked, the trends. */
final class Lines {

  private final Words words;

  Lines(Words words) {
    this.words = words;
  }

  /**
   * @param results of something that was counted
   */
  List<Line> all(Results results) {
    List<Line> lines = new ArrayList<>(measures(results));
    lines.addAll(items(results));
    measured(results)
        .forEach(
            measure -> {
              if (measure.scores() instanceof Shown<Scores> shown) {
                shown.value().trend().stream()
                    .map(point -> trend(point.day(), measure.id(), new Shown<>(point.mean())))
                    .forEach(lines::add);
              }
            });
    return lines;
  }

  List<Line> measures(Results results) {
    return measured(results)
        .map(
            measure -> {
              boolean isCore = measure.id().equals(Questionnaire.CORE_INDEX);
              Figure<Mean> overall = measure.scores().map(Scores::overall);
              return line(
                  results,
                  isCore ? words.page().core() : words.own().value(),
                  isCore ? words.page().coreHint() : label(measure.id()),
                  overall,
                  note(overall));
            })
        .toList();
  }

  List<Line> items(Results results) {
    return results.items().stream().map(item -> item(item, results)).toList();
  }

  /** Measure after measure, without intervals. */
  List<Line> course(Map<LocalDate, Map<String, Level>> course) {
    return Stream.concat(
            Stream.of(Questionnaire.CORE_INDEX), words.questionnaire().dimensions().stream())
        .flatMap(
            measure ->
                course.entrySet().stream()
                    .filter(day -> day.getValue().containsKey(measure))
                    .map(
                        day -> {
                          Level level = day.getValue().get(measure);
                          return Line.of(
                              day.getKey(),
                              words.figures().trend(),
                              label(measure),
                              level,
                              level.isReliable() ? null : words.own().few());
                        }))
        .toList();
  }

  /** The name of the core index or of a value. */
  String label(String measure) {
    return measure.equals(Questionnaire.CORE_INDEX)
        ? words.page().core()
        : words.wording().dimensions().get(measure);
  }

  private static Stream<Measure> measured(Results results) {
    return Stream.concat(Stream.of(results.core()), results.dimensions().stream());
  }

  private Line trend(LocalDate day, String measure, Figure<Mean> mean) {
    return Line.of(day, day, words.figures().trend(), label(measure), mean, List.of(), note(mean));
  }

  private Line line(Results results, String kind, String name, Figure<Mean> figure, String note) {
    return Line.of(from(results), to(results), kind, name, figure, List.of(), note);
  }

  private Line item(ItemResult result, Results results) {
    Item item = words.questionnaire().item(result.id()).orElseThrow();
    Figure<Mean> mean = result.answers().map(Distribution::mean);
    return Line.of(
        from(results),
        to(results),
        words.figures().question(),
        words.wording().items().get(item.id()),
        mean,
        result.answers() instanceof Shown<Distribution> shown ? shown.value().shares() : List.of(),
        note(item, mean, results));
  }

  private String note(Item item, Figure<Mean> mean, Results results) {
    if (!item.kiosk() && results.scope().channel() == Channel.KIOSK) {
      return words.figures().unasked();
    }
    String uncounted = item.isAskedIn(results.form()) ? null : words.figures().uncounted();
    return Stream.of(note(mean), uncounted)
        .filter(Objects::nonNull)
        .reduce((first, second) -> first + "; " + second)
        .orElse(null);
  }

  private String note(Figure<Mean> figure) {
    if (figure instanceof Shown<Mean> shown) {
      return shown.value().isReliable() ? null : words.own().few();
    }
    return words.figures().withheldBriefly(words.minimum());
  }

  private static LocalDate from(Results results) {
    Scope scope = results.scope();
    return Objects.requireNonNullElse(scope.from(), results.span().first());
  }

  private static LocalDate to(Results results) {
    Scope scope = results.scope();
    return Objects.requireNonNullElse(scope.to(), results.span().last());
  }
}
