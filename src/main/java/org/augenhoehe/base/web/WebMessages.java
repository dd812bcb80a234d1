package org.augenhoehe.base.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Messages on pages of every room. */
@MessageBundle("web")
public interface WebMessages {

  @Message("Zum Inhalt springen")
  String skip();

  @Message("Vorführung: Diese Behörde und alle Zahlen sind erfunden.")
  String demo();

  @Message("Sprache")
  String language();

  @Message("Zur Startseite")
  String home();

  @Message("Diese Seite gibt es nicht.")
  String errorMissing();

  @Message("Vielleicht ist die Adresse vertippt, oder die Seite ist umgezogen.")
  String errorMissingHint();

  @Message("Bitte warten Sie einen Moment.")
  String errorBusy();

  @Message(
      "Gerade kommen zu viele Anfragen. Nichts ist verloren: Versuchen Sie es in ein paar Sekunden noch einmal.")
  String errorBusyHint();

  @Message("Das dürfen Sie mit diesem Konto nicht.")
  String errorForbidden();

  @Message("Wenn Sie es brauchen, fragen Sie die Person, die Augenhöhe bei Ihnen verwaltet.")
  String errorForbiddenHint();

  @Message("Das kam von einer fremden Seite.")
  String errorForeign();

  @Message(
      "Eine andere Website wollte hier etwas in Ihrem Namen tun. Es wurde nichts ausgeführt. Wenn Sie selbst geklickt haben: Öffnen Sie Augenhöhe neu und versuchen Sie es von dort.")
  String errorForeignHint();

  @Message("Bei uns ist etwas schiefgegangen.")
  String errorBroken();

  @Message("Es wurde nichts gespeichert. Bitte versuchen Sie es später noch einmal.")
  String errorBrokenHint();

  @Message("Das war zu viel auf einmal.")
  String errorLarge();

  @Message("Bitte schicken Sie einen kürzeren Text oder eine kleinere Datei.")
  String errorLargeHint();

  @Message("Das haben wir nicht verstanden.")
  String errorInvalid();

  @Message("Bitte gehen Sie zurück und versuchen Sie es noch einmal.")
  String errorInvalidHint();

  @Message("Impressum")
  String imprint();

  @Message("Datenschutz")
  String privacy();

  @Message("Barrierefreiheit")
  String accessibility();

  @Message("Kontakt")
  String contact();

  @Message("Wer das hier betreibt")
  String operator();

  @Message("Ob Sie antworten oder nicht: Auf Geld, Termine und Sanktionen hat das keinen Einfluss.")
  String voluntary();

  @Message("Das nächste Mal gezählt wird am {day}, wenn bis dahin genug Stimmzettel da sind.")
  String countedNext(String day);

  @Message("Was herauskommt, steht danach hier:")
  String resultsAt();

  @Message("Was herauskommt, sieht danach die Behörde: nur Summen, nie einzelne Antworten.")
  String resultsInHouse();
}
