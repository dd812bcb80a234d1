package org.augenhoehe.desk.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.augenhoehe.base.account.People.Appointment;
import org.augenhoehe.base.account.SetupSecret;
import org.augenhoehe.base.platform.Languages;
import org.augenhoehe.base.web.PublicAddress;

/**
 * The link with which a person chooses a password. Its secret is a fragment, which browsers send to
 * no server.
 *
 * @param until the last day on which it works, in words
 * @param isOnlyHere whether the address works only on this machine
 */
record SetupLink(String name, String address, String until, boolean isOnlyHere) {

  static SetupLink of(Appointment appointment, PublicAddress address, Clock clock, Locale reader) {
    return new SetupLink(
        appointment.account().name(),
        address.base() + "/setup#" + appointment.setup().printed(),
        Languages.write(
            LocalDate.ofInstant(clock.instant().plus(SetupSecret.VALID), clock.getZone()), reader),
        address.isOnlyHere());
  }

  /** Omits the secret, so that it never reaches a log. */
  @Override
  public String toString() {
    return "SetupLink[…]";
  }
}
