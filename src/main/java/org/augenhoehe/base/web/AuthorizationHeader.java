package org.augenhoehe.base.web;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One scheme of the {@code Authorization} header that has a single parameter, quoted or bare (RFC
 * 9110, section 11.4).
 */
public final class AuthorizationHeader {

  private final String scheme;
  private final Pattern pattern;

  public AuthorizationHeader(String scheme, String parameter) {
    this.scheme = scheme.toLowerCase(Locale.ROOT);
    this.pattern =
        Pattern.compile(
            "\\s*%s\\s+%s\\s*=\\s*(?:\"([^\"]{1,256})\"|([^\\s\",]{1,256}))\\s*"
                .formatted(scheme, parameter),
            Pattern.CASE_INSENSITIVE);
  }

  /** Whether the header names this scheme, well-formed or not. */
  public boolean isIn(String header) {
    return header != null && header.strip().toLowerCase(Locale.ROOT).startsWith(scheme);
  }

  /**
   * @return the parameter; empty where the header is missing, names another scheme or lacks it
   */
  public Optional<String> parameter(String header) {
    Matcher matcher = pattern.matcher(Optional.ofNullable(header).orElse(""));
    if (!matcher.matches()) {
      return Optional.empty();
    }
    return Optional.of(matcher.group(1) != null ? matcher.group(1) : matcher.group(2));
  }
}
