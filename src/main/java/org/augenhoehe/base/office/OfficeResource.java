package org.augenhoehe.base.office;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.augenhoehe.base.office.OfficeTree.OfficeEntry;
import org.augenhoehe.base.office.OfficeTree.TouchpointEntry;
import org.augenhoehe.base.staff.Role;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Administration of the tree. */
@Path("/api/v1")
@RolesAllowed(Role.ADMIN)
class OfficeResource {

  record NewName(
      @NotBlank
          @Size(max = OfficeTree.LONGEST_NAME)
          @Pattern(regexp = OfficeTree.NAME, message = OfficeTree.NAME_IS)
          String name) {}

  /** Tags as in RFC 5646; the response always includes German. */
  record Offered(@NotNull @Size(max = MOST_LANGUAGES) List<@NotNull String> languages) {}

  /** More than there will ever be. */
  private static final int MOST_LANGUAGES = 100;

  private final OfficeTree tree;
  private final OfficeLanguages languages;

  OfficeResource(OfficeTree tree, OfficeLanguages languages) {
    this.tree = tree;
    this.languages = languages;
  }

  @GET
  @Path("/offices")
  public List<OfficeEntry> offices() {
    return tree.offices();
  }

  @POST
  @Path("/offices")
  @Consumes(MediaType.APPLICATION_JSON)
  @ResponseStatus(201)
  public OfficeEntry addOffice(@NotNull @Valid NewName office) {
    return tree.addOffice(office.name());
  }

  @PATCH
  @Consumes(MediaType.APPLICATION_JSON)
  @Path("/offices/{id}")
  public OfficeEntry renameOffice(UUID id, @NotNull @Valid NewName office) {
    return tree.renameOffice(id, office.name());
  }

  @GET
  @Path("/offices/{id}/languages")
  public Offered languages(UUID id) {
    return new Offered(languages.tagsOf(id));
  }

  @PUT
  @Path("/offices/{id}/languages")
  public Offered offer(UUID id, @NotNull @Valid Offered offered) {
    languages.offer(id, offered.languages());
    return languages(id);
  }

  @GET
  @Path("/offices/{id}/touchpoints")
  public List<TouchpointEntry> touchpoints(UUID id) {
    return tree.touchpoints(tree.office(id).id());
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Path("/offices/{id}/touchpoints")
  @ResponseStatus(201)
  public TouchpointEntry addTouchpoint(UUID id, @NotNull @Valid NewName touchpoint) {
    return tree.addTouchpoint(id, touchpoint.name());
  }

  @PATCH
  @Consumes(MediaType.APPLICATION_JSON)
  @Path("/touchpoints/{id}")
  public TouchpointEntry renameTouchpoint(UUID id, @NotNull @Valid NewName touchpoint) {
    return tree.renameTouchpoint(id, touchpoint.name());
  }
}
