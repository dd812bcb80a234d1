package org.augenhoehe.desk.dashboard;

import io.quarkus.qute.i18n.MessageBundle;

/** Words of the spreadsheet that appear on no page. */
@MessageBundle("spreadsheet")
public interface SpreadsheetMessages {

  String kind();

  String value();

  String name();

  String low();

  String high();

  String inPercent(String answer);

  String note();

  String few();
}
