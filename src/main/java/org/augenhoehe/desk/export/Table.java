package org.augenhoehe.desk.export;

import java.io.Closeable;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A table on a sheet of a workbook. Its titles stay in sight, and each can filter the rows. What
 * does not fit on Excel's sheet goes on on another one.
 */
final class Table implements Closeable {

  /** Excel's own limit, with the titles. */
  static final int MOST_ROWS = Worksheet.MAX_ROWS;

  /** Rows are kept in memory until so many are there. */
  private static final int BATCH = 1_000;

  private static final String TITLE_FILL = "E7EEF3";
  private static final String MUTED = "767676";

  /**
   * @param width in characters
   */
  record Column(String title, double width) {}

  /** A value that rests on few answers. */
  record Muted(Object value) {}

  private final Workbook book;
  private final String name;
  private final List<Column> columns;
  private final int fixed;
  private final String dayFormat;
  private final int mostRows;
  private Worksheet sheet;
  private int sheets;
  private int rows;

  /**
   * @param name of the sheet, at most 28 characters
   * @param fixed how many columns on the left stay in sight
   * @param dayFormat as Excel writes it
   * @param mostRows on one sheet, with the titles
   */
  Table(
      Workbook book, String name, List<Column> columns, int fixed, String dayFormat, int mostRows) {
    this.book = book;
    this.name = name;
    this.columns = columns;
    this.fixed = fixed;
    this.dayFormat = dayFormat;
    this.mostRows = mostRows;
    begin();
  }

  /**
   * @param cells texts, whole numbers, others with one decimal, days; null leaves one empty
   */
  void add(List<?> cells) throws IOException {
    if (rows == mostRows) {
      close();
      begin();
    }
    for (int column = 0; column < cells.size(); column++) {
      write(column, cells.get(column));
    }
    rows++;
    if (rows % BATCH == 0) {
      sheet.flush();
    }
  }

  private void begin() {
    sheets++;
    sheet = book.newWorksheet(sheets == 1 ? name : name + " " + sheets);
    sheet.freezePane(fixed, 1);
    sheet.repeatRows(0);
    sheet.pageOrientation("landscape");
    for (int column = 0; column < columns.size(); column++) {
      sheet.value(0, column, columns.get(column).title());
      sheet.width(column, columns.get(column).width());
    }
    sheet
        .range(0, 0, 0, columns.size() - 1)
        .style()
        .bold()
        .wrapText(true)
        .verticalAlignment("top")
        .fillColor(TITLE_FILL)
        .set();
    rows = 1;
  }

  private void write(int column, Object cell) {
    boolean isMuted = cell instanceof Muted;
    Object value = isMuted ? ((Muted) cell).value() : cell;
    String format = null;
    if (value instanceof String text) {
      sheet.value(rows, column, text);
    } else if (value instanceof Integer number) {
      sheet.value(rows, column, number);
      format = "#,##0";
    } else if (value instanceof Double number) {
      // What is written has no more digits than what is shown.
      sheet.value(rows, column, Math.round(number * 10) / 10.0);
      format = "0.0";
    } else if (value instanceof LocalDate day) {
      sheet.value(rows, column, day);
      format = dayFormat;
    }
    if (value != null && (isMuted || format != null)) {
      StyleSetter style = sheet.style(rows, column);
      if (format != null) {
        style.format(format);
      }
      if (isMuted) {
        style.italic().fontColor(MUTED);
      }
      style.set();
    }
  }

  @Override
  public void close() throws IOException {
    sheet.setAutoFilter(0, 0, rows - 1, columns.size() - 1);
    sheet.close();
  }
}
