package org.augenhoehe.entitle.token;

import jakarta.inject.Singleton;
import org.augenhoehe.base.office.Leaf;
import org.augenhoehe.base.privacypass.Token;
import org.augenhoehe.entitle.issuer.IssuerKeys;

/** Judges tokens. */
@Singleton
public class TokenCheck {

  private final IssuerKeys keys;

  TokenCheck(IssuerKeys keys) {
    this.keys = keys;
  }

  /** Whether this token is valid for this leaf, spent or not. Costly to compute. */
  public boolean isValid(PrivateToken given, Leaf leaf) {
    Token token = given.token();
    return token.challengeDigest().equals(given.expected())
        && keys.counting(token.keyId())
            .filter(key -> key.touchpoint().equals(leaf.touchpoint()))
            .filter(key -> key.channel() == leaf.channel())
            .filter(key -> key.key().signed(token))
            .isPresent();
  }
}
