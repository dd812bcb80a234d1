package org.augenhoehe.desk.codes;

import io.quarkus.qute.i18n.MessageBundle;

/** Words of the second factor. */
@MessageBundle("factor")
public interface FactorMessages {

  String title();

  String isOn();

  String isRequired();

  String left(int count);

  String provided();

  String onTitle();

  String onMeans();

  String onEnds();

  String onGo();

  String onNow();

  String onDone();

  String otherPhone();

  String otherPhoneMeans();

  String required();

  String offerEnded();

  String stepApp();

  String stepScan();

  String qr();

  String byHand();

  String byHandMore(String issuer, String name);

  String sameDevice();

  String stepCode();

  String codeTitle();

  String code();

  String codeHint();

  String codeLength();

  String eitherHint();

  String codeNow();

  String codeWrong();

  String notLookedAt();

  String unreadable();

  String codeWithin();

  String noPhone();

  String recoveryCode();

  String recoveryHint();

  String recoveryNow();

  String noRecovery();

  String recovered(int left);

  String recoveredNow();

  String toAccount();

  String codesTitle();

  String codesMeans();

  String codesFor();

  String codesField(int count);

  String codesOnce();

  String codesEach();

  String codesOld();

  String codesKept();

  String renew();

  String renewMeans();

  String renewNow();

  String off();

  String offMeans();

  String offNow();

  String offDone();

  String offRefused();

  String newPhone();

  String back();
}
