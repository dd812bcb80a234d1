package org.augenhoehe.customer.tablet;

import io.quarkus.qute.i18n.MessageBundle;

/** Words of the tablet's page. Questions and answers are the questionnaire's. */
@MessageBundle("tablet")
public interface TabletMessages {

  String title();

  String lead(int count);

  String begin();

  String anonymous();

  String sealed();

  String destroyed();

  String progress(int number, int count);

  String declined();

  String back();

  String next();

  String cancel();

  String sendTitle();

  String sendHint();

  String send();

  String emptyTitle();

  String emptyHint();

  String finish();

  String thanksTitle();

  String thanksHint();

  String done();

  String idleTitle();

  String idleHint(String seconds);

  String idleStay();

  String idleLeave();

  String awayTitle();

  String awayHint();

  String pairTitle();

  String pairHint();

  String pairCode();

  String pair();

  String revoked();

  String codeMalformed();

  String codeUnknown();

  String codeUnreachable();

  String outdatedTitle();

  String outdatedHint();

  String counted(String ballots, String day);

  String countedScore(String score);

  String changed();

  String changedOn(String day);

  String thanksLater();

  String nearlyFull();

  String fullTitle();

  String fullHint();

  String readAloud();

  String readStop();

  String ailingTitle();

  String ailingHint();

  String diskHangs();

  String diskFull();

  String diskForbidden();

  String diskBroken();

  String unkeptTitle();

  String unkeptHint();

  String tryAgain();

  String copied();

  String taken();

  String takenKept();

  String clockWrong();

  String codeBusy();

  String resultsHere();
}
