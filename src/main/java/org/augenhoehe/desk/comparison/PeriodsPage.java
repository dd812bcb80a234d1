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

/** A span of days beside an earlier one, at a touchpoint or an office. */
@Path(Way.PERIODS)
@RolesAllowed({Role.ADMIN, Role.MANAGER, Role.READER})
class PeriodsPage {

  @CheckedTemplate(basePath = "comparison")
  static class Templates {
    static native TemplateInstance periods(PeriodsView view);
  }

  /** Well-formed days that cannot be compared. */
  private static final int BROKEN_RULE = 422;

  private final ScopeQuery scopes;
  private final ResultsRead read;
  private final PeriodsViews views;
  private final PageResponses responses;

  PeriodsPage(ScopeQuery scopes, ResultsRead read, PeriodsViews views, PageResponses responses) {
    this.scopes = scopes;
    this.read = read;
    this.views = views;
    this.responses = responses;
  }

  /**
   * @param beside see {@link Beside}
   */
  @GET
  @Produces(MediaType.TEXT_HTML)
  public Response periods(@Context UriInfo uri, @RestQuery String beside) {
    Beside other = Beside.parse(beside);
    PeriodsView view;
    try {
      Scope scope = scopes.read(uri.getQueryParameters());
      if (scope.office() != null || scope.touchpoint() != null) {
        read.opened(scope);
      }
      view = views.of(scope, other);
    } catch (ReleaseRefusal refusal) {
      if (refusal.reversed() == null) {
        throw refusal;
      }
      view = views.of(refusal.reversed(), other);
    }
    return responses.show(view.mistake() == null ? 200 : BROKEN_RULE, Templates.periods(view));
  }
}
