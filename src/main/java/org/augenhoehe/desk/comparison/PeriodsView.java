package org.augenhoehe.desk.comparison;

import java.util.List;
import java.util.Locale;
import org.augenhoehe.base.office.Channel;
import org.augenhoehe.base.office.OfficeTree.OfficeEntry;
import org.augenhoehe.base.office.OfficeTree.TouchpointEntry;
import org.augenhoehe.result.findings.Spans;
import org.augenhoehe.result.insight.Mean;
import org.augenhoehe.vote.release.Scope;

/**
 * Everything the page of two spans shows.
 *
 * @param office null where no place was chosen
 * @param touchpoint null for a whole office
 * @param scope the later span; without days where nothing was ever counted
 * @param links to other spans
 * @param places below the one that is shown
 * @param pair null where nothing can be compared
 * @param mistake why nothing is compared, if the query is at fault; or null
 */
record PeriodsView(
    Way address,
    OfficeEntry office,
    TouchpointEntry touchpoint,
    Scope scope,
    Beside beside,
    List<Span> links,
    List<PlaceGroup> places,
    Pair pair,
    Mistake mistake,
    int minimum) {

  /** Why nothing is compared. */
  enum Mistake {
    REVERSED,
    LONGER_THAN_A_YEAR
  }

  /** A span of so many weeks that the page offers. */
  record Span(int weeks, String link, boolean chosen) {}

  /** Offices or touchpoints to choose from. */
  record PlaceGroup(OfficeEntry office, String link, List<PlaceLink> touchpoints) {}

  record PlaceLink(TouchpointEntry touchpoint, String link) {}

  /**
   * The two spans.
   *
   * @param told one per measure; none where no channel was counted by itself
   * @param sides phone, kiosk, and both together, as far as anything was counted
   */
  record Pair(
      Spans spans, int countsBefore, int countsSince, List<Verdict> told, List<Side> sides) {

    /** Whether the earlier span has nothing, so that no test has a use. */
    public boolean isNew() {
      return countsBefore == 0;
    }

    public boolean isEmpty() {
      return countsSince == 0;
    }

    /** Whether both channels are thrown together somewhere. */
    public boolean isPooled() {
      return sides.stream().anyMatch(Side::isPooled);
    }
  }

  /**
   * One channel in both spans.
   *
   * @param channel null for both together, on the items that both ask
   */
  record Side(Channel channel, List<Line> lines) {

    public boolean isPhone() {
      return channel == Channel.PHONE;
    }

    public boolean isPooled() {
      return channel == null;
    }
  }

  /**
   * @param label null for the core index
   * @param before null where it is withheld
   * @param since the same
   */
  record Line(String label, Mean before, Mean since) {}

  public Locale language() {
    return address.language();
  }

  public boolean isChannelChosen() {
    return scope.channel() != null;
  }

  public boolean isPhone() {
    return scope.channel() == Channel.PHONE;
  }

  public String dashboard() {
    return address.with(scope).dashboard();
  }

  /** The page itself, as links in another language begin. */
  public String query() {
    return Way.query(new Way(scope, null).periods(beside));
  }

  public String withBefore() {
    return address.with(scope).periods(Beside.BEFORE);
  }

  public String withYear() {
    return address.with(scope).periods(Beside.YEAR);
  }

  public boolean isBesideYear() {
    return beside == Beside.YEAR;
  }
}
