package org.augenhoehe.desk.administration;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.UUID;
import org.augenhoehe.base.office.Changes;
import org.augenhoehe.base.office.OfficeTree;
import org.augenhoehe.base.office.OfficeTree.OfficeEntry;
import org.augenhoehe.base.office.OfficeTree.TouchpointEntry;
import org.augenhoehe.base.staff.PageResponses;
import org.augenhoehe.base.staff.Role;
import org.jboss.resteasy.reactive.RestForm;

/** The page on which administrators tell customers what was changed because of them. */
@Path("/admin/touchpoints/{id}/changed")
@RolesAllowed(Role.ADMIN)
@Produces(MediaType.TEXT_HTML)
class ChangePage {

  @CheckedTemplate(basePath = "administration")
  static class Templates {
    static native TemplateInstance changed(
        OfficeEntry office, TouchpointEntry touchpoint, String text, boolean wrong, int longest);
  }

  private final Changes changes;
  private final OfficeTree tree;
  private final PageResponses responses;

  ChangePage(Changes changes, OfficeTree tree, PageResponses responses) {
    this.changes = changes;
    this.tree = tree;
    this.responses = responses;
  }

  @GET
  public Response ask(UUID id) {
    return show(id, changes.at(id).orElse(""), 200);
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response tell(UUID id, @RestForm String text) {
    String line = text == null ? "" : text.replaceAll("\\R", " ");
    if (!Changes.isShowable(line)) {
      return show(id, line, 400);
    }
    changes.tell(id, line);
    return responses.back(
        UriBuilder.fromPath("/admin/touchpoints/{id}/kiosks")
            .resolveTemplate("id", id)
            .queryParam("saved", 1));
  }

  private Response show(UUID id, String text, int status) {
    TouchpointEntry touchpoint = tree.touchpoint(id);
    OfficeEntry office = tree.office(touchpoint.office());
    return responses.show(
        status, Templates.changed(office, touchpoint, text, status != 200, Changes.LONGEST));
  }
}
