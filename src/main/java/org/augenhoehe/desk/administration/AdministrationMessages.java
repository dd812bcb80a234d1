package org.augenhoehe.desk.administration;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the administration's pages. */
@MessageBundle("administration")
public interface AdministrationMessages {

  @Message("Verwaltung")
  String title();

  @Message("Gespeichert.")
  String saved();

  @Message("Standorte")
  String offices();

  @Message(
      "Noch gibt es keinen Standort. Legen Sie unten den ersten an, zum Beispiel „Jobcenter Musterstadt“; danach seine Kontaktpunkte.")
  String noOffices();

  @Message("Standort anlegen")
  String addOffice();

  @Message("Name des Standorts")
  String officeName();

  @Message("Ein Gebäude Ihrer Behörde, zum Beispiel „Jobcenter Musterstadt“.")
  String officeNameHint();

  @Message("Standort und Kontaktpunkte umbenennen")
  String renaming();

  @Message("Umbenennen")
  String rename();

  @Message("„{name}“ umbenennen")
  String renameThis(String name);

  @Message(
      "Der neue Name steht sofort auf neuen Zetteln und auf dem Smartphone, auf Tablets nach einigen Minuten. Zettel, die schon gedruckt sind, gelten weiter.")
  String renameHint();

  @Message("Kontaktpunkte")
  String touchpoints();

  @Message("Kontaktpunkt")
  String touchpoint();

  @Message(
      "Noch gibt es hier keinen Kontaktpunkt. Ein Kontaktpunkt ist das, was bewertet wird, zum Beispiel „Eingangszone“ oder „Leistung“ – nie eine einzelne Person.")
  String noTouchpoints();

  @Message("Neuer Kontaktpunkt")
  String touchpointName();

  @Message("Kontaktpunkt anlegen")
  String addTouchpoint();

  @Message("Zettel")
  String slips();

  @Message("Tage gültig")
  String validDays();

  @Message("Sprache")
  String slipLanguage();

  @Message("Sprachen für Kundinnen und Kunden:")
  String languages();

  @Message(
      "Diese Sprachen stehen auf dem Smartphone, auf dem Tablet und für Zettel zur Wahl. Deutsch ist immer dabei.")
  String languagesHint();

  @Message("Sprachen speichern")
  String saveLanguages();

  @Message("Einladungen drucken")
  String printSlips();

  @Message("Einladungen für „{name}“ drucken")
  String printSlipsFor(String name);

  @Message(
      "Acht Zettel passen auf ein Blatt A4. Jeder Zettel trägt einen eigenen Code, der für eine Bewertung gilt.")
  String slipsHint();

  @Message("Bitte geben Sie einen Namen ein.")
  String nameMissing();

  @Message("Dieser Name ist zu lang; er darf höchstens {longest} Zeichen haben.")
  String nameTooLong(int longest);

  @Message(
      "Ein Name braucht einen Buchstaben oder eine Ziffer und darf nichts enthalten, was man nicht sehen kann. Bitte tippen Sie ihn neu.")
  String nameUnprintable();

  @Message(
      "Diesen Namen gibt es hier schon. Oder einen, der genauso aussieht. Bitte wählen Sie einen anderen.")
  String nameTaken();

  @Message("Bitte eine ganze Zahl von 1 bis {most}.")
  String numberOutOfRange(int most);

  @Message("Urnen öffnen")
  String openBoxes();

  @Message(
      "Bewertungen liegen versiegelt in Urnen, bis sie zu festen Zeiten gemeinsam ausgezählt werden. Hier öffnen Sie die Urnen sofort.")
  String openBoxesHint();

  @Message(
      "Ausgezählt wird nur, wo mindestens {minimum} Stimmzettel liegen. Danach sind diese Stimmzettel vernichtet und nur ihre Summen sichtbar; rückgängig machen lässt sich das nicht.")
  String openBoxesCounted(int minimum);

  @Message(
      "Urnen mit weniger bleiben zu. Bleibt eine bei drei Öffnungen zu, kommt ihr Inhalt in die Urne darüber: erst des Kontaktpunkts, dann des Standorts. Öffnen Sie deshalb nur, wenn es einen Grund gibt.")
  String openBoxesLeft();

  @Message("Urnen jetzt öffnen")
  String openNow();

  @Message("Urnen jetzt öffnen?")
  String openAsk();

  @Message("Ja, jetzt öffnen")
  String openYes();

  @Message("Abbrechen")
  String cancel();

  @Message(
      "{#if boxes == 1}Eine Urne wurde{#else}{boxes} Urnen wurden{/if} geöffnet und {ballots} Stimmzettel ausgezählt.")
  String opened(int boxes, int ballots);

  @Message(
      "Keine Urne war voll genug. Es wurde nichts ausgezählt; alles liegt weiter sicher verschlossen.")
  String openedNone();

  @Message("{count} {#if count == 1}Einladung{#else}Einladungen{/if} für „{name}“")
  String slipsTitle(int count, String name);

  @Message(
      "Bitte jetzt drucken (Strg\u00a0+\u00a0P, Format A4, ohne Skalierung). Die Codes werden nicht noch einmal angezeigt.")
  String printNow();

  @Message("Drucken")
  String print();

  @Message(
      "Zettel blind ausgeben: gemischt, ohne hinzusehen und ohne zu notieren, wer welchen bekam. Sonst ist die Bewertung nicht anonym.")
  String handOutBlindly();

  @Message(
      "Wenn Sie diese Seite neu laden, entstehen einfach neue Codes. Die bisherigen bleiben gültig; nicht gedruckte verfallen von selbst.")
  String reload();

  @Message(
      "Achtung: Die QR-Codes führen zu {address}. Diese Adresse ist nur auf diesem Rechner erreichbar. Stellen Sie vor dem Drucken „AUGENHOEHE_PUBLIC_URL“ ein.")
  String onlyHere(String address);

  @Message("Zurück zur Verwaltung")
  String back();

  @Message("Wer das hier betreibt")
  String duties();

  @Message(
      "Deutsches Recht verlangt auf öffentlichen Seiten ein Impressum, eine Datenschutzerklärung und eine Erklärung zur Barrierefreiheit. Diese Einstellungen fehlen noch (siehe README, „Configuration“):")
  String dutiesMissing();

  @Message(
      "Aufgerufen wurde diese Seite als {printed}, bei Augenhöhe kam sie als {asked} an: Der Proxy reicht den Namen nicht weiter (Header „Host“). So verweigern die Telefone aller Kunden die Abgabe.")
  String hostLost(String asked, String printed);

  @Message(
      "Diese Seite wurde als {asked} aufgerufen, auf Zetteln steht {printed}. Steht in Ihrer Adresszeile auch {printed}, dann reicht der Proxy den Namen nicht weiter (Header „Host“), und die Telefone aller Kunden verweigern die Abgabe.")
  String hostDiffers(String asked, String printed);
}
