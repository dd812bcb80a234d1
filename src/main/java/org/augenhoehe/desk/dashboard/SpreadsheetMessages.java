package org.augenhoehe.desk.dashboard;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the spreadsheet that appear on no page. */
@MessageBundle("spreadsheet")
public interface SpreadsheetMessages {

  @Message("Art")
  String kind();

  @Message("Wert")
  String value();

  @Message("Bezeichnung")
  String name();

  @Message("Spanne von")
  String low();

  @Message("Spanne bis")
  String high();

  @Message("{answer} (Prozent)")
  String inPercent(String answer);

  @Message("Hinweis")
  String note();

  @Message("wenige Antworten")
  String few();
}
