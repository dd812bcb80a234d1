package org.augenhoehe.desk.auditing;

import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateExtension.TemplateAttribute;
import io.quarkus.qute.TemplateInstance;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.augenhoehe.base.audit.AuditEntry;
import org.augenhoehe.base.audit.AuditLog;
import org.augenhoehe.base.inspection.Inspection;
import org.augenhoehe.base.platform.OfficeClock;

/**
 * What the page of the audit log shows.
 *
 * @param mistake what is wrong with the filter; or null
 * @param typed the filter's fields as they were sent
 * @param older the number that the next page begins before; null where this is the last
 * @param names everybody who left an entry
 * @param words of every act, by its id
 * @param checked whether the previous request made a check
 * @param language chosen by hand and kept by every link; or null
 */
record AuditView(
    Inspection.State state,
    List<AuditEntry> entries,
    Mistake mistake,
    Typed typed,
    Long older,
    List<String> names,
    Map<String, String> words,
    boolean checked,
    String language) {

  /** What is wrong with a filter. */
  enum Mistake {
    MALFORMED,
    REVERSED
  }

  /** The form's fields; a missing one is blank. */
  record Typed(String from, String to, String who, String what, String before) {

    public boolean isFiltered() {
      return Stream.of(from, to, who, what).anyMatch(field -> !field.isBlank());
    }
  }

  static final String PATH = "/admin/audit";

  /** How many entries a table has at most. */
  public Integer most() {
    return AuditQuery.MOST;
  }

  /** The first entry that is checked, where those before it are not. */
  public Long unchecked() {
    return state.report().from() == null ? null : state.report().from().n() + 1;
  }

  public boolean isOnLaterPage() {
    return !typed.before().isBlank();
  }

  public String olderPage() {
    return PATH + query(Objects.toString(older), language);
  }

  public String newestPage() {
    return PATH + query(null, language);
  }

  public String everything() {
    return PATH + (language == null ? "" : "?lang=" + language);
  }

  public String csv() {
    return PATH + "/audit.csv" + query(null, language);
  }

  /** The query without its language, ready for another to be appended. */
  public String anyLanguage() {
    String query = query(typed.before(), null);
    return query.isEmpty() ? "?" : query + "&";
  }

  private String query(String before, String lang) {
    String query =
        Stream.of(
                new String[] {"from", typed.from()},
                new String[] {"to", typed.to()},
                new String[] {"who", typed.who()},
                new String[] {"what", typed.what()},
                new String[] {"before", before},
                new String[] {"lang", lang})
            .filter(part -> part[1] != null && !part[1].isBlank())
            .map(part -> part[0] + "=" + URLEncoder.encode(part[1], StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return query.isEmpty() ? "" : "?" + query;
  }

  /** One of another version of this service has none. */
  public String word(AuditEntry entry) {
    return words.getOrDefault(entry.what(), entry.what());
  }

  /** {@code 10.000}. */
  @TemplateExtension
  static String grouped(Integer number, @TemplateAttribute(TemplateInstance.LOCALE) Object locale) {
    return NumberFormat.getIntegerInstance((Locale) locale).format(number);
  }

  @TemplateExtension(matchName = "byService")
  static boolean isByService(AuditEntry entry) {
    return entry.who().equals(AuditLog.SERVICE);
  }

  /** {@code 30.11.2026, 07:00}, in the offices' time zone. */
  @TemplateExtension
  static String stamp(Instant moment, @TemplateAttribute(TemplateInstance.LOCALE) Object locale) {
    boolean isGerman = Locale.GERMAN.getLanguage().equals(((Locale) locale).getLanguage());
    return DateTimeFormatter.ofPattern(isGerman ? "dd.MM.yyyy, HH:mm" : "dd/MM/yyyy, HH:mm")
        .format(moment.atZone(OfficeClock.ZONE));
  }
}
