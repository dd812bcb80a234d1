package org.augenhoehe.customer.welcome;

import io.quarkus.qute.i18n.MessageBundle;

/** Words of the page that introduces the service. */
@MessageBundle("welcome")
public interface WelcomeMessages {

  String about();

  String title();

  String lead();

  String rate();

  String rateHint();

  String reason();

  String quote();

  String quoteSource();

  String reasonStory();

  String anonymity();

  String anonymityExchanged();

  String anonymitySealed();

  String anonymityTogether();

  String anonymityDestroyed();

  String anonymityMore();

  String promises();

  String promisesLead();

  String promiseSlips();

  String promiseTraffic();

  String promiseSight();

  String staff();

  String limits();
}
