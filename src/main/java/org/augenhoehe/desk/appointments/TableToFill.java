package org.augenhoehe.desk.appointments;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.augenhoehe.base.appointment.Week;
import org.augenhoehe.base.office.OfficeTree.TouchpointEntry;

/** Writes what {@link UploadedTable} reads, with the numbers that are known already. */
final class TableToFill {

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private TableToFill() {}

  /**
   * @param labels by touchpoint, which become no formula
   * @param last week to be filled in
   */
  static String write(
      List<TouchpointEntry> touchpoints,
      Map<UUID, String> labels,
      Map<UUID, NavigableMap<Week, Integer>> known,
      Week last,
      Locale locale) {
    AppointmentMessages words =
        MessageBundles.get(AppointmentMessages.class, Localized.Literal.of(locale.toLanguageTag()));
    boolean isGerman = locale.getLanguage().equals(Locale.GERMAN.getLanguage());
    CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(isGerman ? ';' : ',').get();
    StringBuilder text = new StringBuilder(BYTE_ORDER_MARK);
    try (CSVPrinter csv = new CSVPrinter(text, format)) {
      csv.printRecord(words.touchpoint(), words.week(), words.appointments());
      for (TouchpointEntry touchpoint : touchpoints) {
        Map<Week, Integer> own = known.getOrDefault(touchpoint.id(), new TreeMap<>());
        for (int i = AppointmentsPage.WEEKS - 1; i >= 0; i--) {
          Week week = last.plus(-i);
          csv.printRecord(labels.get(touchpoint.id()), week, own.get(week));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }
}
