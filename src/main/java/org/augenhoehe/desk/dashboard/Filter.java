package org.augenhoehe.desk.dashboard;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.augenhoehe.base.office.Channel;
import org.augenhoehe.base.office.OfficeTree.OfficeEntry;
import org.augenhoehe.base.office.OfficeTree.TouchpointEntry;
import org.augenhoehe.desk.display.Address;
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

  private static final int MONTH_IN_WEEKS = 4;
  private static final int QUARTER_IN_WEEKS = 13;

  public boolean isPooled() {
    return scope.channel() == null;
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

  /** Where to write down what was changed at the chosen touchpoint. */
  public String improvements(String measure) {
    return Address.improvements(scope.touchpoint(), measure, language);
  }

  /** This page. */
  public String here() {
    return Address.of(scope, language);
  }

  public String csv() {
    return Address.beside("/results.csv", scope, language);
  }

  public String counts() {
    return Address.beside("/counts", scope, language);
  }

  /** The same place among the others. */
  public String comparison() {
    return Address.beside("/comparison", scope, language);
  }

  /** The same place and days beside earlier ones. */
  public String earlier() {
    return Address.beside("/periods", scope, language);
  }

  public String all() {
    return Address.of(Address.EVERYTHING, language);
  }

  /** Whether the scope is restricted in any way. */
  public boolean isChosen() {
    return !Address.EVERYTHING.equals(scope);
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
    return Address.of(scope.of(channel), language);
  }

  /** The query without its language, ready for another to be appended. */
  public String anyLanguage() {
    return Address.anyLanguage(scope);
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
    return new Period(name, Address.of(other, language), other.equals(scope));
  }
}
