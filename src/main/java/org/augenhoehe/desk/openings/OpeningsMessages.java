package org.augenhoehe.desk.openings;

import io.quarkus.qute.i18n.MessageBundle;

/** Words of the pages about openings. */
@MessageBundle("openings")
public interface OpeningsMessages {

  String title();

  String next();

  String clock(String moment);

  String nextNone();

  String rule(int minimum);

  String byHand();

  String byHandSeen();

  String byHandTogether();

  String byHandNever(String name);

  String openNow();

  String askFor();

  String waits();

  String waitsReason();

  String waitsBy();

  String waitsUntil();

  String waitsOwn();

  String agreeMeans();

  String agree();

  String decline();

  String withdraw();

  String asked();

  String withdrawn();

  String opened(int boxes, int ballots);

  String openedNone();

  String refusedAlone();

  String refusedSame();

  String refusedScript();

  String refusedAnother();

  String refusedGone();

  String openAsk();

  String openYes();

  String askTitle();

  String askYes();

  String askReason();

  String askReasonHint(int shortest, int longest);

  String askReasonMissing(int shortest, int longest);

  String cancel();

  String back();

  String hands();

  String handsNone();

  String handsMore(long count, int shown);

  String handBy(String name);

  String handByBoth(String name, String second);

  String handNoReason();

  String handCounted(int boxes, int ballots);

  String handCountedNone();

  String counted();

  String countedNone();

  String countedHint();

  String countedMore(int count, int shown);

  String day();

  String boxes();

  String ballots();

  String teller();

  String tellerHere();

  String tellerApart(String name);

  String tellerPin();

  String tellerHash();

  String tellerWhole();

  String keys();

  String keysWhat();

  String keysList();

  String keysNone();

  String keyQuarter();

  String keyOf(int number, int year);

  String keyCount();

  String keyThrough();

  String boxKeys();

  String boxKeysThere();
}
