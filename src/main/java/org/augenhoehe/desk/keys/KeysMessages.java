package org.augenhoehe.desk.keys;

import io.quarkus.qute.i18n.MessageBundle;

/** Words of the pages about keys. */
@MessageBundle("keys")
public interface KeysMessages {

  String title();

  String lead();

  String none();

  String revoked();

  String role();

  String offices();

  String everyOffice();

  String made();

  String through();

  String expired();

  String used();

  String neverUsed();

  String revoke();

  String revokeThis(String name);

  String newKey();

  String name();

  String nameHint();

  String admin();

  String manager();

  String reader();

  String auditor();

  String roleHint();

  String all();

  String some();

  String days();

  String daysHint(int most);

  String make();

  String once(String name);

  String key();

  String howTo();

  String keep();

  String back();

  String askRevocation(String name);

  String revocationMeans();

  String revokeNow();

  String cancel();

  String fault();

  String faultNameMissing();

  String faultNameLong(int longest);

  String faultNameUnprintable();

  String faultNameTaken();

  String faultRole();

  String faultNoOffice();

  String faultOfficesInVain();

  String faultDays(int most);
}
