package org.augenhoehe.desk.comparison;

import io.quarkus.qute.i18n.MessageBundle;

/** Words of two spans of days beside each other. */
@MessageBundle("periods")
public interface PeriodMessages {

  String title();

  String link();

  String choose();

  String wholeOffice();

  String touchpoints();

  String back();

  String beside();

  String before();

  String year();

  String weeks(int n);

  String span(String first, String last, int n);

  String against();

  String verdicts();

  String verdictsOfOffice();

  String secured(String before, String after, String points);

  String notSeen(String smallest);

  String tooFew();

  String nothingBefore();

  String noneBefore();

  String noneYear();

  String noneSince();

  String together();

  String how();

  String sides();

  String pooled();

  String pooledHint();

  String table(String name);

  String value();

  String earlier();

  String later();

  String nothingCounted();

  String reversed();

  String tooLong();
}
