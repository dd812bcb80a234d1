package org.augenhoehe.desk.dashboard;

import io.quarkus.qute.i18n.MessageBundle;

/** Words of the managers' page around its figures. */
@MessageBundle("dashboard")
public interface DashboardMessages {

  String everywhere();

  String authority();

  String counted(String ballots, int releases);

  String on(String day);

  String fromTo(String first, String last);

  String nextOpening(String moment);

  String byHand();

  String filter();

  String office();

  String touchpoint();

  String allTouchpoints();

  String channel();

  String bothChannels();

  String phone();

  String kiosk();

  String from();

  String to();

  String show();

  String periods();

  String periodMonth();

  String periodQuarter();

  String periodAll();

  String reset();

  String pooled();

  String levels();

  String narrow(String ballots);

  String boxes(String phone, String kiosk, String together);

  String csv();

  String core();

  String coreHint();

  String values();

  String improvements();

  String improvementsLines();

  String improvementsNone();

  String improvementsEnter();

  String improvementsAll();

  String aims(String value);

  String emptyTitle();

  String emptyHere();

  String emptyWhy(int minimum);

  String emptyFirst();

  String emptyThen();

  String emptyWider();

  String faultTitle();

  String faultMalformed();

  String faultForeign();

  String faultOtherOffice();

  String faultSpanOfWhole();

  String oneOther();

  String meanOnly();

  String faultReversed();

  String faultUnknown();
}
