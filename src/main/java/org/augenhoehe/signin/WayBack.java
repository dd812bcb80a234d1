package org.augenhoehe.signin;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The page somebody wanted to see before they were asked to sign in. It travels in addresses, so
 * that anybody may write one: only pages of staff on this site are heard.
 *
 * @param page path and query
 */
record WayBack(String page) {

  static final String PARAMETER = "to";

  private static final Pattern OURS = Pattern.compile("/(dashboard|admin)([/?][!-~]{0,2000})?");

  /** Empty where this is none of our pages; null is none. */
  static Optional<WayBack> to(String page) {
    return Optional.ofNullable(page).filter(it -> OURS.matcher(it).matches()).map(WayBack::new);
  }
}
