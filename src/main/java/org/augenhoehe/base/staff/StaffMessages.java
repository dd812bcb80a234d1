package org.augenhoehe.base.staff;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts at the top of every staff page. */
@MessageBundle("staff")
public interface StaffMessages {

  @Message("Bereiche")
  String navigation();

  @Message("Ergebnisse")
  String dashboard();

  @Message("Verwaltung")
  String administration();

  @Message("Abmelden")
  String signOut();
}
