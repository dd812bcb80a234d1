package org.augenhoehe.desk.appointments;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.augenhoehe.base.appointment.Entry;
import org.augenhoehe.base.appointment.Week;
import org.augenhoehe.desk.appointments.LineFault.Wrong;

/**
 * A table of appointments as somebody sent it: touchpoint, week and number, as a spreadsheet in
 * German or English writes CSV. A first line with titles is skipped, and a line without a number
 * changes nothing.
 *
 * @param faults of single lines; if there are any, nothing is to be kept
 */
record UploadedTable(List<Entry> entries, List<LineFault> faults) {

  private static final int COLUMNS = 3;
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /** What Excel writes in Germany when nobody asks for UTF-8. */
  private static final Charset OF_EXCEL = Charset.forName("windows-1252");

  /** What a line says: both are null where it changes nothing. */
  private record Said(Entry entry, Wrong wrong) {

    static final Said NOTHING = new Said(null, null);

    static Said wrong(Wrong wrong) {
      return new Said(null, wrong);
    }
  }

  /**
   * @param touchpoints that the person sees, by each name that a line may have
   * @param today in Berlin
   */
  static UploadedTable read(byte[] file, Map<String, UUID> touchpoints, LocalDate today) {
    String text = decoded(file);
    List<Entry> entries = new ArrayList<>();
    List<LineFault> faults = new ArrayList<>();
    Set<List<Object>> seen = new HashSet<>();
    long line = 0;
    CSVFormat format =
        CSVFormat.DEFAULT.builder().setDelimiter(separator(text)).setIgnoreEmptyLines(false).get();
    try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
      for (CSVRecord record : parser) {
        line++;
        Said said =
            line == 1 && isOfTitles(record) ? Said.NOTHING : said(record, touchpoints, today);
        if (said.wrong() != null) {
          faults.add(new LineFault(line, said.wrong()));
        } else if (said.entry() != null) {
          entries.add(said.entry());
          if (!seen.add(List.of(said.entry().touchpoint(), said.entry().week()))) {
            faults.add(new LineFault(line, Wrong.TWICE));
          }
        }
      }
    } catch (UncheckedIOException | IOException | IllegalStateException broken) {
      faults.add(new LineFault(line + 1, Wrong.UNREADABLE));
    }
    if (entries.isEmpty() && faults.isEmpty()) {
      faults.add(new LineFault(0, Wrong.EMPTY));
    }
    return new UploadedTable(entries, faults);
  }

  private static Said said(CSVRecord record, Map<String, UUID> touchpoints, LocalDate today) {
    if (record.stream().allMatch(String::isBlank)) {
      return Said.NOTHING;
    }
    if (record.size() != COLUMNS) {
      return Said.wrong(Wrong.COLUMNS);
    }
    UUID touchpoint = touchpoints.get(record.get(0).strip());
    if (touchpoint == null) {
      return Said.wrong(Wrong.UNKNOWN_TOUCHPOINT);
    }
    Optional<Week> week = Week.parse(record.get(1).strip());
    if (week.isEmpty()) {
      return Said.wrong(Wrong.NO_WEEK);
    }
    Optional<Optional<Integer>> count = Typed.count(record.get(2));
    if (count.isEmpty()) {
      return Said.wrong(Wrong.NO_COUNT);
    }
    if (count.get().isEmpty()) {
      return Said.NOTHING;
    }
    Entry entry = new Entry(touchpoint, week.get(), count.get().get());
    return entry
        .fault(today)
        .map(reason -> Said.wrong(Wrong.valueOf(reason.name())))
        .orElse(new Said(entry, null));
  }

  /** Whether neither a week nor a number is where they belong. */
  private static boolean isOfTitles(CSVRecord record) {
    return record.size() == COLUMNS
        && Week.parse(record.get(1).strip()).isEmpty()
        && Typed.count(record.get(2)).isEmpty();
  }

  private static char separator(String text) {
    String first = text.lines().findFirst().orElse("");
    return first.indexOf(';') >= 0 ? ';' : first.indexOf('\t') >= 0 ? '\t' : ',';
  }

  private static String decoded(byte[] file) {
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
    } catch (CharacterCodingException notUtf8) {
      text = new String(file, OF_EXCEL);
    }
    return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
  }
}
