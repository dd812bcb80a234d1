package org.augenhoehe.desk.letter;

import io.quarkus.qute.i18n.MessageBundle;

/** Words of a letter beside its sentences. */
@MessageBundle("letter")
public interface LetterMessages {

  String title();

  String subject(String day);

  String demo();

  String counted(String day);

  String more(int n);

  String all();

  String why(String name);

  String end();
}
