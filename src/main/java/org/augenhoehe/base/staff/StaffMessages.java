package org.augenhoehe.base.staff;

import io.quarkus.qute.i18n.MessageBundle;

/** Texts at the top of every staff page. */
@MessageBundle("staff")
public interface StaffMessages {

  String navigation();

  String dashboard();

  String administration();

  String account();

  String sections();

  String offices();

  String keys();

  String audit();

  String kiosks();

  String openings();

  String settings();

  String people();

  String signOut();
}
