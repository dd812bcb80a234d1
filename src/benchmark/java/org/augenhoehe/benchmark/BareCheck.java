package org.augenhoehe.benchmark;

import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import org.augenhoehe.base.privacypass.BlindRsa;
import org.augenhoehe.base.privacypass.BlindRsaClient;
import org.augenhoehe.base.privacypass.BlindRsaClient.Pending;
import org.augenhoehe.base.privacypass.Token;
import org.augenhoehe.base.privacypass.TokenKey;
import org.augenhoehe.base.privacypass.TokenRequest;
import org.augenhoehe.entitle.token.Challenges;

/** A part of casting: the check of a token's signature, with nothing around it. */
final class BareCheck {

  private static final int DIFFERENT_TOKENS = 100;

  private final TokenKey key;
  private final Token[] tokens = new Token[DIFFERENT_TOKENS];

  BareCheck() {
    SecureRandom random = new SecureRandom();
    KeyPair pair = BlindRsa.generateKeyPair(random);
    this.key = TokenKey.of((RSAPublicKey) pair.getPublic());
    for (int i = 0; i < tokens.length; i++) {
      Pending pending = BlindRsaClient.blind(key, Challenges.of(Load.HOST), random);
      byte[] blinded = TokenRequest.parse(pending.request()).blindedMessage().toArray();
      tokens[i] = pending.finish(BlindRsa.blindSign((RSAPrivateCrtKey) pair.getPrivate(), blinded));
    }
  }

  /** CPU seconds for one check while every core does this many. */
  double cpuSeconds(int checks) throws Exception {
    return Cpu.perOperation(
        checks,
        () ->
            number -> {
              if (!key.signed(tokens[number % tokens.length])) {
                throw new IllegalStateException("A good token was refused");
              }
            });
  }
}
