package org.augenhoehe.desk.export;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.augenhoehe.base.questionnaire.Questionnaire;
import org.augenhoehe.desk.display.Format;
import org.augenhoehe.result.insight.Share;

/**
 * Writes lines as CSV for a spreadsheet: in the words and numbers of the reader's language, with
 * the separator that Excel expects in that language. Contains no more than pages show; programs use
 * the API.
 */
final class Spreadsheet implements Closeable {

  /** Without it Excel reads UTF-8 as an older encoding. */
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /** In the columns of answers where there is none. */
  private static final List<String> BLANK =
      Collections.nCopies(Questionnaire.HIGHEST - Questionnaire.LOWEST + 1, null);

  private final Words words;
  private final CSVPrinter csv;

  /** Writes the titles; alone they are a table in which nothing was counted. */
  Spreadsheet(Words words, Appendable to) throws IOException {
    this.words = words;
    CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(words.isGerman() ? ';' : ',').get();
    to.append(BYTE_ORDER_MARK);
    this.csv = new CSVPrinter(to, format);
    csv.printRecord(titles());
  }

  void write(Part part, List<Line> lines) throws IOException {
    for (Line line : lines) {
      csv.printRecord(row(part, line));
    }
  }

  private List<String> titles() {
    List<String> titles = new ArrayList<>();
    titles.addAll(
        List.of(words.page().office(), words.page().touchpoint(), words.page().channel()));
    titles.addAll(List.of(words.page().from(), words.page().to()));
    titles.addAll(List.of(words.own().kind(), words.own().name()));
    titles.addAll(List.of(words.figures().number(), words.figures().score()));
    titles.addAll(List.of(words.own().low(), words.own().high()));
    words.wording().scale().forEach(answer -> titles.add(words.own().inPercent(answer)));
    titles.add(words.own().note());
    return titles;
  }

  private List<String> row(Part part, Line line) {
    List<String> row =
        new ArrayList<>(
            Arrays.asList(
                words.office(part),
                words.touchpoint(part),
                words.channel(part),
                line.from().toString(),
                line.to().toString(),
                line.kind(),
                line.name()));
    row.add(line.n() == null ? null : Integer.toString(line.n()));
    row.add(exact(line.score()));
    row.add(line.interval() == null ? null : exact(line.interval().low()));
    row.add(line.interval() == null ? null : exact(line.interval().high()));
    row.addAll(line.shares().isEmpty() ? BLANK : line.shares().stream().map(this::told).toList());
    row.add(line.note());
    return row;
  }

  private String exact(Double points) {
    return points == null ? null : Format.exact(points, words.locale());
  }

  private String told(Share share) {
    return switch (share.bound()) {
      case UNDER -> words.figures().under();
      case OVER -> words.figures().over();
      case EXACT -> Format.points(share.percent());
    };
  }

  /** Also closes what is written to. */
  @Override
  public void close() throws IOException {
    csv.close(true);
  }
}
