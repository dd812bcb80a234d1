package org.augenhoehe.desk.export;

import io.quarkus.qute.i18n.MessageBundle;

/** Words of files that appear on no page, and of the links to them. */
@MessageBundle("spreadsheet")
public interface SpreadsheetMessages {

  String book();

  String csv();

  String everything();

  String kind();

  String value();

  String name();

  String low();

  String high();

  String of(String measure, String what);

  String inPercent(String answer);

  String note();

  String few();

  String ballots();

  String releases();

  String overview();

  String answers();

  String help();

  String helpDemo();

  String helpCounted(String day);

  String helpOwnOffices();

  String helpOverview();

  String helpCourse();

  String helpAnswers();

  String helpCounts();

  String helpEmpty(int minimum);

  String helpFew(int enough);

  String helpScore();

  String helpUnder();

  String helpNames();

  String helpMethod();
}
