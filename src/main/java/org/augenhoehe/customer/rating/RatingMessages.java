package org.augenhoehe.customer.rating;

import io.quarkus.qute.i18n.MessageBundle;

/** Words of the form and of what follows it. Questions and answers are the questionnaire's. */
@MessageBundle("rating")
public interface RatingMessages {

  String title();

  String lead(int count);

  String anonymous();

  String why();

  String code();

  String codeHint();

  String codeIsFor();

  String advances();

  String begin();

  String progress(int number, int count);

  String declined();

  String back();

  String next();

  String lastStep();

  String sendTitle();

  String sendHint();

  String sendNothingYet();

  String send();

  String sending();

  String sendAgain();

  String review();

  String refused();

  String refusedEmpty();

  String faultCodeMissing();

  String faultCodeMalformed();

  String faultCodeUnknown();

  String faultCodeExpired();

  String faultCodeExchanged();

  String faultNoAnswer();

  String faultBusy();

  String faultOutdated();

  String wayPlain();

  String wayDistrusted();

  String print();

  String thanksTitle();

  String thanksCast();

  String thanksThen();

  String thanksClose();

  String againTitle();

  String againHint();

  String againNotYou();

  String exchangedAndSent();

  String waiting();

  String waitingLeave();

  String waitingNow();

  String between();

  String betweenStays();

  String betweenOr();

  String betweenTogether();

  String clockWrong();

  String otherCode();

  String answersGone();

  String languageFailed();
}
