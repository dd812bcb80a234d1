package org.augenhoehe.desk.dashboard;

import io.quarkus.qute.i18n.MessageBundle;

/** Words of figures, of their drawings and tables, and of how to read them. */
@MessageBundle("figures")
public interface FigureMessages {

  String outOf();

  String interval();

  String intervalHint();

  String ballots(String n);

  String answers(String n);

  String half();

  String few(String n);

  String fewMark();

  String withheld(int minimum);

  String withheldBriefly(int minimum);

  String unasked();

  String uncounted();

  String trendNone();

  String trendCaption();

  String trendCaptionPooled();

  String trend();

  String distribution();

  String markTitle(String name);

  String markText(String score, String low, String high, String n);

  String trendTitle(String name);

  String trendText(int n, String first, String firstScore, String last, String lastScore);

  String trendOne(String day, String score);

  String changes();

  String change(int number, String day);

  String changed(int number);

  String since(String day);

  String before(String points);

  String whole();

  String markLevels(String before, String after);

  String levels(String day, String before, String after);

  String turned(String after, String before);

  String point(String day, String score, String n);

  String tip(String day, String score, String n);

  String effectSecured(String points, String before, String after);

  String effectNotSeen(String smallest);

  String effectTooEarly();

  String effectNothingBefore();

  String effectCore();

  String effectHint();

  String under();

  String over();

  String percent(String number);

  String table();

  String tableOf(String name);

  String question();

  String number();

  String score();

  String day();

  String total();

  String guide();

  String guideScore();

  String guideInterval();

  String guideTrend();

  String guideTrendMore();

  String guideUnder();

  String guideHalf();

  String guideAnswers();
}
