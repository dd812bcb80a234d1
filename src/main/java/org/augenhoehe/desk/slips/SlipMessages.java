package org.augenhoehe.desk.slips;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words on a slip. The administration's bundle has those around the sheets on the screen. */
@MessageBundle("slip")
public interface SlipMessages {

  @Message("Wie war es heute bei uns?")
  String headline();

  @Message(
      "Sagen Sie es uns in 2 bis 3\u00a0Minuten, freiwillig und anonym: Wir speichern nicht, wer was gesagt hat.")
  String promise();

  @Message("QR-Code scannen oder Adresse eintippen:")
  String how();

  @Message("Ihr Code (gilt einmal):")
  String code();

  @Message("Gültig bis {day}")
  String valid(String day);

  @Message("Für alle hier gleich, erklärt unter {address}:")
  String prints(String address);

  @Message("QR-Code zum Fragebogen")
  String qr();
}
