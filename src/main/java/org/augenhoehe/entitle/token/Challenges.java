package org.augenhoehe.entitle.token;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.augenhoehe.base.office.Channel;
import org.augenhoehe.base.privacypass.Octets;
import org.augenhoehe.base.privacypass.PrivateTokenHeader;
import org.augenhoehe.base.privacypass.TokenChallenge;
import org.augenhoehe.entitle.issuer.IssuerKeys;

/**
 * Makes the challenges that ask for tokens. A challenge depends only on the host name of the
 * request, so every client can compute it: a token contains the hash of its challenge, so a
 * challenge made for a single person would mark the ballot.
 */
@Singleton
public class Challenges {

  private static final Octets NO_CONTEXT = Octets.of(new byte[0]);

  private final IssuerKeys keys;

  Challenges(IssuerKeys keys) {
    this.keys = keys;
  }

  /**
   * @param host the host name in the request, without the port
   */
  public static TokenChallenge of(String host) {
    return new TokenChallenge(host, NO_CONTEXT, List.of(host));
  }

  /**
   * The value of {@code WWW-Authenticate} that asks for a token for this leaf (RFC 9577).
   *
   * @throws org.augenhoehe.base.office.OfficeRefusal when there is no such touchpoint
   */
  public String header(String host, UUID touchpoint, Channel channel) {
    return PrivateTokenHeader.challenge(of(host), keys.current(touchpoint, channel).key());
  }
}
