package org.augenhoehe.base.branding;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.augenhoehe.base.office.OfficeTree;
import org.augenhoehe.base.staff.Role;

/** Administration of how offices look. */
@Path("/api/v1")
@RolesAllowed(Role.ADMIN)
class BrandingResource {

  record Accent(
      @NotNull @Pattern(regexp = Colour.HEX, message = "must be a # and six hexadecimal digits")
          String colour) {}

  private final Branding branding;
  private final OfficeTree tree;

  BrandingResource(Branding branding, OfficeTree tree) {
    this.branding = branding;
    this.tree = tree;
  }

  @GET
  @Path("/offices/{id}/look")
  public Look look(UUID id) {
    return branding.of(tree.office(id).id());
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @Path("/offices/{id}/accent")
  public Look setAccent(UUID id, @NotNull @Valid Accent accent) {
    return branding.setAccent(id, accent.colour());
  }

  @DELETE
  @Path("/offices/{id}/accent")
  public void removeAccent(UUID id) {
    branding.removeAccent(id);
  }

  @PUT
  @Consumes({"image/png", "image/jpeg"})
  @Path("/offices/{id}/logo")
  public Look setLogo(UUID id, @NotNull byte[] picture) {
    return branding.setLogo(id, picture);
  }

  @DELETE
  @Path("/offices/{id}/logo")
  public void removeLogo(UUID id) {
    branding.removeLogo(id);
  }
}
