package org.augenhoehe.desk.comparison;

import io.quarkus.qute.i18n.MessageBundle;

/** Words of touchpoints beside each other. */
@MessageBundle("comparison")
public interface ComparisonMessages {

  String title();

  String link();

  String lead();

  String own();

  String chooseValue();

  String chooseChannel();

  String back();

  String picture();

  String pictureTitle(String name);

  String pictureText(int n, String mean);

  String people();

  String legendMean();

  String legendOuter();

  String legendChance();

  String legendMarked();

  String legendChosen();

  String beyondChance();

  String withinChance();

  String limits();

  String numbers();

  String nobody();

  String tooFew(int n);

  String none();

  String table(String name);

  String touchpoint();

  String number();

  String others();

  String above(String points);

  String below(String points);

  String alike();

  String onlyTold();

  String profile();

  String profileLead();

  String profileTooFew();

  String profileNobody();

  String profileTable();

  String profileHigh(String points);

  String profileLow(String points);
}
