package org.augenhoehe.customer.welcome;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words for experts on the page that explains why answers are anonymous. */
@MessageBundle("expert")
public interface ExpertMessages {

  @Message("Für Fachleute")
  String title();

  @Message(
      "Privacy Pass mit öffentlich prüfbaren Token, Typ 0x0002: blinde RSA-Signaturen mit 2048 Bit, RSABSSA-SHA384-PSS-Deterministic. Aussteller und Empfänger ist derselbe Dienst; unverknüpfbar sind Ausstellung und Einlösung. Der Aussteller sieht nur geblindete Bytes und kann deshalb nicht prüfen, wofür ein Token gedacht ist. Darum hat jeder Kontaktpunkt je Kanal und Kalendervierteljahr einen eigenen Schlüssel. Das teilt niemanden feiner auf als der Stimmzettel selbst, der Kontaktpunkt und Kanal ohnehin nennt.")
  String scheme();

  @Message(
      "Ein Code wird gegen genau ein Token getauscht; dieselbe Anfrage bekommt dieselbe Antwort, eine andere keine. Von eingelösten Token bleibt ein Hash, bis ihr Schlüssel vergessen wird. Ein Token, das am Ende des Vierteljahrs geholt wurde, gilt noch 30 Tage.")
  String challenge();

  @Message("Was die Seite prüft, bevor sie ein Token holt")
  String checks();

  @Message(
      "Die Challenge ist Byte für Byte die, die alle bekommen: Aussteller und Ursprung sind der Name dieses Hosts, der Redemption Context ist leer. Ihr Hash steht im Token; eine persönliche Challenge wäre ein Kennzeichen.")
  String checkChallenge();

  @Message(
      "Der Schlüssel steht im Verzeichnis, für diesen Kontaktpunkt und Kanal und jetzt gibt es genau einen, und der Fingerabdruck stimmt. Der Modul hat 2048 Bit, der Exponent ist 65537.")
  String checkKey();

  @Message(
      "Die Signatur in der Antwort gilt für genau diesen Schlüssel, sonst wird das Token verworfen.")
  String checkSignature();

  @Message(
      "Der Stimmzettel reist mit dem Token allein: kein Code, kein Cookie, kein Referrer, keine Zeit.")
  String checkBallot();

  @Message(
      "Was das nicht kann: Ein Verzeichnis, das jemandem ein eigenes Gesicht zeigt, entlarvt nur der Vergleich mit anderen Geräten. Und dieselbe Stelle liefert das Skript aus, das prüft. Wer ihr auch darin nicht traut, nimmt irgendeinen anderen Client für RFC 9578: Er funktioniert unverändert.")
  String checkLimits();

  @Message("Die Methode")
  String method();

  @Message(
      "Stimmzettel werden beim Eintreffen mit HPKE für den öffentlichen Schlüssel ihrer Urne verschlossen, alle gleich lang. Die privaten Schlüssel liegen außerhalb der Datenbank und werden bei der Auszählung gelöscht.")
  String methodSealed();

  @Message(
      "Gezählt wird eine Urne nur als Ganzes und einmal. Jede veröffentlichte Zahl ist eine Summe ganzer Auszählungen; zwei Stände unterscheiden sich nie um weniger Menschen als eine Auszählung. Einen anderen Schnitt als Standort, Kontaktpunkt und Kanal gibt es nicht. Anteile unter 10\u00a0% und über 90\u00a0% werden nicht genau genannt.")
  String methodReleases();

  @Message(
      "Was auch das nicht verhindert: Wer den laufenden Rechner zerlegt, kann finden, in welcher Sekunde jemand abgegeben hat, aber nicht wer und nicht was. Und wenn von zehn, die zusammen gezählt wurden, neun einander ihre Antworten verraten, kennen sie die zehnte. Haben von den gemeinsam gezählten Stimmzetteln nur wenige Lücken bei den Fragen zu einem Wert, so lässt sich die Summe ihrer übrigen Antworten darauf errechnen; bei einem einzigen also dessen eigene. Haben nur wenige eine Frage beantwortet, so lässt sich nach der nächsten Auszählung errechnen, was sie zusammen dazu sagten. Von wem das ist, sagt beides nicht.")
  String methodLimits();

  @Message("Zum Nachlesen und Nachprüfen")
  String read();

  @Message("blinde RSA-Signaturen")
  String readBlind();

  @Message("Privacy Pass: Aufbau, Anmeldung über HTTP, Ausstellung")
  String readPass();

  @Message("HPKE, womit die Stimmzettel verschlossen sind")
  String readSeal();

  @Message("Verzeichnis der Schlüssel")
  String readDirectory();

  @Message("Beschreibung der Schnittstelle")
  String readApi();

  @Message(
      "das Programm, das in Ihrem Browser prüft und blindet, lesbar wie geschrieben; an den Browser geht es gekürzt")
  String readClient();

  @Message(
      "Der Quelltext ist frei (Apache-2.0), und die Stelle, die diese Seite betreibt, hat ihn. Seine README nennt zu jedem Versprechen den Test, der es zeigt.")
  String readSource();

  @Message("Ein Prüfzeichen von Hand nachrechnen")
  String byHand();

  @Message(
      "Das Prüfzeichen ist der SHA-256 des Schlüssels, wie er im Verzeichnis steht; neben dem Formular stehen hinter „Für alle hier gleich“ die ersten 16 Zeichen. Alle auf einmal:")
  String byHandHow();
}
