package org.augenhoehe.desk.glance;

import io.quarkus.qute.i18n.MessageBundle;

/** Words of what one sees first: sentences about findings, and the table of all touchpoints. */
@MessageBundle("situation")
public interface SituationMessages {

  String title();

  String none();

  String tooFew();

  String all(int n);

  String act();

  String authority();

  String higher(String day, String points, String before, String after);

  String lower(String day, String points, String before, String after);

  String profileHigh(String points);

  String profileLow(String points);

  String aboveOthers(String points);

  String belowOthers(String points);

  String kioskHigher(String points, String phone, String kiosk);

  String kioskLower(String points, String phone, String kiosk);

  String rising(String day);

  String risingToOffice(String day);

  String notCounted(String day);

  String neverCounted();

  String table();

  String caption();

  String touchpoint();

  String trend();

  String since(String day);

  String up();

  String down();

  String strong();

  String weak();

  String few();

  String withheld();

  String sparkline();

  String sparklineOf(String channel, String first, String last);

  String legendMarks();

  String legendTint();

  String legendFew(int minimum);

  String whole();
}
