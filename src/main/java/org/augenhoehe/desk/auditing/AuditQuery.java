package org.augenhoehe.desk.auditing;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.augenhoehe.base.audit.Act;
import org.augenhoehe.base.audit.AuditEntry;
import org.augenhoehe.desk.auditing.AuditSearch.Filter;

/** Reads a {@link Filter} from a query: {@code from=&to=&who=&what=&before=&limit=}. */
final class AuditQuery {

  /** More than a year of an authority's log; a larger answer would take long and much memory. */
  static final int MOST = 10_000;

  private static final List<String> PARAMETERS =
      List.of("from", "to", "who", "what", "before", "limit");

  private static final String DAY = "a day as 2026-01-31";

  private AuditQuery() {}

  /**
   * For programs: also refuses a parameter that is misspelt or given twice, because the answer
   * would be to another question than was asked.
   *
   * @param usual the limit where none is given
   */
  static Filter readStrictly(MultivaluedMap<String, String> query, int usual) {
    query.forEach(
        (name, values) -> {
          if (!PARAMETERS.contains(name)) {
            throw AuditRefusal.unknown(name, PARAMETERS);
          }
          if (values.size() > 1) {
            throw AuditRefusal.malformed(name, "given once");
          }
        });
    return read(query, usual);
  }

  /**
   * Blank parameters count as missing, because an HTML form sends them.
   *
   * @throws AuditRefusal when a parameter is malformed or parameters contradict each other
   */
  static Filter read(MultivaluedMap<String, String> query, int usual) {
    Filter filter =
        new Filter(
            parse(query, "from", AuditQuery::day, DAY),
            parse(query, "to", AuditQuery::day, DAY),
            parse(query, "who", AuditQuery::name, "an account's name"),
            parse(query, "what", Act::of, "an act as office-added"),
            parse(query, "before", text -> number(text, Long.MAX_VALUE), "an entry's number"),
            Optional.ofNullable(
                    parse(query, "limit", text -> number(text, MOST), "from 1 to " + MOST))
                .map(Long::intValue)
                .orElse(usual));
    if (filter.isReversed()) {
      throw AuditRefusal.reversed();
    }
    return filter;
  }

  private static Optional<LocalDate> day(String text) {
    try {
      // Longer years are days, too, but no database's.
      return text.matches("\\d{4}-\\d\\d-\\d\\d")
          ? Optional.of(LocalDate.parse(text))
          : Optional.empty();
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> name(String text) {
    boolean isName = text.length() <= AuditEntry.LONGEST_NAME && text.matches("[^\\p{Cc}\\p{Cs}]*");
    return isName ? Optional.of(text) : Optional.empty();
  }

  private static Optional<Long> number(String text, long most) {
    return Optional.of(text)
        .filter(digits -> digits.matches("[0-9]{1,18}"))
        .map(Long::valueOf)
        .filter(number -> number >= 1 && number <= most);
  }

  /** Null where it is missing. */
  private static <T> T parse(
      MultivaluedMap<String, String> query,
      String name,
      Function<String, Optional<T>> parser,
      String form) {
    String value = query.getFirst(name);
    return value == null || value.isBlank()
        ? null
        : parser.apply(value).orElseThrow(() -> AuditRefusal.malformed(name, form));
  }
}
