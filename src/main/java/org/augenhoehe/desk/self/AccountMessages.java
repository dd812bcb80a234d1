package org.augenhoehe.desk.self;

import io.quarkus.qute.i18n.MessageBundle;

/** Words of the page of one's own account. */
@MessageBundle("account")
public interface AccountMessages {

  String title();

  String who();

  String roles();

  String offices();

  String askAdmin();

  String password();

  String present();

  String presentWrong();

  String tooOften();

  String changeNow();

  String changeEnds();

  String changed();

  String language();

  String languageHint();

  String asBrowser();

  String saveLanguage();

  String languageSaved();

  String letters();

  String lettersMean();

  String lettersTo();

  String lettersAddress();

  String lettersOrder();

  String lettersChange();

  String lettersEnd();

  String lettersOrdered();

  String lettersEnded();

  String lettersFault();

  String lettersRefused();

  String views();

  String viewsNone();

  String viewsTidy();

  String viewName();

  String viewKeep();

  String viewEnd();

  String viewGone();

  String viewFault();

  String sessions();

  String sessionsMeans();

  String endSessions();
}
