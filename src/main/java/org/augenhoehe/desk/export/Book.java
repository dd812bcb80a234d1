package org.augenhoehe.desk.export;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.augenhoehe.base.questionnaire.Questionnaire;
import org.augenhoehe.desk.export.Table.Column;
import org.augenhoehe.result.insight.LeafScores.Level;
import org.augenhoehe.result.insight.Outlines;
import org.augenhoehe.result.insight.Results;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes everything that a person sees as a workbook for Excel: numbers are numbers, days are days,
 * and no name becomes a formula.
 */
final class Book {

  private static final double OF_HELP = 110;

  /** Office, touchpoint and channel. */
  private static final int FIXED = 3;

  private final Words words;
  private final Lines lines;
  private final Cells cells;
  private final Outlines outlines;
  private final Function<Part, Results> told;
  private final List<Part> parts;
  private final List<Counted> counted;
  private final Help help;
  private final int mostRows;

  /**
   * @param mostRows on one sheet, with the titles
   */
  Book(
      Words words,
      Outlines outlines,
      Function<Part, Results> told,
      List<Part> parts,
      List<Counted> counted,
      Help help,
      int mostRows) {
    this.words = words;
    this.lines = new Lines(words);
    this.cells = new Cells(words);
    this.outlines = outlines;
    this.told = told;
    this.parts = parts;
    this.counted = counted;
    this.help = help;
    this.mostRows = mostRows;
  }

  /** A part and what was counted of it. */
  private record Known(Part part, Results results) {}

  /** Does not close what is written to. */
  void write(OutputStream to) throws IOException {
    List<Known> known =
        parts.stream()
            .map(part -> new Known(part, told.apply(part)))
            .filter(part -> part.results().releases() > 0)
            .toList();
    try (Workbook book = new Workbook(to, "Augenhoehe", "1.0")) {
      writeOverview(book, known);
      writeCourse(book, known);
      writeAnswers(book, known);
      writeCounts(book);
      writeHelp(book);
    }
  }

  private void writeOverview(Workbook book, List<Known> known) throws IOException {
    List<Column> columns = new ArrayList<>(cells.ofPart());
    columns.addAll(cells.ofSpan());
    columns.add(new Column(words.own().ballots(), Cells.OF_NUMBERS));
    columns.add(new Column(words.own().releases(), Cells.OF_NUMBERS));
    for (String measure : measures()) {
      String label = lines.label(measure);
      columns.add(new Column(words.own().of(label, words.figures().score()), Cells.OF_NUMBERS));
      columns.add(new Column(words.own().of(label, words.own().low()), Cells.OF_NUMBERS));
      columns.add(new Column(words.own().of(label, words.own().high()), Cells.OF_NUMBERS));
      columns.add(new Column(words.own().of(label, words.figures().number()), Cells.OF_NUMBERS));
    }
    try (Table table = table(book, words.own().overview(), columns)) {
      for (Known each : known) {
        List<Line> measured = lines.measures(each.results());
        List<Object> row = cells.begin(each.part());
        row.add(measured.get(0).from());
        row.add(measured.get(0).to());
        row.add(each.results().ballots());
        row.add(each.results().releases());
        measured.forEach(line -> Cells.addFigures(row, line));
        table.add(row);
      }
    }
  }

  /** Of leaves only: above them a trend is more than what was counted on a day. */
  private void writeCourse(Workbook book, List<Known> known) throws IOException {
    List<Column> columns = new ArrayList<>(cells.ofPart());
    columns.add(new Column(words.figures().day(), Cells.OF_NUMBERS));
    for (String measure : measures()) {
      String label = lines.label(measure);
      columns.add(new Column(words.own().of(label, words.figures().score()), Cells.OF_NUMBERS));
      columns.add(new Column(words.own().of(label, words.figures().number()), Cells.OF_NUMBERS));
    }
    try (Table table = table(book, words.figures().trend(), columns)) {
      for (Known each : known) {
        if (each.part().isLeaf()) {
          for (Map.Entry<LocalDate, Map<String, Level>> day :
              outlines.course(each.part().scope()).entrySet()) {
            List<Object> row = cells.begin(each.part());
            row.add(day.getKey());
            measures().forEach(measure -> Cells.addLevel(row, day.getValue().get(measure)));
            table.add(row);
          }
        }
      }
    }
  }

  private void writeAnswers(Workbook book, List<Known> known) throws IOException {
    List<Column> columns = new ArrayList<>(cells.ofPart());
    columns.addAll(cells.ofSpan());
    columns.add(new Column(words.figures().question(), Cells.OF_QUESTIONS));
    columns.add(new Column(words.figures().score(), Cells.OF_NUMBERS));
    columns.add(new Column(words.own().low(), Cells.OF_NUMBERS));
    columns.add(new Column(words.own().high(), Cells.OF_NUMBERS));
    columns.add(new Column(words.figures().number(), Cells.OF_NUMBERS));
    words
        .wording()
        .scale()
        .forEach(
            answer -> columns.add(new Column(words.own().inPercent(answer), Cells.OF_NUMBERS)));
    columns.add(new Column(words.own().note(), Cells.OF_QUESTIONS));
    try (Table table = table(book, words.own().answers(), columns)) {
      for (Known each : known) {
        for (Line line : lines.items(each.results())) {
          List<Object> row = cells.begin(each.part());
          row.addAll(List.of(line.from(), line.to(), line.name()));
          Cells.addFigures(row, line);
          for (int i = 0; i < words.wording().scale().size(); i++) {
            row.add(line.shares().isEmpty() ? null : cells.told(line.shares().get(i)));
          }
          row.add(line.note());
          table.add(row);
        }
      }
    }
  }

  private void writeCounts(Workbook book) throws IOException {
    List<Column> columns =
        List.of(
            new Column(words.counts().day(), Cells.OF_NUMBERS),
            new Column(words.page().office(), Cells.OF_NAMES),
            new Column(words.page().touchpoint(), Cells.OF_NAMES),
            new Column(words.counts().box(), Cells.OF_WORDS),
            new Column(words.counts().printed(), Cells.OF_NUMBERS),
            new Column(words.counts().exchanged(), Cells.OF_NUMBERS),
            new Column(words.counts().ballots(), Cells.OF_NUMBERS),
            new Column(words.counts().unreadable(), Cells.OF_NUMBERS));
    try (Table table = table(book, words.own().releases(), columns)) {
      for (Counted each : counted) {
        table.add(each.row(words));
      }
    }
  }

  private void writeHelp(Workbook book) throws IOException {
    try (Worksheet sheet = book.newWorksheet(words.own().help())) {
      sheet.width(0, OF_HELP);
      List<String> sentences = help.sentences(words);
      for (int row = 0; row < sentences.size(); row++) {
        sheet.value(row, 0, sentences.get(row));
        sheet.style(row, 0).wrapText(true).verticalAlignment("top").set();
      }
    }
  }

  private Table table(Workbook book, String name, List<Column> columns) {
    String dayFormat = words.isGerman() ? "dd.mm.yyyy" : "dd/mm/yyyy";
    return new Table(book, name, columns, FIXED, dayFormat, mostRows);
  }

  private List<String> measures() {
    return Stream.concat(
            Stream.of(Questionnaire.CORE_INDEX), words.questionnaire().dimensions().stream())
        .toList();
  }
}
