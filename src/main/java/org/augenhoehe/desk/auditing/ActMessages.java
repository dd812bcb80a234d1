package org.augenhoehe.desk.auditing;

import io.quarkus.qute.i18n.MessageBundle;

/** One for each act, named like it. */
@MessageBundle("acts")
public interface ActMessages {

  String officeAdded();

  String officeRenamed();

  String touchpointAdded();

  String touchpointRenamed();

  String logExported();

  String logCut();

  String logContinued();

  String accountAdded();

  String accountChanged();

  String accountDisabled();

  String accountEnabled();

  String accountDeleted();

  String accountReset();

  String passwordChanged();

  String sessionsEnded();

  String keyMade();

  String keyRevoked();

  String accountProvided();
}
