package org.augenhoehe.result.findings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.augenhoehe.base.questionnaire.Questionnaire;
import org.augenhoehe.result.insight.Figure;
import org.augenhoehe.result.insight.Figure.Shown;
import org.augenhoehe.result.insight.Interval;
import org.augenhoehe.result.insight.Mean;
import org.augenhoehe.result.insight.Results;
import org.augenhoehe.vote.release.Scope;

/**
 * Results as a table (RFC 4180): a line per dimension, core index and item. Each line names its
 * scope, so that tables can be concatenated.
 */
final class ResultsCsv {

  /** In the columns of answers where there is none. */
  private static final List<Integer> BLANK =
      Collections.nCopies(Questionnaire.HIGHEST - Questionnaire.LOWEST + 1, null);

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setHeader(
              "kind",
              "id",
              "n",
              "score",
              "low",
              "high",
              "withheld",
              "answered1",
              "answered2",
              "answered3",
              "answered4",
              "answered5",
              "office",
              "touchpoint",
              "channel",
              "from",
              "to",
              "ballots",
              "releases",
              "form")
          .get();

  private ResultsCsv() {}

  static String write(Results results) {
    StringBuilder text = new StringBuilder();
    try (CSVPrinter csv = new CSVPrinter(text, FORMAT)) {
      List<Object> scope = scope(results);
      csv.printRecord(line("core", results.core(), scope));
      for (Results.Measure dimension : results.dimensions()) {
        csv.printRecord(line("dimension", dimension, scope));
      }
      for (Results.ItemResult item : results.items()) {
        csv.printRecord(line(item, scope));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /** The columns that are equal in all lines; a blank one does not restrict the scope. */
  private static List<Object> scope(Results results) {
    Scope scope = results.scope();
    return Arrays.asList(
        scope.office(),
        scope.touchpoint(),
        scope.channel(),
        scope.from(),
        scope.to(),
        results.ballots(),
        results.releases(),
        results.form());
  }

  private static List<Object> line(String kind, Results.Measure measure, List<Object> scope) {
    List<Object> line = new ArrayList<>(List.of(kind, measure.id()));
    figures(line, measure.scores().map(Results.Scores::overall));
    line.addAll(BLANK);
    line.addAll(scope);
    return line;
  }

  private static List<Object> line(Results.ItemResult item, List<Object> scope) {
    List<Object> line = new ArrayList<>(List.of("item", item.id()));
    figures(line, item.answers().map(Results.Distribution::mean));
    line.addAll(
        item.answers() instanceof Shown<Results.Distribution> shown
            ? shown.value().counts()
            : BLANK);
    line.addAll(scope);
    return line;
  }

  private static void figures(List<Object> line, Figure<Mean> figure) {
    if (figure instanceof Shown<Mean> shown) {
      Mean mean = shown.value();
      Interval interval = mean.interval();
      line.addAll(List.of(mean.n(), mean.score(), interval.low(), interval.high(), false));
    } else {
      line.addAll(Arrays.asList(null, null, null, null, true));
    }
  }
}
