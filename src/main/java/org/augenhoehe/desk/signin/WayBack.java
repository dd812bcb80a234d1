package org.augenhoehe.desk.signin;

import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The page somebody wanted to see before they were asked to sign in. It travels in addresses, so
 * that anybody may write one: only pages of staff on this site are heard.
 *
 * @param page path and query
 */
record WayBack(URI page) {

  static final String PARAMETER = "to";

  /** Where people go who wanted nothing in particular. */
  static final WayBack LANDING = new WayBack(URI.create("/dashboard"));

  /**
   * Paths of words, and so without dots that lead elsewhere; queries without braces, which a
   * template of an address would take for its own. No group is repeated: of a thousand words each
   * would take some of the stack.
   */
  private static final Pattern OURS =
      Pattern.compile("/(dashboard|admin)(?![^?]*//)(/[a-z0-9/-]*[a-z0-9-])?(\\?[!-z~]{0,2000})?");

  /** Empty where this is none of our pages; null is none. */
  static Optional<WayBack> to(String page) {
    if (page == null || !OURS.matcher(page).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new WayBack(new URI(page)));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  URI in(String language) {
    return UriBuilder.fromUri(page).replaceQueryParam("lang", language).build();
  }
}
