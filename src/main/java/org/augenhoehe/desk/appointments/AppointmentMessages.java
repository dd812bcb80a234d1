package org.augenhoehe.desk.appointments;

import io.quarkus.qute.i18n.MessageBundle;

/** Words of the pages about appointments, and of the response rate that they lead to. */
@MessageBundle("appointments")
public interface AppointmentMessages {

  String title();

  String back();

  String lead();

  String leadNone();

  String fault();

  String faultLead();

  String entered();

  String touchpoint();

  String week();

  String appointments();

  String weekOf(int number, int year);

  String days(String first, String last);

  String enter();

  String earlier();

  String later();

  String noCount(int most);

  String notOver();

  String longAgo();

  String several();

  String severalLead();

  String ofOffice(String office);

  String none();

  String last(int number, int year);

  String nothing();

  String table();

  String tableColumns();

  String tableToFill();

  String file();

  String send();

  String refused();

  String line(long line);

  String columns();

  String unknownTouchpoint();

  String noWeek();

  String twice();

  String unreadable();

  String empty();

  String more(int more);

  String rate();

  String percent(long percent);

  String interval(long low, long high);

  String of(String ballots, String appointments, String first, String last);

  String unknown();

  String whyNotEntered();

  String whyTooShort();

  String whyCountedAbove();

  String whyMoreBallots();

  String enterHere();
}
