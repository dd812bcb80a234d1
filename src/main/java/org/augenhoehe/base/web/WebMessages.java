package org.augenhoehe.base.web;

import io.quarkus.qute.i18n.MessageBundle;

/** Messages on pages of every room. */
@MessageBundle("web")
public interface WebMessages {

  String skip();

  String demo();

  String language();

  String home();

  String errorMissing();

  String errorMissingHint();

  String errorBusy();

  String errorBusyHint();

  String errorForbidden();

  String errorForbiddenHint();

  String errorForeign();

  String errorForeignHint();

  String errorBroken();

  String errorBrokenHint();

  String errorLarge();

  String errorLargeHint();

  String errorInvalid();

  String errorInvalidHint();

  String imprint();

  String privacy();

  String accessibility();

  String contact();

  String operator();

  String voluntary();

  String countedNext(String day);

  String resultsAt();

  String resultsInHouse();
}
