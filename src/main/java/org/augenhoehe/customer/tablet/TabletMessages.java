package org.augenhoehe.customer.tablet;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the tablet's page. Questions and answers are the questionnaire's. */
@MessageBundle("tablet")
public interface TabletMessages {

  @Message("Wie wurden Sie heute behandelt?")
  String title();

  @Message("{count} kurze Fragen. Sie können jede auslassen.")
  String lead(int count);

  @Message("Anfangen")
  String begin();

  @Message("Anonym und freiwillig: Wir speichern nicht, wer was geantwortet hat.")
  String anonymous();

  @Message(
      "Ihre Antworten kommen verschlüsselt in eine Wahlurne und werden nur mit vielen anderen zusammen gezählt.")
  String sealed();

  @Message("Danach wird der einzelne Stimmzettel gelöscht. Nur die Summe bleibt.")
  String destroyed();

  @Message("Frage {number} von {count}")
  String progress(int number, int count);

  @Message("Frage auslassen")
  String declined();

  @Message("Zurück")
  String back();

  @Message("Weiter")
  String next();

  @Message("Abbrechen")
  String cancel();

  @Message("Möchten Sie Ihre Antworten abgeben?")
  String sendTitle();

  @Message("Noch ist nichts gesendet. Gespeichert werden Ihre Antworten, aber kein Name.")
  String sendHint();

  @Message("Antworten abgeben")
  String send();

  @Message("Sie haben keine Frage beantwortet.")
  String emptyTitle();

  @Message("Das ist in Ordnung. Es wird nichts gesendet.")
  String emptyHint();

  @Message("Beenden")
  String finish();

  @Message("Vielen Dank.")
  String thanksTitle();

  @Message("Ihre Antworten kommen jetzt verschlüsselt in die Wahlurne.")
  String thanksHint();

  @Message("Fertig")
  String done();

  @Message("Sind Sie noch da?")
  String idleTitle();

  @Message("Sonst werden Ihre Antworten gelöscht. Verbleibende Sekunden: {seconds}")
  String idleHint(String seconds);

  @Message("Weiter")
  String idleStay();

  @Message("Löschen")
  String idleLeave();

  @Message("Gerade geht es leider nicht.")
  String awayTitle();

  @Message(
      "Dieses Tablet hat keine Verbindung. Sobald sie wieder da ist, geht es von selbst weiter.")
  String awayHint();

  @Message("Dieses Tablet koppeln")
  String pairTitle();

  @Message(
      "Den Code zeigt die Verwaltung von Augenhöhe unter „Kioske“. Am einfachsten scannen Sie den QR-Code.")
  String pairHint();

  @Message("Kopplungscode")
  String pairCode();

  @Message("Koppeln")
  String pair();

  @Message("Dieses Tablet ist nicht mehr gekoppelt: Die Kopplung wurde beendet oder erneuert.")
  String revoked();

  @Message("Dieser Code passt nicht. Er hat 24\u00a0Buchstaben und Ziffern (A–Z, 0–9).")
  String codeMalformed();

  @Message("Diesen Code gibt es nicht, oder er gilt nicht mehr.")
  String codeUnknown();

  @Message("Der Server ist nicht zu erreichen. Bitte versuchen Sie es gleich noch einmal.")
  String codeUnreachable();

  @Message("Dieses Tablet kann den Fragebogen nicht zeigen.")
  String outdatedTitle();

  @Message(
      "Es braucht einen Browser von 2020 oder neuer, JavaScript und eine Adresse, die mit https beginnt.")
  String outdatedHint();

  @Message("Zuletzt gezählt am {day}: {ballots} Stimmzettel.")
  String counted(String ballots, String day);

  @Message("Respektiert, gehört, als Mensch behandelt: {score} von 100.")
  String countedScore(String score);

  @Message("Was sich deshalb geändert hat:")
  String changed();

  @Message(
      "Ihre Antworten liegen verschlüsselt in diesem Tablet. Sobald es wieder Netz hat, kommen sie in die Wahlurne.")
  String thanksLater();

  @Message("Dieses Tablet hat seit Längerem keine Verbindung. Bitte sagen Sie am Empfang Bescheid.")
  String nearlyFull();

  @Message("Dieses Tablet ist gerade voll.")
  String fullTitle();

  @Message(
      "Es hat seit Längerem keine Verbindung und kann keine Antworten mehr aufnehmen. Bitte sagen Sie am Empfang Bescheid.")
  String fullHint();

  @Message("Vorlesen")
  String readAloud();

  @Message("Vorlesen beenden")
  String readStop();

  @Message("Dieses Tablet kann gerade nichts speichern.")
  String ailingTitle();

  @Message(
      "Darum nimmt es gerade keine Antworten an. Es versucht es von selbst weiter. Bitte sagen Sie am Empfang Bescheid.")
  String ailingHint();

  @Message(
      "Für das Personal: Der Speicher des Browsers antwortet nicht. Hilft ein Neustart des Tablets nicht, richten Sie seinen Browser neu ein.")
  String diskHangs();

  @Message(
      "Für das Personal: Der Browser gibt dieser Seite keinen Platz. Bitte schaffen Sie auf dem Tablet Platz.")
  String diskFull();

  @Message(
      "Für das Personal: Der Browser verbietet dieser Seite, etwas zu speichern. Bitte öffnen Sie sie nicht in einem privaten Fenster, und erlauben Sie ihr Websitedaten.")
  String diskForbidden();

  @Message(
      "Für das Personal: Der Browser meldet einen Fehler seines Speichers. Hilft ein Neustart des Tablets nicht, richten Sie seinen Browser neu ein.")
  String diskBroken();

  @Message("Ihre Antworten sind noch nicht abgegeben.")
  String unkeptTitle();

  @Message(
      "Das Tablet kann sie gerade nicht aufnehmen. Es versucht es von selbst weiter. Wenn Sie jetzt gehen, werden sie gelöscht.")
  String unkeptHint();

  @Message("Noch einmal versuchen")
  String tryAgain();

  @Message(
      "Für das Personal: Ein zweites Tablet ist mit demselben Code gekoppelt, vermutlich als Kopie von diesem. Bitte koppeln Sie jedes Tablet mit einem eigenen Code.")
  String copied();

  @Message(
      "In diesem Netz antwortet etwas anderes an Stelle unseres Servers, zum Beispiel ein Filter oder eine Anmeldeseite.")
  String taken();

  @Message(
      "Was Sie hier abgeben, bleibt so lange verschlüsselt in diesem Tablet. Bitte sagen Sie am Empfang Bescheid.")
  String takenKept();

  @Message(
      "Die Uhr dieses Tablets geht um mehr als einen Tag falsch. Bitte sagen Sie am Empfang Bescheid.")
  String clockWrong();

  @Message("Der Server hat gerade viel zu tun. Bitte versuchen Sie es gleich noch einmal.")
  String codeBusy();

  @Message("Was herauskommt, steht danach auf diesem Tablet.")
  String resultsHere();
}
