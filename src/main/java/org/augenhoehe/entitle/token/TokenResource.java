package org.augenhoehe.entitle.token;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.augenhoehe.base.privacypass.TokenRequest;
import org.augenhoehe.base.privacypass.TokenResponse;
import org.augenhoehe.entitle.invitation.InvitationHeader;
import org.augenhoehe.entitle.kiosk.KioskHeader;

/** Issues tokens (RFC 9578, section 6.2). */
@Path("/api/v1/tokens")
class TokenResource {

  private final TokenExchange exchange;

  TokenResource(TokenExchange exchange) {
    this.exchange = exchange;
  }

  @POST
  @Consumes(TokenRequest.MEDIA_TYPE)
  @Produces(TokenResponse.MEDIA_TYPE)
  public byte[] issue(@HeaderParam("Authorization") String authorization, byte[] request) {
    TokenResponse response =
        KioskHeader.isIn(authorization)
            ? exchange.issue(KioskHeader.parse(authorization), request)
            : exchange.exchange(InvitationHeader.parse(authorization), request);
    return response.encoded();
  }
}
