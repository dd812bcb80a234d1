package org.augenhoehe.desk.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.augenhoehe.desk.export.Table.Column;
import org.augenhoehe.result.insight.LeafScores.Level;
import org.augenhoehe.result.insight.Mean;
import org.augenhoehe.result.insight.Share;

/** The columns and cells that several sheets of a workbook have in common. */
final class Cells {

  static final double OF_NAMES = 30;
  static final double OF_WORDS = 22;
  static final double OF_QUESTIONS = 60;
  static final double OF_NUMBERS = 12;

  private final Words words;

  Cells(Words words) {
    this.words = words;
  }

  List<Column> ofPart() {
    return List.of(
        new Column(words.page().office(), OF_NAMES),
        new Column(words.page().touchpoint(), OF_NAMES),
        new Column(words.page().channel(), OF_WORDS));
  }

  List<Column> ofSpan() {
    return List.of(
        new Column(words.page().from(), OF_NUMBERS), new Column(words.page().to(), OF_NUMBERS));
  }

  List<Object> begin(Part part) {
    return new ArrayList<>(
        List.of(words.office(part), words.touchpoint(part), words.channel(part)));
  }

  static void addFigures(List<Object> row, Line line) {
    row.add(shown(line.score(), line.n()));
    row.add(line.interval() == null ? null : shown(line.interval().low(), line.n()));
    row.add(line.interval() == null ? null : shown(line.interval().high(), line.n()));
    row.add(shown(line.n(), line.n()));
  }

  static void addLevel(List<Object> row, Level level) {
    row.addAll(
        level == null
            ? Arrays.asList(null, null)
            : List.of(shown(level.score(), level.n()), shown(level.n(), level.n())));
  }

  private static Object shown(Object value, Integer n) {
    return value == null || n >= Mean.ENOUGH ? value : new Table.Muted(value);
  }

  Object told(Share share) {
    return switch (share.bound()) {
      case UNDER -> words.figures().under();
      case OVER -> words.figures().over();
      case EXACT -> (int) Math.round(share.percent());
    };
  }
}
