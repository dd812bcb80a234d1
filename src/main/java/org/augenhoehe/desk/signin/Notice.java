package org.augenhoehe.desk.signin;

import io.quarkus.qute.TemplateEnum;
import java.util.Locale;

/** What the sign-in page says above its form. Addresses contain it as a parameter. */
@TemplateEnum
enum Notice {
  FAILED,
  ENDED,

  /** Sign-in succeeded before; if the client is still anonymous, its browser keeps no cookies. */
  ENTERED,

  /** The session that the browser named has been ended. */
  OVER,

  /** Signing in at the identity provider failed. */
  PROVIDER,
  SIGNEDOUT,

  /** Signed out here, but not at the identity provider, which does not answer. */
  HALFOUT,

  /** A password was chosen. */
  SETUP;

  public boolean isGood() {
    return this == SIGNEDOUT || this == SETUP;
  }

  String parameter() {
    return name().toLowerCase(Locale.ROOT);
  }
}
