package org.augenhoehe.entitle.token;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HexFormat;
import org.augenhoehe.base.database.Durability;
import org.augenhoehe.base.office.Channel;
import org.augenhoehe.base.office.Leaf;
import org.augenhoehe.base.privacypass.BlindRsa;
import org.augenhoehe.base.privacypass.Octets;
import org.augenhoehe.base.privacypass.PrivacyPassException;
import org.augenhoehe.base.privacypass.TokenRequest;
import org.augenhoehe.base.privacypass.TokenResponse;
import org.augenhoehe.entitle.invitation.CodeExchange;
import org.augenhoehe.entitle.invitation.InvitationCode;
import org.augenhoehe.entitle.issuer.IssuerKeys;
import org.augenhoehe.entitle.issuer.IssuerKeys.IssuingKey;
import org.augenhoehe.entitle.kiosk.KioskEntry;
import org.augenhoehe.entitle.kiosk.KioskRefusal;
import org.augenhoehe.entitle.kiosk.KioskSecret;
import org.augenhoehe.entitle.kiosk.Kiosks;

/** Exchanges a code or secret for a token that cannot be linked to it (RFC 9578, section 6). */
@ApplicationScoped
class TokenExchange {

  private final CodeExchange codes;
  private final Kiosks kiosks;
  private final KioskPace pace;
  private final IssuerKeys keys;
  private final Durability durability;

  TokenExchange(
      CodeExchange codes, Kiosks kiosks, KioskPace pace, IssuerKeys keys, Durability durability) {
    this.codes = codes;
    this.kiosks = kiosks;
    this.pace = pace;
    this.keys = keys;
    this.durability = durability;
  }

  /**
   * Exchanges a code; a repeated request gets the same answer.
   *
   * @throws org.augenhoehe.entitle.invitation.CodeRefusal when the code is not valid
   * @throws TokenRefusal when the request is not valid; the code is then unchanged
   */
  TokenResponse exchange(InvitationCode code, byte[] body) {
    String request = HexFormat.of().formatHex(Octets.sha256(body).toArray());
    TokenRequest wanted = parse(body);
    IssuingKey key = codes.exchange(code, request, leaf -> key(leaf, wanted));
    // Otherwise after a loss of power the same code could be exchanged for a second token.
    durability.sync();
    return sign(key, wanted);
  }

  /**
   * Issues a token to a kiosk, no faster than customers can pass it.
   *
   * @throws KioskRefusal when there is no kiosk with this secret, or the request comes too soon
   * @throws TokenRefusal when the request is malformed
   */
  TokenResponse issue(KioskSecret secret, byte[] body) {
    TokenRequest wanted = parse(body);
    KioskEntry kiosk = kiosks.find(secret).orElseThrow(KioskRefusal::unknownSecret);
    pace.require(kiosk.id());
    return sign(key(new Leaf(kiosk.touchpoint(), Channel.KIOSK), wanted), wanted);
  }

  private static TokenRequest parse(byte[] body) {
    try {
      return TokenRequest.parse(body);
    } catch (PrivacyPassException e) {
      throw TokenRefusal.malformedRequest();
    }
  }

  private IssuingKey key(Leaf leaf, TokenRequest request) {
    return keys.issuing(leaf.touchpoint(), leaf.channel(), request)
        .orElseThrow(TokenRefusal::malformedRequest);
  }

  private static TokenResponse sign(IssuingKey key, TokenRequest request) {
    byte[] blinded = request.blindedMessage().toArray();
    return new TokenResponse(Octets.of(BlindRsa.blindSign(key.privateKey(), blinded)));
  }
}
