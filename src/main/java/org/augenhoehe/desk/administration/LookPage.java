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
import java.io.IOException;
import java.nio.file.Files;
import java.util.UUID;
import org.augenhoehe.base.branding.Branding;
import org.augenhoehe.base.branding.BrandingRefusal;
import org.augenhoehe.base.office.OfficeTree;
import org.augenhoehe.base.office.OfficeTree.OfficeEntry;
import org.augenhoehe.base.staff.PageResponses;
import org.augenhoehe.base.staff.Role;
import org.augenhoehe.base.web.Page;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** The page on which administrators choose how an office looks to its customers. */
@Path("/admin")
@RolesAllowed(Role.ADMIN)
@Produces(MediaType.TEXT_HTML)
class LookPage {

  private static final byte[] NOTHING = {};

  @CheckedTemplate(basePath = "administration")
  static class Templates {
    static native TemplateInstance look(OfficeEntry office, LookForm form);
  }

  private final Branding branding;
  private final OfficeTree tree;
  private final PageResponses responses;
  private final Page page;

  LookPage(Branding branding, OfficeTree tree, PageResponses responses, Page page) {
    this.branding = branding;
    this.tree = tree;
    this.responses = responses;
    this.page = page;
  }

  @GET
  @Path("/offices/{id}/look")
  public Response ask(UUID id, @RestQuery String saved) {
    return show(id, LookForm.of(saved != null), 200);
  }

  @POST
  @Path("/offices/{id}/accent")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response setAccent(UUID id, @RestForm String colour) {
    String typed = colour == null ? "" : colour.strip();
    return chosen(id, typed, () -> branding.setAccent(id, LookForm.completed(typed)));
  }

  @POST
  @Path("/offices/{id}/accent/removal")
  public Response removeAccent(UUID id) {
    branding.removeAccent(id);
    return back(id);
  }

  @POST
  @Path("/offices/{id}/logo")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Response setLogo(UUID id, @RestForm FileUpload logo) throws IOException {
    byte[] sent = logo == null ? NOTHING : Files.readAllBytes(logo.uploadedFile());
    return chosen(id, "", () -> branding.setLogo(id, sent));
  }

  @POST
  @Path("/offices/{id}/logo/removal")
  public Response removeLogo(UUID id) {
    branding.removeLogo(id);
    return back(id);
  }

  /** Applies the choice, or shows the page again with the reason for its refusal. */
  private Response chosen(UUID office, String typed, Runnable choice) {
    try {
      choice.run();
      return back(office);
    } catch (BrandingRefusal refusal) {
      LookForm form = LookForm.of(refusal, typed, page.locale());
      return show(office, form, refusal.problem().status());
    }
  }

  private Response back(UUID office) {
    return responses.back(
        UriBuilder.fromPath("/admin/offices/{id}/look")
            .resolveTemplate("id", office)
            .queryParam("saved", 1));
  }

  private Response show(UUID id, LookForm form, int status) {
    OfficeEntry office = tree.office(id);
    return responses.show(
        status, Templates.look(office, form.with(branding.of(id), branding.swatches(id))));
  }
}
