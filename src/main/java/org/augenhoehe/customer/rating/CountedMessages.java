package org.augenhoehe.customer.rating;

import io.quarkus.qute.i18n.MessageBundle;

/** Words of the page that tells whether a ballot was counted, and of the link to it. */
@MessageBundle("counted")
public interface CountedMessages {

  String title();

  String needsScript();

  String checking();

  String found();

  String foundWhere(String day, String ballots);

  String foundProof();

  String waiting();

  String waitingWhy();

  String waitingAgain();

  String missing();

  String missingWhere(String day, String ballots);

  String missingWhy();

  String missingDo();

  String unsigned();

  String unsignedDo();

  String failed();

  String failedDo();

  String noLink();

  String noLinkDo();

  String limits();

  String link();

  String linkKeep();

  String linkCopy();

  String linkCopied();
}
