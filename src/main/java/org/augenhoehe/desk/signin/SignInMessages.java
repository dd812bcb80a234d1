package org.augenhoehe.desk.signin;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the sign-in page. */
@MessageBundle("signin")
public interface SignInMessages {

  @Message("Anmelden")
  String title();

  @Message("Für Beschäftigte. Wer seine Meinung sagt, braucht kein Konto.")
  String hint();

  @Message("Name")
  String name();

  @Message("Passwort")
  String password();

  @Message(
      "Name oder Passwort stimmt nicht, oder es wird gerade zu oft versucht, sich anzumelden. Prüfen Sie beides, und versuchen Sie es noch einmal.")
  String failed();

  @Message(
      "Ihre Anmeldung ist abgelaufen, und es wurde nichts gespeichert. Bitte melden Sie sich an und machen Sie die Eingabe noch einmal.")
  String ended();

  @Message(
      "Ihr Browser hat sich die Anmeldung nicht gemerkt. Bitte erlauben Sie dieser Seite Cookies und melden Sie sich noch einmal an. Es sind zwei: Das eine endet mit der Sitzung, am anderen wird dieser Browser das nächste Mal erkannt.")
  String noCookie();

  @Message("Sie sind abgemeldet.")
  String signedOut();
}
