package org.augenhoehe.desk.dashboard;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of figures, of their drawings and tables, and of how to read them. */
@MessageBundle("figures")
public interface FigureMessages {

  @Message("von 100")
  String outOf();

  @Message("Spanne")
  String interval();

  @Message("Die Spanne umfasst den wahren Wert in etwa 95 von 100 Fällen.")
  String intervalHint();

  @Message("{n} Stimmzettel")
  String ballots(String n);

  @Message("{n} Antworten")
  String answers(String n);

  @Message("zählt halb")
  String half();

  @Message("Wenige Stimmzettel: {n}. Lesen Sie die Zahl als Hinweis, nicht als Ergebnis.")
  String few(String n);

  @Message("wenige")
  String fewMark();

  @Message(
      "Keine Zahl: Sie erscheint, wo mindestens {minimum} Personen dazu geantwortet haben und gemeinsam ausgezählt wurden. So bleibt unkenntlich, wer was gesagt hat. Oft hilft eine größere Auswahl oder die nächste Auszählung; am Kiosk wird nur ein Teil der Fragen gestellt.")
  String withheld(int minimum);

  @Message("Keine Zahl: noch keine {minimum} Antworten gemeinsam ausgezählt")
  String withheldBriefly(int minimum);

  @Message("wird am Kiosk nicht gefragt")
  String unasked();

  @Message("Verlauf, ganz rechts die letzte Auszählung")
  String trendCaption();

  @Message("Verlauf")
  String trend();

  @Message("Antworten in Prozent")
  String distribution();

  @Message("{name}: Punkte von 0 bis 100")
  String markTitle(String name);

  @Message("{score} von 100 Punkten, Spanne {low} bis {high}, aus {n} Stimmzetteln.")
  String markText(String score, String low, String high, String n);

  @Message("{name}: Verlauf")
  String trendTitle(String name);

  @Message(
      "{n} Werte. Am {first}: {firstScore} Punkte. Zuletzt, am {last}: {lastScore} Punkte. Alle Werte stehen in der Tabelle.")
  String trendText(int n, String first, String firstScore, String last, String lastScore);

  @Message("Bisher ein Wert, am {day}: {score} Punkte.")
  String trendOne(String day, String score);

  @Message("unter 10\u00a0%")
  String under();

  @Message("über 90\u00a0%")
  String over();

  @Message("{number}\u00a0%")
  String percent(String number);

  @Message("Zahlen als Tabelle")
  String table();

  @Message("{name}: Zahlen als Tabelle")
  String tableOf(String name);

  @Message("Frage")
  String question();

  @Message("Anzahl")
  String number();

  @Message("Punkte")
  String score();

  @Message("Ausgezählt am")
  String day();

  @Message("Gesamt")
  String total();

  @Message("So lesen Sie das")
  String guide();

  @Message(
      "Punkte reichen von 0 (alle sagen „nein, gar nicht“) bis 100 (alle sagen „ja, voll und ganz“). Die große Zahl gilt für den ganzen gewählten Zeitraum, die Zahl am Ende der Linie für die letzte Auszählung.")
  String guideScore();

  @Message(
      "Balken hinter dem Punkt und Band um die Linie sind die Spanne: In etwa 95 von 100 Fällen umfasst sie den wahren Wert. Überschneiden sich zwei Spannen deutlich, ist ein Unterschied nicht gesichert.")
  String guideInterval();

  @Message(
      "Jeder Punkt der Linie ist eine Auszählung, oder mehrere zusammen, wenn eine allein zu wenige Antworten hatte. Ein hohler Punkt steht für wenige Antworten. Wo wochenlang nichts ausgezählt wurde, bricht die Linie ab.")
  String guideTrend();

  @Message(
      "Anteile unter 10\u00a0% und über 90\u00a0% nennen wir nicht genau; manchmal ergeben sie sich aus den übrigen. Schraffierte Stücke sind immer gleich schmal.")
  String guideUnder();

  @Message(
      "„Zählt halb“: Die Frage geht mit halbem Gewicht in diesen Wert ein. Ein Stimmzettel zählt für einen Wert nur, wenn genug Fragen dazu beantwortet sind; deshalb sind die Anzahlen verschieden.")
  String guideHalf();

  @Message("Die Antworten, von links nach rechts")
  String guideAnswers();
}
