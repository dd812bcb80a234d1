package org.augenhoehe.desk.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.augenhoehe.desk.export.Table.Column;
import org.augenhoehe.desk.export.Table.Muted;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;

class TableTest {

  private static final List<Column> COLUMNS =
      List.of(new Column("Tag", 12), new Column("Ort", 30), new Column("Punkte", 12));

  private static byte[] write(int mostRows, List<List<?>> rows) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(bytes, "test", "1.0")) {
      try (Table table = new Table(book, "Blatt", COLUMNS, 2, "dd.mm.yyyy", mostRows)) {
        for (List<?> row : rows) {
          table.add(row);
        }
      }
    }
    return bytes.toByteArray();
  }

  @Test
  void days_are_days_numbers_are_numbers_and_what_is_missing_is_empty() throws IOException {
    LocalDate day = LocalDate.of(2026, 11, 30);
    byte[] book =
        write(
            Table.MOST_ROWS,
            List.of(
                List.of(day, "Empfang", 62.091503),
                List.of(day, "1234", new Muted(17)),
                Arrays.asList(day, null, null)));
    List<Row> rows = Workbooks.read(book).get("Blatt");
    assertThat(rows.get(1).getCell(0).asDate()).isEqualTo(LocalDateTime.of(2026, 11, 30, 0, 0));
    assertThat(rows.get(1).getCell(2).getType()).isEqualTo(CellType.NUMBER);
    assertThat(rows.get(1).getCell(2).asNumber()).isEqualByComparingTo("62.1");
    assertThat(rows.get(2).getCell(1).getType()).isEqualTo(CellType.STRING);
    assertThat(rows.get(2).getCell(2).asNumber()).isEqualByComparingTo("17");
    assertThat(Workbooks.value(rows.get(3), 1)).isNull();
    assertThat(Workbooks.value(rows.get(3), 2)).isNull();
    String styles = Workbooks.part(book, "xl/styles.xml");
    assertThat(styles).contains("dd.mm.yyyy", "\"0.0\"", "#,##0", "<i/>");
  }

  @Test
  void titles_stay_in_sight_filter_and_are_printed_on_each_page() throws IOException {
    byte[] book = write(Table.MOST_ROWS, List.of(List.of("a", "b", 1)));
    assertThat(Workbooks.part(book, "xl/worksheets/sheet1.xml"))
        .contains("xSplit=\"2\"", "ySplit=\"1\"", "state=\"frozen\"", "<autoFilter ref=\"A1:C2\">")
        .containsPattern("<col min=\"2\" max=\"2\" width=\"30");
    assertThat(Workbooks.part(book, "xl/workbook.xml")).contains("_xlnm.Print_Titles");
  }

  @Test
  void what_does_not_fit_goes_on_on_another_sheet_with_the_titles() throws IOException {
    List<List<?>> rows =
        List.of(List.of("1"), List.of("2"), List.of("3"), List.of("4"), List.of("5"));
    Map<String, List<Row>> sheets = Workbooks.read(write(3, rows));
    assertThat(sheets.keySet()).containsExactly("Blatt", "Blatt 2", "Blatt 3");
    assertThat(sheets.values().stream().flatMap(List::stream).map(row -> Workbooks.value(row, 0)))
        .containsExactly("Tag", "1", "2", "Tag", "3", "4", "Tag", "5");
  }

  @Test
  void thousands_of_rows_are_all_there() throws IOException {
    List<List<?>> rows = IntStream.range(0, 5_000).<List<?>>mapToObj(i -> List.of("x", i)).toList();
    List<Row> read = Workbooks.read(write(Table.MOST_ROWS, rows)).get("Blatt");
    assertThat(read).hasSize(5_001);
    assertThat(Workbooks.value(read.get(5_000), 1)).isEqualTo(4_999.0);
  }
}
