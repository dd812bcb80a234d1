package org.augenhoehe.vote.casting;

import java.util.Optional;
import org.augenhoehe.base.privacypass.PrivacyPassException;
import org.augenhoehe.base.privacypass.PrivateTokenHeader;
import org.augenhoehe.base.privacypass.Token;
import org.augenhoehe.entitle.admission.AdmissionRefusal;
import org.augenhoehe.entitle.admission.AdmissionRefusal.Reason;
import org.augenhoehe.entitle.admission.Credential;
import org.augenhoehe.entitle.invitation.InvitationHeader;
import org.augenhoehe.entitle.token.Challenges;
import org.augenhoehe.entitle.token.PrivateToken;

/**
 * Reads what admits a ballot from the {@code Authorization} header: a token or, without script, a
 * code.
 */
public final class CredentialHeader {

  private CredentialHeader() {}

  /**
   * @param host the host name of the request: a token must answer the challenge that was made for
   *     it
   * @throws AdmissionRefusal when the header is missing or of another scheme, or holds neither
   */
  public static Credential parse(String header, String host) {
    try {
      Optional<Token> token = PrivateTokenHeader.parse(header);
      return token.isPresent()
          ? new PrivateToken(token.get(), Challenges.of(host).digest())
          : InvitationHeader.parse(header);
    } catch (PrivacyPassException e) {
      throw AdmissionRefusal.of(Reason.INVALID_TOKEN);
    }
  }
}
