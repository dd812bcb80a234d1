package org.augenhoehe.desk.comparison;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.augenhoehe.base.staff.PageResponses;
import org.augenhoehe.base.staff.Role;
import org.augenhoehe.vote.release.ReleaseRefusal;
import org.augenhoehe.vote.release.ResultsRead;
import org.augenhoehe.vote.release.Scope;
import org.augenhoehe.vote.release.ScopeQuery;
import org.jboss.resteasy.reactive.RestQuery;

/** Touchpoints beside each other, by one value in one channel. */
@Path(Way.TOUCHPOINTS)
@RolesAllowed({Role.ADMIN, Role.MANAGER, Role.READER})
class ComparisonPage {

  @CheckedTemplate(basePath = "comparison")
  static class Templates {
    static native TemplateInstance page(ComparisonView view);
  }

  private final ScopeQuery scopes;
  private final ResultsRead read;
  private final ComparisonViews views;
  private final PageResponses responses;

  ComparisonPage(
      ScopeQuery scopes, ResultsRead read, ComparisonViews views, PageResponses responses) {
    this.scopes = scopes;
    this.read = read;
    this.views = views;
    this.responses = responses;
  }

  /**
   * @param value the measure; the core index without
   */
  @GET
  @Produces(MediaType.TEXT_HTML)
  public Response comparison(@Context UriInfo uri, @RestQuery String value) {
    try {
      Scope scope = scopes.read(uri.getQueryParameters());
      // A touchpoint is only marked among the others.
      read.listed(new Scope(scope.office(), null, scope.channel(), null, null));
      return responses.show(200, Templates.page(views.of(scope, value)));
    } catch (ReleaseRefusal refusal) {
      if (refusal.reversed() == null) {
        throw refusal;
      }
      return responses.show(
          refusal.problem().status(), Templates.page(views.reversed(refusal.reversed(), value)));
    }
  }
}
