package org.augenhoehe.insight;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.augenhoehe.questionnaire.Questionnaire;

/**
 * Results as a table (RFC 4180): a line per dimension, core index and item, nothing but figures.
 */
public final class ResultsCsv {

  private static final int ANSWERS = Questionnaire.HIGHEST - Questionnaire.LOWEST + 1;

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
              "answered5")
          .get();

  private ResultsCsv() {}

  public static String write(Results results) {
    StringBuilder text = new StringBuilder();
    try (CSVPrinter csv = new CSVPrinter(text, FORMAT)) {
      csv.printRecord(line("core", results.core()));
      for (Results.Measure dimension : results.dimensions()) {
        csv.printRecord(line("dimension", dimension));
      }
      for (Results.ItemResult item : results.items()) {
        csv.printRecord(line(item));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static List<Object> line(String kind, Results.Measure measure) {
    List<Object> line = new ArrayList<>(List.of(kind, measure.id()));
    figures(line, measure.n(), measure.score(), measure.interval());
    line.addAll(Collections.nCopies(ANSWERS, null));
    return line;
  }

  private static List<Object> line(Results.ItemResult item) {
    List<Object> line = new ArrayList<>(List.of("item", item.id()));
    figures(line, item.n(), item.mean(), item.interval());
    line.addAll(item.isWithheld() ? Collections.nCopies(ANSWERS, null) : item.counts());
    return line;
  }

  private static void figures(List<Object> line, int n, Double score, Interval interval) {
    boolean withheld = score == null;
    line.add(withheld ? null : n);
    line.add(score);
    line.add(withheld ? null : interval.low());
    line.add(withheld ? null : interval.high());
    line.add(withheld);
  }
}
