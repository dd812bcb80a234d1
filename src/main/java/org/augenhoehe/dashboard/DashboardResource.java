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
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
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
import org.jboss.resteasy.reactive.RestResponse;

/** The managers' page and the table that goes with it. */
@Path("/dashboard")
@RolesAllowed({Role.ADMIN, Role.MANAGER})
class DashboardResource {

  @CheckedTemplate(basePath = "dashboard")
  static class Templates {
    static native TemplateInstance page(Dashboard view);
  }

  private final Insight insight;
  private final ChoiceQuery choices;
  private final ScopeQuery scopes;
  private final OfficeTree tree;
  private final Questionnaires questionnaires;
  private final OpeningSchedule schedule;
  private final ReleaseConfig config;
  private final Page page;

  DashboardResource(
      Insight insight,
      ChoiceQuery choices,
      ScopeQuery scopes,
      OfficeTree tree,
      Questionnaires questionnaires,
      OpeningSchedule schedule,
      ReleaseConfig config,
      Page page) {
    this.insight = insight;
    this.choices = choices;
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
    Choice choice = choices.read(uri.getQueryParameters());
    Dashboard view =
        choice.fault() == null
            ? dashboard(choice.scope())
            : Dashboard.refused(filter(choice.scope()), choice.fault(), config.minimum());
    return RestResponse.ResponseBuilder.ok(page.render(Templates.page(view)))
        .status(choice.status())
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  @GET
  @Path("/results.csv")
  @Produces("text/csv")
  public RestResponse<String> csv(@Context UriInfo uri) {
    Dashboard view = dashboard(scopes.read(uri.getQueryParameters()));
    String file = fileName(view.results(), page.isDemo());
    return RestResponse.ResponseBuilder.ok(Spreadsheet.write(view, page.locale()))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file + "\"")
        .build();
  }

  /**
   * Ends with the day of the last count, so that next week's does not take its place.
   *
   * @param isDemo whether all of it is made up, which a file must say that leaves its page
   */
  private static String fileName(Results results, boolean isDemo) {
    return "augenhoehe"
        + (isDemo ? "-demo" : "")
        + (results.span() == null ? "" : "-" + results.span().last())
        + ".csv";
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
    UUID at =
        scope.touchpoint() == null ? scope.office() : tree.touchpoint(scope.touchpoint()).office();
    List<OfficeEntry> offices = tree.offices();
    return new Filter(
        scope,
        page.isChosen() ? page.locale() : null,
        offices,
        offices.stream()
            .filter(office -> at == null || at.equals(office.id()))
            .map(office -> new Filter.Group(office, tree.touchpoints(office.id())))
            .toList(),
        insight.results(ever).span());
  }
}
