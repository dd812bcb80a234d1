package org.augenhoehe.entitle.token;

import java.util.Optional;
import org.augenhoehe.base.privacypass.Octets;
import org.augenhoehe.base.privacypass.PrivacyPassException;
import org.augenhoehe.base.privacypass.PrivateTokenHeader;
import org.augenhoehe.base.privacypass.Token;

/**
 * A token as received with a ballot.
 *
 * @param expected the hash of the one challenge that this service makes
 */
public record PrivateToken(Token token, Octets expected) {

  /**
   * @param host the host name of the request: a token must answer the challenge that was made for
   *     it
   * @return empty where the header is missing or of another scheme
   * @throws TokenRefusal when it holds no readable token
   */
  public static Optional<PrivateToken> parse(String header, String host) {
    try {
      return PrivateTokenHeader.parse(header)
          .map(token -> new PrivateToken(token, Challenges.of(host).digest()));
    } catch (PrivacyPassException e) {
      throw TokenRefusal.invalidToken();
    }
  }
}
