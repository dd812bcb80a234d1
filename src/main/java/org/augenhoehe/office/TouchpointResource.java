package org.augenhoehe.office;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.augenhoehe.office.OfficeTree.TouchpointEntry;

/** Administration of one touchpoint; offices add and list theirs. */
@Path("/api/v1")
@RolesAllowed("admin")
class TouchpointResource {

  private final OfficeTree tree;

  TouchpointResource(OfficeTree tree) {
    this.tree = tree;
  }

  @PATCH
  @Path("/touchpoints/{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  public TouchpointEntry rename(UUID id, @NotNull @Valid OfficeResource.NewName touchpoint) {
    return tree.renameTouchpoint(id, touchpoint.name());
  }
}
