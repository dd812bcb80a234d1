package org.augenhoehe.rating;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the page that explains why nobody learns who said what. */
@MessageBundle("anonymity")
public interface AnonymityMessages {

  @Message(
      "Sie sind auf das Amt angewiesen und sollen trotzdem offen antworten können. Deshalb geht es hier zu wie bei einer Wahl.")
  String lead();

  @Message("Wie im Wahllokal")
  String pollingStation();

  @Message(
      "Ihr Code ist der Wahlschein. Ihr Gerät tauscht ihn gegen einen Stimmzettel: Es legt einen leeren Zettel in einen verschlossenen Umschlag, und das Amt stempelt durch den Umschlag hindurch. Der Stempel gilt, aber niemand beim Amt hat den Zettel gesehen.")
  String stepCode();

  @Message(
      "Erst am Schluss wirft Ihr Gerät den Stimmzettel mit Ihren Antworten ein. Ihr Code ist nicht mehr dabei. Am Stempel sieht man, dass der Zettel gilt, aber nicht, mit welchem Code er geholt wurde.")
  String stepBallot();

  @Message(
      "Ihre Antworten liegen verschlüsselt in der Urne: ohne Namen, ohne Uhrzeit, ohne Reihenfolge, ohne Adresse Ihres Geräts.")
  String stepBox();

  @Message(
      "Die Urne wird nur zu festen Zeiten geöffnet, und nur, wenn genug Stimmzettel darin liegen. Dann werden alle zusammen gezählt.")
  String stepCount();

  @Message(
      "Danach werden die Stimmzettel vernichtet und der Schlüssel der Urne auch. Übrig bleiben nur Summen.")
  String stepDestroyed();

  @Message("Wer nichts über Sie erfährt")
  String nobody();

  @Message(
      "Wer Sie beraten hat: Einzelne Antworten bekommt niemand zu sehen, auch nicht die eigene Dienststelle.")
  String nobodyAtTheDesk();

  @Message(
      "Wer die Ergebnisse liest: Jede Zahl stammt von vielen Menschen. Auch wer alle Zahlen miteinander verrechnet, kommt nie bei einer einzelnen Person an.")
  String nobodyInCharge();

  @Message(
      "Wer die Datenbank liest: Darin liegen verschlossene Stimmzettel. Nichts verbindet sie mit einem Code.")
  String nobodyWithTheDatabase();

  @Message(
      "Wer eine Sicherungskopie findet: Der Schlüssel zur Urne ist nicht darin, und nach der Zählung gibt es ihn nirgends mehr.")
  String nobodyWithABackup();

  @Message("Das Prüfzeichen")
  String prints();

  @Message(
      "Könnte das Amt für Sie einen eigenen Stempel nehmen, wäre Ihr Zettel daran zu erkennen. Deshalb gibt es für jeden Kontaktpunkt in jedem Vierteljahr nur einen Stempel für Smartphones und einen für das Tablet am Ausgang, und jeder Stempel hat ein Prüfzeichen.")
  String printsWhat();

  @Message(
      "Ihr Gerät vergleicht es von selbst mit der Liste, die alle sehen. Sie können es auch selbst vergleichen: Es steht neben dem Formular und in der öffentlichen Liste, und es ist bei allen gleich, die am selben Ort waren.")
  String printsCompare();

  @Message(
      "Technik kann viel, aber nicht alles beweisen. Auf diese Menschen müssen Sie sich verlassen:")
  String promisesLead();

  @Message(
      "Auf die, die das Netz betreiben: dass sie nicht festhalten, welches Gerät wann hier war. Das Amt kann das für die eigenen Geräte zusagen, nicht für Ihren Internetanbieter.")
  String promiseNetwork();

  @Message(
      "Auf die, die den Server betreiben: dass sie den laufenden Verkehr nicht aufzeichnen und sich dafür mit niemandem zusammentun. Ihr Gerät holt den Stempel und wirft bald danach ein; wer beides mit Adresse und Uhrzeit mitschreibt, könnte es einander zuordnen. Und sie liefern diese Seiten aus: Eine veränderte Seite könnte Ihre Antworten verraten.")
  String promiseTraffic();

  @Message("Auf die, die am Tablet neben Ihnen stehen: dass niemand zuschaut.")
  String promiseSight();

  @Message(
      "Auf die, die Zettel verteilen: dass sie gemischt sind und niemand festhält, wer welchen bekommt.")
  String promiseSlips();

  @Message(
      "Ohne JavaScript oder auf einem sehr alten Gerät geht der Tausch nicht. Dann reist Ihr Code zusammen mit Ihren Antworten, und die Seite sagt es Ihnen vorher. Gespeichert wird beides auch dann getrennt.")
  String promiseScript();

  @Message("Für Fachleute")
  String experts();

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
      "Gezählt wird eine Urne nur als Ganzes und einmal. Jede veröffentlichte Zahl ist eine Summe ganzer Auszählungen; zwei Stände unterscheiden sich nie um weniger Menschen als eine Auszählung. Einen anderen Schnitt als Dienststelle, Kontaktpunkt und Kanal gibt es nicht. Anteile unter 10 % und über 90 % werden nicht genau genannt.")
  String methodReleases();

  @Message(
      "Was auch das nicht verhindert: Wer den laufenden Rechner zerlegt, kann finden, in welcher Sekunde jemand abgegeben hat, aber nicht wer und nicht was. Und wenn von zehn, die zusammen gezählt wurden, neun einander ihre Antworten verraten, kennen sie die zehnte.")
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

  @Message("das Programm, das in Ihrem Browser prüft und blindet, lesbar wie geschrieben")
  String readClient();

  @Message(
      "Der Quelltext ist frei (Apache-2.0), und die Stelle, die diese Seite betreibt, hat ihn. Seine README nennt zu jedem Versprechen den Test, der es zeigt.")
  String readSource();

  @Message("Ein Prüfzeichen von Hand nachrechnen")
  String byHand();

  @Message(
      "Das Prüfzeichen ist der SHA-256 des Schlüssels, wie er im Verzeichnis steht; neben dem Formular stehen die ersten 16 Zeichen. Alle auf einmal:")
  String byHandHow();

  @Message("Alle Prüfzeichen")
  String keys();

  @Message(
      "Für jeden Kontaktpunkt und jedes Vierteljahr gibt es einen Schlüssel für Smartphones und einen für das Tablet. Die Adresse zu dieser Seite, die neben dem Formular steht, hebt den dortigen hervor.")
  String keysWhat();

  @Message("Noch wurde kein Schlüssel gebraucht.")
  String keysNone();

  @Message("Kontaktpunkt")
  String keyPlace();

  @Message("Vierteljahr")
  String keyQuarter();

  @Message("Prüfzeichen")
  String keyPrint();

  @Message("Smartphones")
  String keyPhone();

  @Message("Tablet am Ausgang")
  String keyKiosk();

  @Message("{number}. Vierteljahr {year}")
  String keyOf(int number, int year);
}
