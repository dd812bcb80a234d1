package org.augenhoehe.desk.signin;

import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.augenhoehe.base.staff.SignedInUser;

/**
 * The page to return to after signing in. It is part of an address that anyone can write, so only
 * pages of staff on this site are accepted.
 *
 * @param page path and query
 */
public record RedirectTarget(URI page) {

  public static final String PARAMETER = "to";

  /**
   * Paths consist of words, so they contain no dots that lead elsewhere. Queries contain no braces,
   * which {@link UriBuilder} would read as template parameters. No group repeats: each repetition
   * takes stack, and a path may have a thousand words.
   */
  private static final Pattern OURS =
      Pattern.compile(
          "/(dashboard|admin|account)(?![^?]*//)(/[a-z0-9/-]*[a-z0-9-])?(\\?[!-z~]{0,2000})?");

  /** As a parameter of an address. */
  String parameter() {
    return PARAMETER + "=" + URLEncoder.encode(page.toString(), StandardCharsets.UTF_8);
  }

  /** The page after sign-in if no other was asked for. */
  static RedirectTarget landing(SignedInUser user) {
    return new RedirectTarget(URI.create(user.getLanding()));
  }

  /** Returns empty for null and for any page that is not one of ours. */
  public static Optional<RedirectTarget> of(String page) {
    if (page == null || !OURS.matcher(page).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new RedirectTarget(new URI(page)));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  URI in(String language) {
    return UriBuilder.fromUri(page).replaceQueryParam("lang", language).build();
  }
}
