package org.augenhoehe.desk.self;

import io.quarkus.qute.i18n.MessageBundle;

/** Words of choosing a password. */
@MessageBundle("setup")
public interface SetupMessages {

  String title();

  String lead();

  String secret();

  String secretHint();

  String password();

  String passwordHint(int shortest);

  String show();

  String hide();

  String tooShort(int shortest);

  String missing(String n);

  String lastMissing();

  String tooLong(int longest);

  String tooCommon();

  String fair();

  String good();

  String veryGood();

  String save();

  String gone();
}
