package org.augenhoehe.staff;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the sign-in page. */
@MessageBundle("staff")
public interface StaffMessages {

  @Message("Anmelden")
  String signIn();

  @Message("Für Mitarbeiterinnen und Mitarbeiter. Wer eine Rückmeldung gibt, braucht kein Konto.")
  String signInHint();

  @Message("Name")
  String name();

  @Message("Passwort")
  String password();

  @Message(
      "Name oder Passwort stimmen nicht, oder es gab zu viele Versuche. Prüfen Sie beides; nach vielen Versuchen hilft es, eine Minute zu warten.")
  String failed();

  @Message("Sie sind abgemeldet.")
  String signedOut();

  @Message("Bereiche")
  String navigation();

  @Message("Dashboard")
  String dashboard();

  @Message("Verwaltung")
  String administration();

  @Message("Abmelden")
  String signOut();
}
