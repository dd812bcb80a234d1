package org.augenhoehe.customer.welcome;

import org.augenhoehe.base.office.Channel;
import org.augenhoehe.base.platform.Grouping;
import org.augenhoehe.entitle.issuer.PublishedKey;
import org.augenhoehe.entitle.issuer.Quarter;

/**
 * One of the issuer's keys as the page lists it.
 *
 * @param place the office and touchpoint whose customers get tokens signed with it
 * @param fingerprint 64 hexadecimal digits
 */
record ListedKey(String place, Channel channel, Quarter quarter, String fingerprint) {

  static ListedKey of(String place, PublishedKey key) {
    return new ListedKey(place, key.channel(), key.quarter(), key.fingerprint());
  }

  public boolean isOfPhones() {
    return channel == Channel.PHONE;
  }

  /** In groups of four, as beside the form and on slips, which show only the beginning. */
  public String inGroups() {
    return Grouping.byFours(fingerprint, " ");
  }
}
