package org.augenhoehe.customer.rating;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the form and of what follows it. Questions and answers are the questionnaire's. */
@MessageBundle("rating")
public interface RatingMessages {

  @Message("Wie wurden Sie heute behandelt?")
  String title();

  @Message("{count} kurze Fragen, zwei bis drei Minuten. Sie können jede Frage auslassen.")
  String lead(int count);

  @Message("Anonym: Wir speichern nicht, wer was geantwortet hat.")
  String anonymous();

  @Message("Wie geht das?")
  String why();

  @Message("Code von Ihrem Zettel")
  String code();

  @Message(
      "12\u00a0Zeichen, zum Beispiel 7K3M‑9QXF‑2VTP. Groß oder klein, mit oder ohne Striche: Alles geht.")
  String codeHint();

  @Message("Ihr Code gilt. Er ist für:")
  String codeIsFor();

  @Message("Tippen Sie eine Antwort an, dann kommt gleich die nächste Frage.")
  String advances();

  @Message("Anfangen")
  String begin();

  @Message("Frage {number} von {count}")
  String progress(int number, int count);

  @Message("Frage auslassen")
  String declined();

  @Message("Zurück")
  String back();

  @Message("Weiter")
  String next();

  @Message("Zum Schluss")
  String lastStep();

  @Message("Fast geschafft. Möchten Sie Ihre Antworten abgeben?")
  String sendTitle();

  @Message(
      "Ihre Antworten werden verschlüsselt. Gezählt werden sie erst zusammen mit vielen anderen.")
  String sendHint();

  @Message("Solange Sie nicht auf „Antworten abgeben“ tippen, ist nichts gesendet.")
  String sendNothingYet();

  @Message("Antworten abgeben")
  String send();

  @Message("Wird abgegeben …")
  String sending();

  @Message("Noch einmal abgeben")
  String sendAgain();

  @Message("Antworten ansehen")
  String review();

  @Message("Das hat noch nicht geklappt. Ihre Antworten sind noch da.")
  String refused();

  @Message("Das hat noch nicht geklappt.")
  String refusedEmpty();

  @Message("Bitte geben Sie den Code von Ihrem Zettel ein.")
  String faultCodeMissing();

  @Message("Dieser Code passt nicht. Er hat 12\u00a0Buchstaben und Ziffern (A–Z, 0–9).")
  String faultCodeMalformed();

  @Message("Diesen Code kennen wir nicht. Vielleicht ist ein Zeichen vertippt?")
  String faultCodeUnknown();

  @Message(
      "Dieser Code ist abgelaufen. Bitte lassen Sie sich beim nächsten Termin einen neuen Zettel geben.")
  String faultCodeExpired();

  @Message(
      "Mit diesem Code wurde schon eine Bewertung begonnen, vielleicht in einem anderen Fenster oder"
          + " auf einem anderen Gerät. Nur dort können Sie sie abschicken.")
  String faultCodeExchanged();

  @Message("Bitte beantworten Sie mindestens eine Frage.")
  String faultNoAnswer();

  @Message("Gerade ist viel los. Bitte geben Sie noch einmal ab. Doppelt gezählt wird nie.")
  String faultBusy();

  @Message(
      "Diese Seite ist inzwischen veraltet. Bitte laden Sie sie neu und antworten Sie noch einmal; Ihr Code gilt weiter.")
  String faultOutdated();

  @Message(
      "Hier reist Ihr Code zusammen mit Ihren Antworten: Wer den Server betreibt, könnte beides einander zuordnen.")
  String wayPlain();

  @Message(
      "Diese Seite konnte nicht sicherstellen, dass Ihr Stimmzettel aussieht wie alle anderen: Wenn Sie trotzdem abgeben, reist Ihr Code zusammen mit Ihren Antworten. Noch ist nichts gesendet, und Ihr Code gilt weiter.")
  String wayDistrusted();

  @Message("Für alle hier gleich:")
  String print();

  @Message("Vielen Dank.")
  String thanksTitle();

  @Message("Ihre Antworten liegen jetzt verschlüsselt in der Wahlurne.")
  String thanksCast();

  @Message(
      "Sie werden erst zusammen mit vielen anderen gezählt und in das Ergebnis eingerechnet. Der einzelne Stimmzettel wird danach gelöscht.")
  String thanksThen();

  @Message("Sie können diese Seite jetzt schließen.")
  String thanksClose();

  @Message("Ihr Stimmzettel liegt schon in der Wahlurne.")
  String againTitle();

  @Message(
      "Mit diesem Code wurde schon abgegeben. Jeder Code gilt einmal; doppelt senden ändert nichts.")
  String againHint();

  @Message("Waren Sie das nicht? Dann lassen Sie sich bitte einen neuen Zettel geben.")
  String againNotYou();

  @Message(
      "Haben Sie schon abgegeben? Dann liegt Ihr Stimmzettel in der Wahlurne, und Sie müssen nichts mehr tun.")
  String exchangedAndSent();

  @Message(
      "Gerade gibt es keine Verbindung. Ihre Antworten sind noch nicht gesendet. Lassen Sie diese Seite offen: Sobald Sie wieder Netz haben, werden sie von selbst gesendet.")
  String waiting();

  @Message("Wenn Sie die Seite jetzt schließen, wird nichts gesendet.")
  String waitingLeave();

  @Message("Jetzt noch einmal versuchen")
  String waitingNow();

  @Message(
      "Etwas in Ihrem Netz antwortet an Stelle unseres Servers, zum Beispiel ein Filter oder die Anmeldeseite eines WLANs. Ihre Antworten sind noch nicht gesendet. Wir versuchen es weiter.")
  String between();

  @Message(
      "In diesem Netz gelingt es nicht. Am besten wechseln Sie das Netz, zum Beispiel vom WLAN zu mobilen Daten, und versuchen es noch einmal.")
  String betweenStays();

  @Message("Oder Sie geben alles zusammen ab:")
  String betweenOr();

  @Message("Mit dem Code zusammen abgeben")
  String betweenTogether();

  @Message("Die Uhr Ihres Geräts geht um mehr als einen Tag falsch. Ihre Stimme zählt trotzdem.")
  String clockWrong();

  @Message("Anderer Code?")
  String otherCode();

  @Message(
      "Ihre Antworten sind nicht mehr da, denn sie werden nirgends gespeichert, auch nicht auf diesem Gerät. Ihr Code gilt noch. Bitte antworten Sie noch einmal.")
  String answersGone();

  @Message("Diese Sprache lässt sich gerade nicht laden. Ihre Antworten sind noch da.")
  String languageFailed();
}
