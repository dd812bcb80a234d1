package org.augenhoehe.desk.pairing;

import io.quarkus.qute.i18n.MessageBundle;

/** Words of the pages on which tablets are paired. */
@MessageBundle("kiosks")
public interface KioskMessages {

  String kiosks();

  String kiosksOf(String name);

  String everywhere(int count);

  String noTouchpoints();

  String noneHere();

  String manage();

  String manageOf(String name);

  String title(String name);

  String lead();

  String none();

  String newKiosk();

  String nameHint();

  String add();

  String name();

  String rename();

  String renameThis(String name);

  String pairAnew();

  String pairThisAnew(String name);

  String revoke();

  String revokeThis(String name);

  String revoked();

  String pairing(String name);

  String once();

  String scan(String address);

  String seen(String touchpoint);

  String close();

  String qr();

  String code();

  String key();

  String onlyHere(String address);

  String insecure(String address);

  String done();

  String askPairing(String name);

  String pairingMeans();

  String pairNow();

  String askRevocation(String name);

  String revocationMeans();

  String revocationLeaves();

  String revokeNow();

  String cancel();

  String allOffices();

  String changed();
}
