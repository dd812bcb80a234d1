package org.augenhoehe.base.appointment;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.augenhoehe.base.rights.SeenTouchpoints;
import org.augenhoehe.base.staff.Role;

/** How many appointments a touchpoint had, for programs. */
@Path("/api/v1/touchpoints/{id}/appointments")
@RolesAllowed({Role.ADMIN, Role.MANAGER, Role.READER})
class AppointmentResource {

  /** Oldest first; a week that is missing is unknown. */
  record Listed(List<Counted> appointments) {}

  /**
   * @param count null where it is unknown
   */
  record Counted(Week week, Integer count) {}

  /**
   * @param week as 2026-W48
   * @param count null takes back what was entered before; left out it would be forgotten by mistake
   */
  record NewCount(@NotNull String week, @JsonProperty(required = true) Integer count) {}

  private final Appointments appointments;
  private final SeenTouchpoints touchpoints;

  AppointmentResource(Appointments appointments, SeenTouchpoints touchpoints) {
    this.appointments = appointments;
    this.touchpoints = touchpoints;
  }

  @GET
  public Listed list(UUID id) {
    return new Listed(
        appointments.at(touchpoints.find(id).id()).entrySet().stream()
            .map(week -> new Counted(week.getKey(), week.getValue()))
            .toList());
  }

  /** Enters or corrects one week. */
  @PUT
  @RolesAllowed({Role.ADMIN, Role.MANAGER})
  @Consumes(MediaType.APPLICATION_JSON)
  public Counted enter(UUID id, @NotNull @Valid NewCount count) {
    Week week = Week.parse(count.week()).orElseThrow(() -> AppointmentRefusal.of(Reason.NO_WEEK));
    appointments.enter(List.of(new Entry(touchpoints.find(id).id(), week, count.count())));
    return new Counted(week, count.count());
  }
}
