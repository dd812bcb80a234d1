package org.augenhoehe.vote.byhand;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.augenhoehe.base.staff.Role;

/** Opening boxes by hand, for programs. */
@Path("/api/v1/releases")
class OpeningResource {

  record Wish(
      @NotNull
          @Size(min = Reason.SHORTEST, max = Reason.LONGEST)
          @Pattern(regexp = Reason.FORM, message = Reason.FORM_IS)
          String reason) {}

  record Opened(List<OpenedBox> releases) {

    record OpenedBox(UUID id, int ballots) {}
  }

  private final OpeningByHand byHand;

  OpeningResource(OpeningByHand byHand) {
    this.byHand = byHand;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Role.ADMIN)
  public Opened open(@Valid Wish wish) {
    return opened(wish == null ? null : wish.reason());
  }

  /**
   * Without a schedule somebody has to open the boxes, and programs that do need not have words for
   * it: the list says that they had none.
   *
   * @param body empty; many clients name some media type all the same
   */
  @POST
  @Consumes(MediaType.WILDCARD)
  @RolesAllowed(Role.ADMIN)
  public Opened openWithoutWords(String body) {
    if (body != null && !body.isEmpty()) {
      throw new NotSupportedException();
    }
    return opened(null);
  }

  private Opened opened(String reason) {
    return new Opened(
        byHand.open(reason).stream()
            .map(release -> new Opened.OpenedBox(release.id(), release.ballots()))
            .toList());
  }
}
