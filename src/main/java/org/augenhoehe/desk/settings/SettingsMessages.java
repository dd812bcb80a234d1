package org.augenhoehe.desk.settings;

import io.quarkus.qute.i18n.MessageBundle;

/** Words of the page of settings, but for what each setting does. */
@MessageBundle("settings")
public interface SettingsMessages {

  String title();

  String lead();

  String openings();

  String teller();

  String data();

  String access();

  String authority();

  String limits();

  String retired();

  String value();

  String usual();

  String none();

  String set();

  String notSet();

  String notShown();

  String chosen();

  String factor();

  String factorNone();

  String factorOf();

  String overrides();

  String overridesNone();

  String overridesMean();
}
