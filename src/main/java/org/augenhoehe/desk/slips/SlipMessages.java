package org.augenhoehe.desk.slips;

import io.quarkus.qute.i18n.MessageBundle;

/** Words on a slip. The administration's bundle has those around the sheets on the screen. */
@MessageBundle("slip")
public interface SlipMessages {

  String headline();

  String promise();

  String how();

  String code();

  String valid(String day);

  String prints(String address);

  String qr();
}
