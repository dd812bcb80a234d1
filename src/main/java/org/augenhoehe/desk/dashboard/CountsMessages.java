package org.augenhoehe.desk.dashboard;

import io.quarkus.qute.i18n.MessageBundle;

/** Words of the list of counts. */
@MessageBundle("counts")
public interface CountsMessages {

  String title();

  String what();

  String wholeMultiples(int minimum);

  String question();

  String kiosks();

  String day();

  String box();

  String ofPhones();

  String ofKiosk();

  String ofBoth();

  String wholeOffice();

  String made();

  String printed();

  String exchanged();

  String ballots();

  String unreadable();

  String newest(int most);

  String none();

  String back();
}
