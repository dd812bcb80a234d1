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

/** Administration of how offices look. */
@Path("/api/v1")
@RolesAllowed("admin")
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
  public Look paint(UUID id, @NotNull @Valid Accent accent) {
    return branding.paint(id, accent.colour());
  }

  @DELETE
  @Path("/offices/{id}/accent")
  public void strip(UUID id) {
    branding.strip(id);
  }

  @PUT
  @Consumes({"image/png", "image/jpeg"})
  @Path("/offices/{id}/logo")
  public Look hang(UUID id, @NotNull byte[] picture) {
    return branding.hang(id, picture);
  }

  @DELETE
  @Path("/offices/{id}/logo")
  public void takeDown(UUID id) {
    branding.takeDown(id);
  }
}
