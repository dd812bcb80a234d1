package org.augenhoehe.staff;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the sign-in page. */
@MessageBundle("staff")
public interface StaffMessages {

  @Message("Anmelden")
  String signIn();

  @Message("Für Beschäftigte. Wer seine Meinung sagt, braucht kein Konto.")
  String signInHint();

  @Message("Name")
  String name();

  @Message("Passwort")
  String password();

  @Message(
      "Name oder Passwort stimmt nicht, oder es gab zu viele Versuche. Prüfen Sie beides; nach vielen Versuchen hilft es, eine Minute zu warten.")
  String failed();

  @Message(
      "Ihre Anmeldung ist abgelaufen, und es wurde nichts gespeichert. Bitte melden Sie sich an und machen Sie die Eingabe noch einmal.")
  String ended();

  @Message("Sie sind abgemeldet.")
  String signedOut();

  @Message("Bereiche")
  String navigation();

  @Message("Ergebnisse")
  String dashboard();

  @Message("Verwaltung")
  String administration();

  @Message("Abmelden")
  String signOut();
}
