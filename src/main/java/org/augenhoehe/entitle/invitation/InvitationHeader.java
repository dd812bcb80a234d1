package org.augenhoehe.entitle.invitation;

import org.augenhoehe.base.web.AuthorizationHeader;

/** The scheme {@code Invitation} of the {@code Authorization} header. */
public final class InvitationHeader {

  private static final AuthorizationHeader HEADER = new AuthorizationHeader("Invitation", "code");

  private InvitationHeader() {}

  /**
   * @throws CodeRefusal when the header is missing, names another scheme or holds no code
   */
  public static InvitationCode parse(String header) {
    String code =
        HEADER.parameter(header).orElseThrow(() -> CodeRefusal.of(CodeRefusal.Reason.MISSING));
    return InvitationCode.parse(code).orElseThrow(() -> CodeRefusal.of(CodeRefusal.Reason.UNKNOWN));
  }
}
