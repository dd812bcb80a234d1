package org.augenhoehe.token;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.augenhoehe.invitation.InvitationHeader;
import org.augenhoehe.kiosk.KioskHeader;
import org.augenhoehe.privacypass.TokenRequest;
import org.augenhoehe.privacypass.TokenResponse;
import org.jboss.resteasy.reactive.ResponseHeader;

/** The token issuer's counter (RFC 9578, section 6.2). */
@Path("/api/v1/tokens")
class TokenResource {

  private final TokenExchange exchange;

  TokenResource(TokenExchange exchange) {
    this.exchange = exchange;
  }

  @POST
  @Consumes(TokenRequest.MEDIA_TYPE)
  @Produces(TokenResponse.MEDIA_TYPE)
  @ResponseHeader(name = "Cache-Control", value = "no-store")
  public byte[] issue(@HeaderParam("Authorization") String authorization, byte[] request) {
    TokenResponse response =
        KioskHeader.isIn(authorization)
            ? exchange.issue(KioskHeader.parse(authorization), request)
            : exchange.exchange(InvitationHeader.parse(authorization), request);
    return response.encoded();
  }
}
