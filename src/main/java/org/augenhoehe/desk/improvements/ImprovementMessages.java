package org.augenhoehe.desk.improvements;

import io.quarkus.qute.i18n.MessageBundle;

/** Words of the page on which staff tell what was changed. */
@MessageBundle("improvements")
public interface ImprovementMessages {

  String title();

  String back();

  String lead();

  String leadWithdraw();

  String fault();

  String entered();

  String corrected();

  String withdrawn();

  String list();

  String none();

  String number(int number);

  String aims(String value);

  String told();

  String withdrawnOn(String day);

  String correct();

  String correctThis(int number);

  String withdraw();

  String withdrawThis(int number);

  String add();

  String day();

  String dayHint();

  String text();

  String textHint(int longest);

  String value();

  String valueHint();

  String noValue();

  String enter();

  String save();

  String cancel();

  String correction(int number);

  String correctionMeans();

  String askWithdrawal(int number);

  String withdrawalMeans();

  String withdrawNow();

  String noText();

  String textTooLong(int length, int longest);

  String unprintable();

  String noDay();

  String future();

  String longAgo(String earliest);

  String unknownValue();

  String tooLate();

  String isWithdrawn();
}
