package org.augenhoehe.desk.glance;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.augenhoehe.base.office.Channel;
import org.augenhoehe.base.office.Node;
import org.augenhoehe.base.office.OfficeTree.OfficeEntry;
import org.augenhoehe.base.office.OfficeTree.TouchpointEntry;
import org.augenhoehe.desk.display.Address;
import org.augenhoehe.desk.display.Format;
import org.augenhoehe.result.findings.Finding;

/**
 * A finding with the names of its place and value, and the way there.
 *
 * @param act where to write down what was changed because of it; null where it is about no
 *     touchpoint's score
 * @param office null for the authority
 * @param touchpoint null for an office
 * @param measure null for the core index, whose name is the dashboard's own
 */
public record Sentence(
    Finding finding, String link, String act, String office, String touchpoint, String measure) {

  /** What a sentence says, which decides its words. */
  public enum Kind {
    HIGHER,
    LOWER,
    PROFILE_HIGH,
    PROFILE_LOW,
    ABOVE_OTHERS,
    BELOW_OTHERS,
    KIOSK_HIGHER,
    KIOSK_LOWER,
    RISING,
    RISING_TO_OFFICE,
    NOT_COUNTED,
    NEVER_COUNTED
  }

  static Sentence of(
      Finding finding,
      OfficeEntry office,
      TouchpointEntry touchpoint,
      Map<String, String> labels,
      Locale language) {
    Node place = finding.place();
    return new Sentence(
        finding,
        Address.of(place, language)
            + (finding.measure() == null ? "" : "#" + finding.measure() + "-name"),
        touchpoint == null || finding.measure() == null
            ? null
            : Address.improvements(touchpoint.id(), finding.measure(), language),
        office == null ? null : office.name(),
        touchpoint == null ? null : touchpoint.name(),
        labels.get(finding.measure()));
  }

  /**
   * The same for a reader elsewhere, with the whole address of its place, and nothing to do there.
   */
  public Sentence from(String base) {
    return new Sentence(finding, base + link, null, office, touchpoint, measure);
  }

  public Kind kind() {
    if (finding instanceof Finding.Change change) {
      return change.delta() > 0 ? Kind.HIGHER : Kind.LOWER;
    }
    if (finding instanceof Finding.Profile profile) {
      return profile.difference() > 0 ? Kind.PROFILE_HIGH : Kind.PROFILE_LOW;
    }
    if (finding instanceof Finding.StandsOut mark) {
      return mark.difference() > 0 ? Kind.ABOVE_OTHERS : Kind.BELOW_OTHERS;
    }
    if (finding instanceof Finding.ChannelGap gap) {
      return gap.kiosk() > gap.phone() ? Kind.KIOSK_HIGHER : Kind.KIOSK_LOWER;
    }
    if (finding instanceof Finding.NotCounted missing) {
      return missing.never() ? Kind.NEVER_COUNTED : Kind.NOT_COUNTED;
    }
    return touchpoint == null ? Kind.RISING_TO_OFFICE : Kind.RISING;
  }

  public boolean isMeasured() {
    return finding.measure() != null;
  }

  public boolean isPhone() {
    return finding.channel() == Channel.PHONE;
  }

  public boolean isKiosk() {
    return finding.channel() == Channel.KIOSK;
  }

  public LocalDate day() {
    return finding.day();
  }

  /** Rounded; null where two levels are not what is told. */
  public String first() {
    return finding instanceof Finding.Change change
        ? Format.points(change.before())
        : finding instanceof Finding.ChannelGap gap ? Format.points(gap.phone()) : null;
  }

  public String second() {
    return finding instanceof Finding.Change change
        ? Format.points(change.after())
        : finding instanceof Finding.ChannelGap gap ? Format.points(gap.kiosk()) : null;
  }

  /** How many points, without sign: of two levels, what the rounded ones differ by. */
  public String points() {
    if (finding instanceof Finding.Profile profile) {
      return Format.points(Math.abs(profile.difference()));
    }
    if (finding instanceof Finding.StandsOut mark) {
      return Format.points(Math.abs(mark.difference()));
    }
    return first() == null
        ? null
        : Integer.toString(Math.abs(Integer.parseInt(second()) - Integer.parseInt(first())));
  }
}
