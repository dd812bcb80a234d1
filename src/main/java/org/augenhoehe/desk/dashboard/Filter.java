package org.augenhoehe.desk.dashboard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.augenhoehe.base.office.Channel;
import org.augenhoehe.base.office.Node;
import org.augenhoehe.base.office.OfficeTree.OfficeEntry;
import org.augenhoehe.base.office.OfficeTree.TouchpointEntry;
import org.augenhoehe.result.insight.Results.Span;
import org.augenhoehe.vote.release.Scope;

/**
 * The chosen part of all releases, the other possible choices, and the addresses of both.
 *
 * @param everyOffice whether all offices can be chosen; if not, all of them together can
 * @param language chosen by hand and kept by every link; or null
 * @param offices that can be chosen
 * @param groups where touchpoints can be chosen from: the office of the scope, or all of those
 * @param known the days of all releases of the place and channel, whatever span is chosen; or null
 */
record Filter(
    Scope scope,
    boolean everyOffice,
    Locale language,
    List<OfficeEntry> offices,
    List<Group> groups,
    Span known) {

  /** An office and its touchpoints. */
  record Group(OfficeEntry office, List<TouchpointEntry> touchpoints) {}

  /** A span of days that the page offers as a link. */
  record Period(Name name, String link, boolean chosen) {

    enum Name {
      MONTH,
      QUARTER,
      ALL
    }
  }

  static final Scope EVERYTHING = new Scope(null, null, null, null, null);

  private static final String PATH = "/dashboard";
  private static final int MONTH_IN_WEEKS = 4;
  private static final int QUARTER_IN_WEEKS = 13;

  public boolean isPooled() {
    return scope.channel() == null;
  }

  /** Whether what has risen to a parent is missing from the scope. */
  public boolean isNarrow() {
    return scope.channel() != null || scope.touchpoint() != null;
  }

  /** Set also if only its touchpoint was chosen. */
  public OfficeEntry office() {
    return scope.office() == null && scope.touchpoint() == null ? null : groups.get(0).office();
  }

  public boolean isAt(OfficeEntry office) {
    return office.equals(office());
  }

  public TouchpointEntry touchpoint() {
    return groups.stream()
        .flatMap(group -> group.touchpoints().stream())
        .filter(touchpoint -> touchpoint.id().equals(scope.touchpoint()))
        .findFirst()
        .orElse(null);
  }

  /** Whether the person sees one mean of it, without days and trends. */
  public boolean isMeanOnly() {
    return !everyOffice && scope.office() == null && scope.touchpoint() == null;
  }

  /** Whether there is something to load. */
  public boolean isLoadable() {
    return known != null && !scope.isReversed();
  }

  public String csv() {
    return PATH + "/results.csv" + query(scope, language);
  }

  public String counts() {
    return PATH + "/counts" + query(scope, language);
  }

  public String all() {
    return PATH + query(EVERYTHING, language);
  }

  /** Whether the scope is restricted in any way. */
  public boolean isChosen() {
    return !EVERYTHING.equals(scope);
  }

  public boolean isPhone() {
    return scope.channel() == Channel.PHONE;
  }

  public boolean isKiosk() {
    return scope.channel() == Channel.KIOSK;
  }

  public String phoneOnly() {
    return channel(Channel.PHONE);
  }

  public String kioskOnly() {
    return channel(Channel.KIOSK);
  }

  private String channel(Channel channel) {
    return PATH + query(scope.of(channel), language);
  }

  public String anyLanguage() {
    return anyLanguage(scope);
  }

  /** The query without its language, ready for another to be appended. */
  static String anyLanguage(Scope scope) {
    String query = query(scope, null);
    return query.isEmpty() ? "?" : query + "&";
  }

  static String dashboard(Scope scope, Locale language) {
    return PATH + query(scope, language);
  }

  /**
   * The page of one place.
   *
   * @param place null for the authority
   */
  static String place(Node place, Locale language) {
    return place == null
        ? dashboard(EVERYTHING, language)
        : dashboard(
            new Scope(
                place.touchpoint() == null ? place.office() : null,
                place.touchpoint(),
                place.channel(),
                null,
                null),
            language);
  }

  /**
   * Counted back from the last release, not from today: a page must not change by itself between
   * two openings.
   */
  public List<Period> periods() {
    if (known == null || isMeanOnly()) {
      return List.of();
    }
    return List.of(
        period(Period.Name.MONTH, known.last().minusWeeks(MONTH_IN_WEEKS).plusDays(1)),
        period(Period.Name.QUARTER, known.last().minusWeeks(QUARTER_IN_WEEKS).plusDays(1)),
        period(Period.Name.ALL, null));
  }

  private Period period(Period.Name name, LocalDate from) {
    Scope other = new Scope(scope.office(), scope.touchpoint(), scope.channel(), from, null);
    return new Period(name, PATH + query(other, language), other.equals(scope));
  }

  private static String query(Scope scope, Locale language) {
    List<String> parts = new ArrayList<>();
    Stream.of(
            new Object[] {"office", scope.office()},
            new Object[] {"touchpoint", scope.touchpoint()},
            new Object[] {"channel", scope.channel()},
            new Object[] {"from", scope.from()},
            new Object[] {"to", scope.to()},
            new Object[] {"lang", language})
        .filter(part -> part[1] != null)
        .forEach(part -> parts.add(part[0] + "=" + part[1]));
    return parts.isEmpty() ? "" : "?" + String.join("&", parts);
  }
}
