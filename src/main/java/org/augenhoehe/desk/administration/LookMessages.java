package org.augenhoehe.desk.administration;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the page on which an office's logo and colour are chosen. */
@MessageBundle("look")
public interface LookMessages {

  @Message("Logo und Farbe")
  String title();

  @Message(
      "Logo und Farbe dieses Standorts sehen Kundinnen und Kunden auf Zetteln, auf dem Smartphone und auf dem Tablet. Tablets übernehmen eine Änderung nach einigen Minuten. Ohne eigene Wahl bleibt alles, wie Augenhöhe es mitbringt.")
  String hint();

  @Message("Farbe")
  String colour();

  @Message("So sieht die Farbe auf hellem Grund aus")
  String colourByDay();

  @Message("So sieht die Farbe auf dunklem Grund aus")
  String colourByNight();

  @Message("Anfangen")
  String colourSample();

  @Message("Farbe als # und sechs Zeichen")
  String colourField();

  @Message(
      "Zum Beispiel #0b5cad. Knöpfe und Schrift bekommen diese Farbe; deshalb muss sie auf hellem Grund gut zu lesen sein. Für dunkle Geräte wird sie von selbst aufgehellt.")
  String colourHint();

  @Message("Farbe speichern")
  String saveColour();

  @Message("Zurück zur Farbe von Augenhöhe")
  String removeColour();

  @Message(
      "Das ist keine Farbe. Bitte schreiben Sie # und danach sechs Ziffern oder Buchstaben von a bis f.")
  String colourMalformed();

  @Message(
      "{colour} ist zu hell, um gut gelesen zu werden: Der Kontrast ist {measured} zu 1, nötig sind {needed} zu 1. Der nächste Ton, der reicht, ist {proposal}. Er steht schon im Feld; speichern Sie ihn, oder wählen Sie eine andere Farbe.")
  String colourWeak(String colour, String measured, String needed, String proposal);

  @Message("Logo")
  String logo();

  @Message("Logo von {office}")
  String logoOf(String office);

  @Message("Bilddatei (PNG oder JPEG)")
  String logoField();

  @Message(
      "Höchstens 512\u00a0Kilobyte. Das Bild wird auf 480\u00a0×\u00a0160\u00a0Bildpunkte verkleinert; Angaben in der Datei, etwa Ort und Kamera, werden nicht übernommen. Es steht immer neben dem Namen des Standorts und auf weißem Grund.")
  String logoHint();

  @Message("Logo speichern")
  String saveLogo();

  @Message("Logo entfernen")
  String removeLogo();

  @Message(
      "Bitte wählen Sie eine Bilddatei in PNG oder JPEG. Andere Formate, auch SVG, gehen nicht.")
  String logoNone();

  @Message(
      "Diese Bilddatei ist beschädigt, oder sie ist für den Druck gemacht (CMYK). Bitte speichern Sie sie neu als PNG.")
  String logoDamaged();

  @Message("Dieses Bild ist zu groß. Breite und Höhe dürfen höchstens 4000 Bildpunkte haben.")
  String logoLarge();

  @Message("Diese Datei ist zu groß; sie darf höchstens 512\u00a0Kilobyte haben.")
  String logoHeavy();
}
