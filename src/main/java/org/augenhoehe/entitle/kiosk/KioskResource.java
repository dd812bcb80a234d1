package org.augenhoehe.entitle.kiosk;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import org.augenhoehe.base.office.OfficeTree;
import org.augenhoehe.base.staff.Role;
import org.augenhoehe.entitle.kiosk.Kiosks.Pairing;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Lists, pairs, renames and revokes kiosks. */
@Path("/api/v1")
class KioskResource {

  record NewName(
      @NotBlank
          @Size(max = OfficeTree.LONGEST_NAME)
          @Pattern(regexp = OfficeTree.NAME, message = OfficeTree.NAME_IS)
          String name) {}

  record Listed(UUID id, String name) {

    static Listed of(KioskEntry kiosk) {
      return new Listed(kiosk.id(), kiosk.name());
    }
  }

  /** A kiosk and its secret in groups of four, which is shown only once. */
  record Paired(UUID id, String secret) {

    static Paired of(Pairing pairing) {
      return new Paired(pairing.kiosk().id(), pairing.secret().printed());
    }

    /** Omits the secret, so that it never reaches a log. */
    @Override
    public String toString() {
      return "Paired[…]";
    }
  }

  private final Kiosks kiosks;

  KioskResource(Kiosks kiosks) {
    this.kiosks = kiosks;
  }

  @GET
  @Path("/touchpoints/{id}/kiosks")
  @RolesAllowed(Role.ADMIN)
  public List<Listed> list(UUID id) {
    return kiosks.list(id).stream().map(Listed::of).toList();
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Path("/touchpoints/{id}/kiosks")
  @RolesAllowed(Role.ADMIN)
  @ResponseStatus(201)
  public Paired create(UUID id, @NotNull @Valid NewName kiosk) {
    return Paired.of(kiosks.create(id, kiosk.name()));
  }

  @PATCH
  @Consumes(MediaType.APPLICATION_JSON)
  @Path("/kiosks/{id}")
  @RolesAllowed(Role.ADMIN)
  public Listed rename(UUID id, @NotNull @Valid NewName kiosk) {
    return Listed.of(kiosks.rename(id, kiosk.name()));
  }

  @POST
  @Path("/kiosks/{id}/secret")
  @RolesAllowed(Role.ADMIN)
  @ResponseStatus(201)
  public Paired pairAnew(UUID id) {
    return Paired.of(kiosks.pairAnew(id));
  }

  @DELETE
  @Path("/kiosks/{id}")
  @RolesAllowed(Role.ADMIN)
  public void revoke(UUID id) {
    kiosks.revoke(id);
  }
}
