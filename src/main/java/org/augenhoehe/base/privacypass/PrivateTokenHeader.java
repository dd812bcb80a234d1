package org.augenhoehe.base.privacypass;

import java.util.Base64;
import java.util.Optional;
import org.augenhoehe.base.privacypass.PrivacyPassException.Reason;

/**
 * The HTTP authentication scheme {@code PrivateToken} (RFC 9577, section 2), with parameters as in
 * RFC 9110, section 11.2. Parsed by hand in one pass: crafted input could make an equally lenient
 * pattern run for ages.
 */
public final class PrivateTokenHeader {

  private static final String SCHEME = "PrivateToken";

  /** A token has 472 characters; the rest is for parameters that are ignored. */
  private static final int MOST_CHARACTERS = 4096;

  private final String header;
  private int at;

  private PrivateTokenHeader(String header) {
    this.header = header;
  }

  /** The value of {@code WWW-Authenticate} that asks for a token of this key. */
  public static String challenge(TokenChallenge challenge, TokenKey key) {
    Base64.Encoder base64 = Base64.getUrlEncoder();
    return "%s challenge=\"%s\", token-key=\"%s\""
        .formatted(
            SCHEME,
            base64.encodeToString(challenge.encoded()),
            base64.encodeToString(key.encoded().toArray()));
  }

  /**
   * The token in a value of {@code Authorization}. Its Base64url may be quoted or bare, padded or
   * not; other parameters are ignored.
   *
   * @return empty where there is no header, or one of another scheme
   * @throws PrivacyPassException where it is of this scheme, but without exactly one readable token
   */
  public static Optional<Token> parse(String header) {
    return Optional.ofNullable(header)
        .map(PrivateTokenHeader::new)
        .flatMap(PrivateTokenHeader::token);
  }

  private Optional<Token> token() {
    skip(" \t");
    if (!name().equalsIgnoreCase(SCHEME)) {
      return Optional.empty();
    }
    require(header.length() <= MOST_CHARACTERS && at < header.length() && skip(" \t"));
    String token = null;
    skip(" \t,");
    while (at < header.length()) {
      String name = name();
      skip(" \t");
      require(!name.isEmpty() && at < header.length() && header.charAt(at++) == '=');
      skip(" \t");
      String value = at < header.length() && header.charAt(at) == '"' ? quoted() : bare();
      if (name.equalsIgnoreCase("token")) {
        require(token == null);
        token = value;
      }
      skip(" \t");
      require(at == header.length() || skip(" \t,"));
    }
    require(token != null);
    try {
      return Optional.of(Token.parse(Base64.getUrlDecoder().decode(token)));
    } catch (IllegalArgumentException e) {
      throw new PrivacyPassException(Reason.MALFORMED);
    }
  }

  /** A {@code token} of HTTP's grammar, maybe empty. */
  private String name() {
    int start = at;
    while (at < header.length() && isOfName(header.charAt(at))) {
      at++;
    }
    return header.substring(start, at);
  }

  private static boolean isOfName(char c) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c >= '0' && c <= '9'
        || "!#$%&'*+-.^_`|~".indexOf(c) >= 0;
  }

  /** Accepts more than the grammar, which requires quotes around a value with padding. */
  private String bare() {
    int start = at;
    while (at < header.length() && " \t,\"".indexOf(header.charAt(at)) < 0) {
      at++;
    }
    require(at > start);
    return header.substring(start, at);
  }

  private String quoted() {
    StringBuilder value = new StringBuilder();
    for (at++; at < header.length(); at++) {
      char c = header.charAt(at);
      if (c == '"') {
        at++;
        return value.toString();
      }
      if (c == '\\' && ++at < header.length()) {
        c = header.charAt(at);
      }
      value.append(c);
    }
    throw new PrivacyPassException(Reason.MALFORMED);
  }

  private boolean skip(String characters) {
    int start = at;
    while (at < header.length() && characters.indexOf(header.charAt(at)) >= 0) {
      at++;
    }
    return at > start;
  }

  private static void require(boolean condition) {
    if (!condition) {
      throw new PrivacyPassException(Reason.MALFORMED);
    }
  }
}
