package org.augenhoehe.desk.openings;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.List;
import java.util.UUID;
import org.augenhoehe.base.staff.PageResponses;
import org.augenhoehe.base.staff.Role;
import org.augenhoehe.base.staff.SignedInUser;
import org.augenhoehe.vote.byhand.OpeningByHand;
import org.augenhoehe.vote.byhand.OpeningByHand.Way;
import org.augenhoehe.vote.byhand.OpeningRefusal;
import org.augenhoehe.vote.byhand.OpeningRefusal.Cause;
import org.augenhoehe.vote.byhand.Reason;
import org.augenhoehe.vote.release.Release;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** Openings: what was and will be, and opening by hand. */
@Path("/admin/openings")
@RolesAllowed({Role.ADMIN, Role.AUDITOR})
@Produces(MediaType.TEXT_HTML)
class OpeningsPage {

  @CheckedTemplate(basePath = "openings")
  static class Templates {
    static native TemplateInstance page(Overview view);

    /**
     * @param typed the refused reason; else empty
     */
    static native TemplateInstance ask(
        Overview view, String typed, boolean wrong, int shortest, int longest);
  }

  private static final String HOME = "/admin/openings";

  private final Overviews overviews;
  private final OpeningByHand byHand;
  private final SignedInUser user;
  private final HttpServerRequest request;
  private final PageResponses responses;

  OpeningsPage(
      Overviews overviews,
      OpeningByHand byHand,
      SignedInUser user,
      HttpServerRequest request,
      PageResponses responses) {
    this.overviews = overviews;
    this.byHand = byHand;
    this.user = user;
    this.request = request;
    this.responses = responses;
  }

  @GET
  public Response show(
      @RestQuery String asked,
      @RestQuery String withdrawn,
      @RestQuery String opened,
      @RestQuery String ballots) {
    return show(Report.of(asked, withdrawn, opened, ballots), 200);
  }

  @GET
  @Path("/new")
  @RolesAllowed(Role.ADMIN)
  public Response ask() {
    return ask("", false, byHand.way() == Way.NEVER ? 403 : 200);
  }

  /** Opens the boxes, or where it takes two people, asks for the second. */
  @POST
  @RolesAllowed(Role.ADMIN)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response open(@RestForm String reason) {
    String line = reason == null ? "" : reason.replaceAll("\\R", " ");
    try {
      if (byHand.way() == Way.ALONE) {
        return opened(byHand.open(line));
      }
      requirePerson();
      byHand.ask(line);
      return responses.back(UriBuilder.fromPath(HOME).queryParam("asked", 1));
    } catch (OpeningRefusal refusal) {
      return refusal.why() == Cause.NO_REASON ? ask(line, true, 400) : refused(refusal);
    }
  }

  @POST
  @Path("/{id}/agreement")
  public Response agree(UUID id) {
    try {
      requirePerson();
      return opened(byHand.agree(id));
    } catch (OpeningRefusal refusal) {
      return refused(refusal);
    }
  }

  @POST
  @Path("/{id}/withdrawal")
  public Response withdraw(UUID id) {
    try {
      requirePerson();
      byHand.withdraw(id);
      return responses.back(UriBuilder.fromPath(HOME).queryParam("withdrawn", 1));
    } catch (OpeningRefusal refusal) {
      return refused(refusal);
    }
  }

  /** Sessions are begun by people: scripts send a password or a key with each request. */
  private void requirePerson() {
    if (request.headers().contains("Authorization")) {
      throw OpeningRefusal.notInPerson();
    }
  }

  private Response opened(List<Release> releases) {
    return responses.back(
        UriBuilder.fromPath(HOME)
            .queryParam("opened", releases.size())
            .queryParam("ballots", releases.stream().mapToInt(Release::ballots).sum()));
  }

  private Response refused(OpeningRefusal refusal) {
    return show(Report.refused(refusal.why()), refusal.problem().status());
  }

  private Response show(Report report, int status) {
    return responses.show(status, Templates.page(overviews.of(report, user.getName())));
  }

  private Response ask(String typed, boolean isWrong, int status) {
    Overview view = overviews.of(Report.refused(null), user.getName());
    return responses.show(
        status, Templates.ask(view, typed, isWrong, Reason.SHORTEST, Reason.LONGEST));
  }
}
