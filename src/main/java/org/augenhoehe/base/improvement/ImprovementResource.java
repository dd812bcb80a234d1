package org.augenhoehe.base.improvement;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.augenhoehe.base.rights.SeenTouchpoints;
import org.augenhoehe.base.staff.Role;
import org.jboss.resteasy.reactive.ResponseStatus;

/** What was changed at a touchpoint, for programs. */
@Path("/api/v1/touchpoints/{id}/improvements")
@RolesAllowed({Role.ADMIN, Role.MANAGER, Role.READER})
class ImprovementResource {

  /** More than the id of any dimension. */
  static final int LONGEST_VALUE = 40;

  record Listed(List<ImprovementEntry> improvements) {}

  record NewImprovement(
      @NotNull String day, @NotNull String text, @Size(max = LONGEST_VALUE) String value) {

    Draft draft() {
      return Draft.of(day, text, value);
    }
  }

  private final Improvements improvements;
  private final SeenTouchpoints touchpoints;

  ImprovementResource(Improvements improvements, SeenTouchpoints touchpoints) {
    this.improvements = improvements;
    this.touchpoints = touchpoints;
  }

  @GET
  public Listed list(UUID id) {
    return new Listed(improvements.at(touchpoints.find(id).id()));
  }

  @POST
  @RolesAllowed({Role.ADMIN, Role.MANAGER})
  @Consumes(MediaType.APPLICATION_JSON)
  @ResponseStatus(201)
  public ImprovementEntry enter(UUID id, @NotNull @Valid NewImprovement improvement) {
    return improvements.enter(touchpoints.find(id).id(), improvement.draft());
  }

  @PATCH
  @Path("/{number}")
  @RolesAllowed({Role.ADMIN, Role.MANAGER})
  @Consumes(MediaType.APPLICATION_JSON)
  public ImprovementEntry correct(UUID id, int number, @NotNull @Valid ImprovementChange change) {
    return improvements.correct(touchpoints.find(id).id(), number, change::appliedTo);
  }

  @DELETE
  @Path("/{number}")
  @RolesAllowed({Role.ADMIN, Role.MANAGER})
  public void withdraw(UUID id, int number) {
    improvements.withdraw(touchpoints.find(id).id(), number);
  }
}
