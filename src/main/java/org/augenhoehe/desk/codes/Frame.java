package org.augenhoehe.desk.codes;

import org.augenhoehe.desk.signin.SignIn;

/**
 * Where a page of the second factor stands: on one's own account, or on the way in, where nobody is
 * signed in yet.
 *
 * @param path of the first of its pages
 * @param name of who it is about
 * @param query for the addresses of forms; empty, or with its question mark
 * @param isOn whether they have a second factor already, and set up another phone
 * @param languages the same for links to other languages, which append theirs
 */
record Frame(String path, String name, boolean isOn, String query, String languages) {

  static final String OWN = "/account/factor";

  public boolean isOwn() {
    return path.equals(OWN);
  }

  /** Whether a role requires it before anything else. */
  public boolean isRequired() {
    return path.equals(SignIn.SETTING_UP);
  }
}
