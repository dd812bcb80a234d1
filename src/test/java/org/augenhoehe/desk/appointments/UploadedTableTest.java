package org.augenhoehe.desk.appointments;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.augenhoehe.base.appointment.Entry;
import org.augenhoehe.base.appointment.Week;
import org.augenhoehe.desk.appointments.LineFault.Wrong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UploadedTableTest {

  private static final UUID ID = UUID.randomUUID();
  private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);
  private static final Map<String, UUID> NAMES =
      Map.of("Büro; Süd – Empfang", ID, "Amt – Empfang", ID, ID.toString(), ID);

  private static UploadedTable read(String text) {
    return UploadedTable.read(text.getBytes(StandardCharsets.UTF_8), NAMES, TODAY);
  }

  private static Entry entry(String week, int count) {
    return new Entry(ID, Week.parse(week).orElseThrow(), count);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Amt – Empfang;2026-W48;312\r\nAmt – Empfang;2026-W47;0\r\n",
        "\uFEFFKontaktpunkt;Woche;Termine\r\nAmt – Empfang;2026-W48;312\nAmt – Empfang;2026-W47;0",
        "touchpoint,week,appointments\nAmt – Empfang,2026-W48,312\n\n\"Amt – Empfang\",2026-W47, 0 ",
        "Amt – Empfang\t2026-W48\t312\nAmt – Empfang\t2026-W47\t0\n"
      })
  void what_spreadsheets_write_is_read(String text) {
    UploadedTable table = read(text);
    assertThat(table.faults()).isEmpty();
    assertThat(table.entries()).containsExactly(entry("2026-W48", 312), entry("2026-W47", 0));
  }

  @Test
  void what_a_german_excel_saves_is_read() {
    String text = "Kontaktpunkt;Woche;Termine\r\n\"Büro; Süd – Empfang\";2026-W48;7\r\n";
    UploadedTable table =
        UploadedTable.read(text.getBytes(Charset.forName("windows-1252")), NAMES, TODAY);
    assertThat(table.faults()).isEmpty();
    assertThat(table.entries()).containsExactly(entry("2026-W48", 7));
  }

  @Test
  void every_bad_line_is_named_with_its_number() {
    UploadedTable table =
        read(
            String.join(
                "\n",
                "Kontaktpunkt;Woche;Termine",
                ID + ";2026-W48;12",
                "Amt – Leistungen;2026-W48;12",
                ID + ";48/2026;12",
                "",
                ID + ";2026-W47;1.200",
                ID + ";2026-W49;12",
                ID + ";1999-W10;12",
                ID + ";2026-W46",
                ID + ";2026-W48;13",
                ID + ";2026-W45;100000",
                ID + ";2026-W44;-1"));
    assertThat(table.faults())
        .containsExactly(
            new LineFault(3, Wrong.UNKNOWN_TOUCHPOINT),
            new LineFault(4, Wrong.NO_WEEK),
            new LineFault(6, Wrong.NO_COUNT),
            new LineFault(7, Wrong.NOT_OVER),
            new LineFault(8, Wrong.LONG_AGO),
            new LineFault(9, Wrong.COLUMNS),
            new LineFault(10, Wrong.TWICE),
            new LineFault(11, Wrong.NO_COUNT),
            new LineFault(12, Wrong.NO_COUNT));
  }

  @Test
  void a_line_without_a_number_changes_nothing() {
    UploadedTable table = read(ID + ";2026-W48;\n" + ID + ";2026-W47;5");
    assertThat(table.faults()).isEmpty();
    assertThat(table.entries()).containsExactly(entry("2026-W47", 5));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Kontaktpunkt;Woche;Termine\n", "\n\n", ";;\n"})
  void a_table_that_says_nothing_is_told_so(String text) {
    assertThat(read(text).faults()).containsExactly(new LineFault(0, Wrong.EMPTY));
  }

  @Test
  void a_file_that_is_no_table_is_told_so() {
    assertThat(read("a;b;c\n" + ID + ";2026-W48;\"1\"x\n").faults())
        .containsExactly(new LineFault(2, Wrong.UNREADABLE));
    assertThat(UploadedTable.read(new byte[] {0, 1, 2, (byte) 0xFF, 3}, NAMES, TODAY).faults())
        .hasSize(1);
  }
}
