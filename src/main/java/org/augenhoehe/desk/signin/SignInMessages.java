package org.augenhoehe.desk.signin;

import io.quarkus.qute.i18n.MessageBundle;

/** Words of the sign-in page. */
@MessageBundle("signin")
public interface SignInMessages {

  String title();

  String hint();

  String name();

  String password();

  String or();

  String failed();

  String ended();

  String over();

  String noCookie();

  String signedOut();

  String halfOut(String label);

  String entered();

  String leaving();

  String goOn();

  String setUp();
}
