package org.augenhoehe.desk.administration;

import io.quarkus.qute.i18n.MessageBundle;

/** Words of the page on which an office's logo and colour are chosen. */
@MessageBundle("look")
public interface LookMessages {

  String title();

  String hint();

  String colour();

  String colourByDay();

  String colourByNight();

  String colourSample();

  String colourField();

  String colourHint();

  String saveColour();

  String removeColour();

  String colourMalformed();

  String colourWeak(String colour, String measured, String needed, String proposal);

  String logo();

  String logoOf(String office);

  String logoField();

  String logoHint();

  String saveLogo();

  String removeLogo();

  String logoNone();

  String logoDamaged();

  String logoLarge();

  String logoHeavy();
}
