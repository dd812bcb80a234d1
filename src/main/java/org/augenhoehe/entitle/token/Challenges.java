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
 * Asks for tokens. The challenge is the same for everybody who comes by the same name of the host,
 * and every client can write it down by itself: a token names its challenge by a hash, so one made
 * for a single person would mark the ballot.
 */
@Singleton
public class Challenges {

  private static final Octets NO_CONTEXT = Octets.of(new byte[0]);

  private final IssuerKeys keys;

  Challenges(IssuerKeys keys) {
    this.keys = keys;
  }

  /**
   * @param host the name by which the service was asked, without the port
   */
  public static TokenChallenge of(String host) {
    return new TokenChallenge(host, NO_CONTEXT, List.of(host));
  }

  /**
   * The value of {@code WWW-Authenticate} that asks for a token of this leaf (RFC 9577).
   *
   * @throws org.augenhoehe.base.office.OfficeRefusal when there is no such touchpoint
   */
  public String header(String host, UUID touchpoint, Channel channel) {
    return PrivateTokenHeader.challenge(of(host), keys.current(touchpoint, channel).key());
  }
}
