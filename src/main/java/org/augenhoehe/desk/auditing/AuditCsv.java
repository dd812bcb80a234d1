package org.augenhoehe.desk.auditing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.augenhoehe.base.audit.AuditEntry;
import org.augenhoehe.base.audit.AuditLog;
import org.augenhoehe.base.platform.Cell;

/** Entries as a table (RFC 4180). No name in it becomes a formula. */
final class AuditCsv {

  private AuditCsv() {}

  /**
   * @param titles of the six columns
   * @param what an act as it is written
   */
  static String write(
      List<AuditEntry> entries,
      char separator,
      List<String> titles,
      Function<String, String> what) {
    CSVFormat format =
        CSVFormat.RFC4180
            .builder()
            .setDelimiter(separator)
            .setHeader(titles.toArray(String[]::new))
            .get();
    StringBuilder text = new StringBuilder();
    try (CSVPrinter csv = new CSVPrinter(text, format)) {
      for (AuditEntry entry : entries) {
        csv.printRecord(
            entry.n(),
            entry.at(),
            who(entry.who()),
            what.apply(entry.what()),
            Cell.harmless(entry.on()),
            entry.hash());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static String who(String name) {
    return name.equals(AuditLog.SERVICE) ? name : Cell.harmless(name);
  }
}
