package org.augenhoehe.entitle.token;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.augenhoehe.base.office.Channel;
import org.jboss.resteasy.reactive.RestQuery;

/** Names the kind of token that a leaf accepts. */
@Path("/api/v1/touchpoints/{id}/challenge")
class ChallengeResource {

  private final Challenges challenges;

  ChallengeResource(Challenges challenges) {
    this.challenges = challenges;
  }

  /** Always answers 401, because a challenge is sent in that answer (RFC 9577, section 2.1). */
  @GET
  public void challenge(
      UUID id, @NotNull @Pattern(regexp = "PHONE|KIOSK") @RestQuery String channel, UriInfo uri) {
    String host = uri.getBaseUri().getHost();
    throw TokenRefusal.wanted(challenges.header(host, id, Channel.valueOf(channel)));
  }
}
