package org.augenhoehe.desk.pairing;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the pages on which tablets are paired. */
@MessageBundle("kiosks")
public interface KioskMessages {

  @Message("Kioske")
  String kiosks();

  @Message("Kioske von „{name}“")
  String kiosksOf(String name);

  @Message("Kioske: {name}")
  String title(String name);

  @Message(
      "Ein Kiosk ist ein Tablet am Ausgang. Wer aus dem Gespräch kommt, beantwortet dort fünf kurze Fragen. Jedes Tablet wird einmal mit dem Kontaktpunkt gekoppelt, den es bewertet.")
  String lead();

  @Message(
      "Noch gibt es hier keinen Kiosk. Legen Sie unten den ersten an und halten Sie das Tablet bereit.")
  String none();

  @Message("Neuer Kiosk")
  String newKiosk();

  @Message(
      "Wo das Tablet steht, zum Beispiel „Ausgang links“. Kundinnen und Kunden sehen diesen Namen nicht.")
  String nameHint();

  @Message("Anlegen und koppeln")
  String add();

  @Message("Name")
  String name();

  @Message("Umbenennen")
  String rename();

  @Message("„{name}“ umbenennen")
  String renameThis(String name);

  @Message("Neu koppeln")
  String pairAnew();

  @Message("„{name}“ neu koppeln")
  String pairThisAnew(String name);

  @Message("Kopplung beenden")
  String revoke();

  @Message("Kopplung von „{name}“ beenden")
  String revokeThis(String name);

  @Message("Die Kopplung ist beendet. Der Code gilt nicht mehr.")
  String revoked();

  @Message("„{name}“ koppeln")
  String pairing(String name);

  @Message("Dieser Code wird nur jetzt angezeigt.")
  String once();

  @Message(
      "Scannen Sie den QR-Code mit dem Tablet. Oder öffnen Sie dort {address} und tippen Sie den Code ein.")
  String scan(String address);

  @Message("Zeigt das Tablet „{touchpoint}“ und den großen Knopf „Anfangen“, ist es gekoppelt.")
  String seen(String touchpoint);

  @Message("Schließen Sie dann diese Seite.")
  String close();

  @Message("QR-Code, der das Tablet koppelt")
  String qr();

  @Message("Code zum Eintippen")
  String code();

  @Message(
      "Der Code ist ein Schlüssel: Wer ihn hat, kann an diesem Kontaktpunkt Stimmen abgeben. Heben Sie ihn nicht auf. Ist er verloren oder in falschen Händen, koppeln Sie neu.")
  String key();

  @Message(
      "Achtung: {address} ist nur auf diesem Rechner erreichbar. Stellen Sie „AUGENHOEHE_PUBLIC_URL“ ein, bevor Sie ein anderes Gerät koppeln.")
  String onlyHere(String address);

  @Message(
      "Achtung: {address} ist nicht verschlüsselt. Ohne HTTPS kann kein Tablet gekoppelt werden. Stellen Sie „AUGENHOEHE_PUBLIC_URL“ auf eine Adresse mit https ein.")
  String insecure(String address);

  @Message("Fertig, zurück zu den Kiosken")
  String done();

  @Message("„{name}“ neu koppeln?")
  String askPairing(String name);

  @Message(
      "Sie bekommen einen neuen Code. Der alte endet sofort: Ein Tablet, das noch mit ihm arbeitet, bittet dann um den neuen.")
  String pairingMeans();

  @Message("Ja, neuen Code zeigen")
  String pairNow();

  @Message("Kopplung von „{name}“ beenden?")
  String askRevocation(String name);

  @Message(
      "Das Tablet bekommt sofort keine neuen Stimmzettel mehr und zeigt, dass es nicht mehr gekoppelt ist. Stimmen, die schon abgegeben sind, bleiben in der Urne und zählen.")
  String revocationMeans();

  @Message(
      "Einige leere Stimmzettel hat ein Tablet immer auf Vorrat. Weil niemand sie ihm zuordnen kann, lassen sie sich auch nicht zurückrufen. Ist es gestohlen, sehen Sie sich die nächste Auszählung genau an.")
  String revocationLeaves();

  @Message("Ja, beenden")
  String revokeNow();

  @Message("Abbrechen")
  String cancel();

  @Message("Alle Standorte")
  String allOffices();

  @Message("Was sich geändert hat")
  String changed();

  @Message(
      "Kundinnen und Kunden sehen auf der Startseite der Tablets dieses Kontaktpunkts, was sich geändert hat, weil sie geantwortet haben. Schreiben Sie es, wie Sie es jemandem sagen würden.")
  String changedLead();

  @Message("Das hat sich geändert")
  String changedText();

  @Message(
      "Zum Beispiel: „Wir fragen jetzt am Anfang, wie viel Zeit Sie haben.“ Höchstens {longest} Zeichen. Leer heißt: Es wird nichts gezeigt.")
  String changedHint(int longest);

  @Message("Speichern")
  String save();

  @Message("Bitte höchstens {longest} Zeichen und keine unsichtbaren Zeichen.")
  String changedFault(int longest);

  @Message("Zurück zu den Kiosken")
  String backToKiosks();
}
