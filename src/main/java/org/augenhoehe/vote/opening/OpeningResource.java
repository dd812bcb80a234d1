package org.augenhoehe.vote.opening;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.augenhoehe.base.staff.Role;

/** Opening boxes by hand. */
@Path("/api/v1/releases")
class OpeningResource {

  record Opened(List<OpenedBox> releases) {

    record OpenedBox(UUID id, int ballots) {}
  }

  private final OpeningByHand byHand;

  OpeningResource(OpeningByHand byHand) {
    this.byHand = byHand;
  }

  @POST
  @RolesAllowed(Role.ADMIN)
  public Opened open() {
    return new Opened(
        byHand.open().stream()
            .map(release -> new Opened.OpenedBox(release.id(), release.ballots()))
            .toList());
  }
}
