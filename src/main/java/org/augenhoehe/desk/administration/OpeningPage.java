package org.augenhoehe.desk.administration;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.List;
import org.augenhoehe.base.staff.PageResponses;
import org.augenhoehe.base.staff.Role;
import org.augenhoehe.vote.opening.OpeningByHand;
import org.augenhoehe.vote.release.Release;
import org.augenhoehe.vote.release.ReleaseConfig;

/** The page on which administrators open the boxes by hand, after a confirmation. */
@Path("/admin/openings")
@RolesAllowed(Role.ADMIN)
@Produces(MediaType.TEXT_HTML)
class OpeningPage {

  @CheckedTemplate(basePath = "administration")
  static class Templates {
    static native TemplateInstance opening(Integer minimum, Boolean isAllowed);
  }

  private final OpeningByHand byHand;
  private final ReleaseConfig releases;
  private final PageResponses responses;

  OpeningPage(OpeningByHand byHand, ReleaseConfig releases, PageResponses responses) {
    this.byHand = byHand;
    this.releases = releases;
    this.responses = responses;
  }

  @GET
  public Response ask() {
    int status = byHand.isAllowed() ? 200 : 403;
    return responses.show(status, Templates.opening(releases.minimum(), byHand.isAllowed()));
  }

  @POST
  public Response open() {
    if (!byHand.isAllowed()) {
      return ask();
    }
    List<Release> opened = byHand.open();
    int ballots = opened.stream().mapToInt(Release::ballots).sum();
    return responses.back(
        UriBuilder.fromPath("/admin")
            .queryParam("opened", opened.size())
            .queryParam("ballots", ballots));
  }
}
