package org.augenhoehe.customer.welcome;

import io.quarkus.qute.i18n.MessageBundle;

/** Words for experts on the page that explains why answers are anonymous. */
@MessageBundle("expert")
public interface ExpertMessages {

  String title();

  String scheme();

  String challenge();

  String checks();

  String checkChallenge();

  String checkKey();

  String checkSignature();

  String checkBallot();

  String checkLimits();

  String method();

  String methodSealed();

  String methodReleases();

  String methodCounted();

  String methodLimits();

  String read();

  String readBlind();

  String readPass();

  String readSeal();

  String readDirectory();

  String readTeller();

  String readApi();

  String readClient();

  String readSource();

  String byHand();

  String byHandHow();

  String scripts();

  String scriptsWorth();

  String scriptsList();

  String scriptsHow();

  String scriptsTwice();

  String scriptsPages();

  String scriptsBuild();
}
