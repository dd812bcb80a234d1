package org.augenhoehe.customer.welcome;

import java.time.LocalDate;
import java.util.Locale;
import org.augenhoehe.base.office.Channel;
import org.augenhoehe.base.platform.Grouping;
import org.augenhoehe.base.platform.Languages;
import org.augenhoehe.entitle.issuer.PublishedKey;
import org.augenhoehe.entitle.issuer.Quarter;

/**
 * One of the issuer's keys as the page lists it.
 *
 * @param place the office and touchpoint whose customers get tokens signed with it
 * @param made the day on which the touchpoint was made, or null
 * @param fingerprint 64 hexadecimal digits
 */
record ListedKey(
    String place, LocalDate made, Channel channel, Quarter quarter, String fingerprint) {

  static ListedKey of(String place, LocalDate made, PublishedKey key) {
    return new ListedKey(place, made, key.channel(), key.quarter(), key.fingerprint());
  }

  public String madeIn(Locale language) {
    return Languages.write(made, language);
  }

  public boolean isOfPhones() {
    return channel == Channel.PHONE;
  }

  /** In groups of four, as beside the form and on slips, which show only the beginning. */
  public String inGroups() {
    return Grouping.byFours(fingerprint, " ");
  }
}
