package org.augenhoehe.dashboard;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.augenhoehe.insight.Insight;
import org.augenhoehe.insight.Results;
import org.augenhoehe.office.OfficeTree;
import org.augenhoehe.office.OfficeTree.OfficeEntry;
import org.augenhoehe.opening.OpeningSchedule;
import org.augenhoehe.questionnaire.Questionnaire;
import org.augenhoehe.questionnaire.Questionnaires;
import org.augenhoehe.release.ReleaseConfig;
import org.augenhoehe.release.Scope;
import org.augenhoehe.release.ScopeQuery;
import org.augenhoehe.staff.Role;
import org.augenhoehe.web.Page;
import org.augenhoehe.web.Refusal;
import org.jboss.resteasy.reactive.RestResponse;

/** The managers' page and the table that goes with it. */
@Path("/dashboard")
@RolesAllowed({Role.ADMIN, Role.MANAGER})
class DashboardResource {

  @CheckedTemplate(basePath = "dashboard")
  static class Templates {
    static native TemplateInstance page(Dashboard view);
  }

  /** What is let go of, one after the other, until the rest of a query makes sense. */
  private static final List<List<String>> DROPPED =
      List.of(List.of("touchpoint"), List.of("from", "to"), List.of("touchpoint", "from", "to"));

  private final Insight insight;
  private final ScopeQuery scopes;
  private final OfficeTree tree;
  private final Questionnaires questionnaires;
  private final OpeningSchedule schedule;
  private final ReleaseConfig config;
  private final Page page;

  DashboardResource(
      Insight insight,
      ScopeQuery scopes,
      OfficeTree tree,
      Questionnaires questionnaires,
      OpeningSchedule schedule,
      ReleaseConfig config,
      Page page) {
    this.insight = insight;
    this.scopes = scopes;
    this.tree = tree;
    this.questionnaires = questionnaires;
    this.schedule = schedule;
    this.config = config;
    this.page = page;
  }

  @GET
  @Produces(MediaType.TEXT_HTML)
  public RestResponse<String> dashboard(@Context UriInfo uri) {
    try {
      return answer(200, dashboard(scopes.read(uri.getQueryParameters())));
    } catch (Refusal refusal) {
      int status = refusal.problem().status();
      Filter filter = filter(usable(uri.getQueryParameters()));
      return answer(
          status, Dashboard.refused(filter, Dashboard.Fault.of(status), config.minimum()));
    }
  }

  @GET
  @Path("/results.csv")
  @Produces("text/csv")
  public RestResponse<String> csv(@Context UriInfo uri) {
    Dashboard view = dashboard(scopes.read(uri.getQueryParameters()));
    String file = Spreadsheet.fileName(view.results(), page.isDemo());
    return RestResponse.ResponseBuilder.ok(Spreadsheet.write(view, page.locale()))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file + "\"")
        .build();
  }

  private RestResponse<String> answer(int status, Dashboard dashboard) {
    return RestResponse.ResponseBuilder.ok(page.render(Templates.page(dashboard)))
        .status(status)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  private Dashboard dashboard(Scope scope) {
    Results results = insight.results(scope);
    Questionnaire questionnaire = questionnaires.version(results.questionnaire());
    return Dashboard.of(
        filter(scope),
        results,
        questionnaire,
        questionnaire.in(page.locale()),
        config.minimum(),
        schedule.next().orElse(null));
  }

  private Filter filter(Scope scope) {
    Scope ever = new Scope(scope.office(), scope.touchpoint(), scope.channel(), null, null);
    List<OfficeEntry> offices = tree.offices();
    return new Filter(
        scope,
        page.isChosen() ? page.locale() : null,
        offices,
        offices.stream()
            .filter(office -> scope.office() == null || scope.office().equals(office.id()))
            .map(office -> new Filter.Group(office, tree.touchpoints(office.id())))
            .toList(),
        insight.results(ever).span());
  }

  /**
   * What the form keeps of a query that was refused. Somebody who picks another office leaves the
   * touchpoint of the first one behind, so that is what is let go of first; then the days.
   */
  private Scope usable(MultivaluedMap<String, String> query) {
    for (List<String> dropped : DROPPED) {
      MultivaluedMap<String, String> rest = new MultivaluedHashMap<>(query);
      dropped.forEach(rest::remove);
      try {
        return scopes.read(rest);
      } catch (Refusal stillRefused) {
        // More has to go.
      }
    }
    return Filter.EVERYTHING;
  }
}
