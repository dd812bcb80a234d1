package org.augenhoehe.desk.pairing;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.augenhoehe.base.office.OfficeTree;
import org.augenhoehe.base.staff.PageResponses;
import org.augenhoehe.base.staff.Role;
import org.augenhoehe.entitle.kiosk.Kiosks;

/** The kiosks of all offices on one page, which leads to that of each touchpoint. */
@Path("/admin")
@RolesAllowed(Role.ADMIN)
@Produces(MediaType.TEXT_HTML)
class AllKiosksPage {

  @CheckedTemplate(basePath = "pairing")
  static class Templates {
    static native TemplateInstance everywhere(AllKiosks all);
  }

  private final Kiosks kiosks;
  private final OfficeTree tree;
  private final PageResponses responses;

  AllKiosksPage(Kiosks kiosks, OfficeTree tree, PageResponses responses) {
    this.kiosks = kiosks;
    this.tree = tree;
    this.responses = responses;
  }

  @GET
  @Path("/kiosks")
  public Response everywhere() {
    return responses.show(200, Templates.everywhere(AllKiosks.of(tree, kiosks.all())));
  }
}
