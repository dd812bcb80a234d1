package org.augenhoehe.customer.welcome;

import io.quarkus.qute.i18n.MessageBundle;

/** Words for customers on the page that explains why answers are anonymous. */
@MessageBundle("anonymity")
public interface AnonymityMessages {

  String lead();

  String pollingStation();

  String stepCode();

  String stepBallot();

  String stepBox();

  String stepCount();

  String countsItself();

  String countsApart(String name);

  String stepDestroyed();

  String nobody();

  String nobodyAtTheDesk();

  String nobodyInCharge();

  String nobodyWithTheDatabase();

  String nobodyWithABackup();

  String prints();

  String printsWhat();

  String printsCompare();

  String counted();

  String countedHow();

  String countedLimits();

  String outOfTurn();

  String outOfTurnWhat();

  String outOfTurnAlways();

  String outOfTurnNone();

  String outOfTurnOn(String day);

  String outOfTurnMore(long count, int shown);

  String promisesLead();

  String promiseNetwork();

  String promiseTraffic();

  String promiseProgram();

  String promiseKeyHere();

  String promiseKeyApart(String name);

  String promiseSight();

  String promiseSlips();

  String promiseScript();

  String keys();

  String keysWhat();

  String keysMade();

  String keysNone();

  String keyPlace();

  String keyMade(String day);

  String keyQuarter();

  String keyPrint();

  String keyPhone();

  String keyKiosk();

  String keyOf(int number, int year);
}
