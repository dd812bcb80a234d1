package org.augenhoehe.desk.auditing;

import io.quarkus.qute.i18n.MessageBundle;

/** One for each act, named like it. */
@MessageBundle("acts")
public interface ActMessages {

  String officeAdded();

  String officeRenamed();

  String touchpointAdded();

  String touchpointRenamed();

  String languagesChanged();

  String colourChanged();

  String colourRemoved();

  String logoChanged();

  String logoRemoved();

  String changeTold();

  String improvementEntered();

  String improvementCorrected();

  String improvementWithdrawn();

  String appointmentsEntered();

  String slipsPrinted();

  String kioskPaired();

  String kioskRenamed();

  String kioskPairedAnew();

  String kioskRevoked();

  String resultsSeen();

  String allResultsSeen();

  String resultsExported();

  String signedIn();

  String signedInByScript();

  String signedOut();

  String signInFailed();

  String signInFailedElsewhere();

  String settingChanged();

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

  String secondFactorOn();

  String secondFactorOff();

  String recoveryCodeUsed();

  String recoveryCodesMade();

  String secondFactorRequired();

  String keyMade();

  String keyRevoked();

  String accountProvided();

  String openingAsked();

  String openingWithdrawn();

  String openedByHand();

  String boxesCounted();

  String signInRefused();

  String codeFailed();

  String lettersOrdered();

  String lettersEnded();

  String letterSent();
}
