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
import java.time.Clock;
import java.util.List;
import org.augenhoehe.base.staff.PageResponses;
import org.augenhoehe.base.staff.Role;
import org.augenhoehe.vote.opening.Openings;
import org.augenhoehe.vote.release.Release;
import org.augenhoehe.vote.release.ReleaseConfig;

/** The page on which administrators open the boxes by hand, after a confirmation. */
@Path("/admin/openings")
@RolesAllowed(Role.ADMIN)
@Produces(MediaType.TEXT_HTML)
class OpeningPage {

  @CheckedTemplate(basePath = "administration")
  static class Templates {
    static native TemplateInstance opening(Integer minimum);
  }

  private final Openings openings;
  private final ReleaseConfig releases;
  private final PageResponses responses;
  private final Clock clock;

  OpeningPage(Openings openings, ReleaseConfig releases, PageResponses responses, Clock clock) {
    this.openings = openings;
    this.releases = releases;
    this.responses = responses;
    this.clock = clock;
  }

  @GET
  public Response ask() {
    return responses.show(200, Templates.opening(releases.minimum()));
  }

  @POST
  public Response open() {
    List<Release> opened = openings.open(clock.instant());
    int ballots = opened.stream().mapToInt(Release::ballots).sum();
    return responses.back(
        UriBuilder.fromPath("/admin")
            .queryParam("opened", opened.size())
            .queryParam("ballots", ballots));
  }
}
