package org.augenhoehe.desk.signin;

import io.quarkus.qute.TemplateEnum;
import java.util.Locale;

/** What the page to sign in on has to say before it asks. Addresses hold it as a parameter. */
@TemplateEnum
enum Notice {
  FAILED,
  ENDED,

  /** Who comes back from signing in and is still nobody has a browser that keeps no cookie. */
  ENTERED,
  SIGNEDOUT;

  String parameter() {
    return name().toLowerCase(Locale.ROOT);
  }
}
