package org.augenhoehe.desk.dashboard;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.augenhoehe.base.improvement.Improvements;
import org.augenhoehe.base.office.Channel;
import org.augenhoehe.base.office.OfficeTree;
import org.augenhoehe.base.office.OfficeTree.OfficeEntry;
import org.augenhoehe.base.questionnaire.Questionnaire;
import org.augenhoehe.base.questionnaire.Questionnaires;
import org.augenhoehe.base.staff.Person;
import org.augenhoehe.base.staff.Role;
import org.augenhoehe.base.staff.SignedInUser;
import org.augenhoehe.base.web.Page;
import org.augenhoehe.desk.appointments.ShownRate;
import org.augenhoehe.desk.glance.Glance;
import org.augenhoehe.result.findings.SeenResults;
import org.augenhoehe.result.findings.Situations;
import org.augenhoehe.result.insight.Results;
import org.augenhoehe.result.response.ResponseRates;
import org.augenhoehe.vote.release.NextOpening;
import org.augenhoehe.vote.release.ReleaseConfig;
import org.augenhoehe.vote.release.ResultsRead;
import org.augenhoehe.vote.release.Scope;
import org.jboss.resteasy.reactive.RestResponse;

/** The managers' page. */
@Path("/dashboard")
@RolesAllowed({Role.ADMIN, Role.MANAGER, Role.READER})
class DashboardPage {

  @CheckedTemplate(basePath = "dashboard")
  static class Templates {
    static native TemplateInstance page(Dashboard view, ShownRate rate);
  }

  private final SeenResults seen;
  private final Situations situations;
  private final ResponseRates rates;
  private final SelectionQuery selections;
  private final ResultsRead read;
  private final OfficeTree tree;
  private final Improvements improvements;
  private final Questionnaires questionnaires;
  private final NextOpening next;
  private final ReleaseConfig config;
  private final SignedInUser user;
  private final Page page;

  DashboardPage(
      SeenResults seen,
      Situations situations,
      ResponseRates rates,
      SelectionQuery selections,
      ResultsRead read,
      OfficeTree tree,
      Improvements improvements,
      Questionnaires questionnaires,
      NextOpening next,
      ReleaseConfig config,
      SignedInUser user,
      Page page) {
    this.seen = seen;
    this.situations = situations;
    this.rates = rates;
    this.selections = selections;
    this.read = read;
    this.tree = tree;
    this.improvements = improvements;
    this.questionnaires = questionnaires;
    this.next = next;
    this.config = config;
    this.user = user;
    this.page = page;
  }

  @GET
  @Produces(MediaType.TEXT_HTML)
  public RestResponse<String> dashboard(@Context UriInfo uri) {
    Selection selection = selections.read(uri.getQueryParameters());
    Dashboard view =
        glancing(
            selection.mistake() == null
                ? dashboard(selection.scope())
                : Dashboard.refused(
                    filter(selection.scope()), selection.mistake(), config.minimum()));
    if (selection.mistake() == null) {
      read.opened(selection.scope());
    }
    if (view.glance() != null) {
      read.listed(selection.scope());
    }
    return RestResponse.ResponseBuilder.ok(page.render(Templates.page(view, rate(view))))
        .status(selection.status())
        .build();
  }

  private Dashboard dashboard(Scope scope) {
    Results results = seen.in(scope);
    Questionnaire questionnaire = questionnaires.version(results.questionnaire());
    return Dashboard.of(
        filter(scope),
        results,
        boxes(scope),
        sides(scope),
        situations.seen(),
        questionnaire,
        questionnaire.in(page.locale()),
        scope.touchpoint() == null ? List.of() : improvements.at(scope.touchpoint()),
        config.minimum(),
        next.moment().orElse(null));
  }

  /** Without a place or days, what stands out and all touchpoints come first. */
  private Dashboard glancing(Dashboard view) {
    Filter filter = view.filter();
    return filter.isChosen() || !view.isCounted()
        ? view
        : view.with(
            Glance.of(
                situations.seen(),
                filter.offices(),
                questionnaires.current().in(page.locale()),
                filter.language()));
  }

  private Boxes boxes(Scope scope) {
    List<Scope> beside =
        scope.touchpoint() == null
            ? List.of()
            : tree.touchpoints(tree.touchpoint(scope.touchpoint()).office()).stream()
                .map(each -> new Scope(each.office(), each.id(), null, scope.from(), scope.to()))
                .toList();
    return Boxes.of(scope, beside, seen::ballots);
  }

  /** Answers on the spot run kinder, so both stand beside each other wherever there are both. */
  private Map<Channel, Results> sides(Scope scope) {
    if (scope.channel() != null) {
      return Map.of();
    }
    Map<Channel, Results> sides = new EnumMap<>(Channel.class);
    for (Channel channel : Channel.values()) {
      Scope part = scope.of(channel);
      if (seen.refusal(part).isEmpty() && seen.in(part).releases() > 0) {
        sides.put(channel, seen.in(part));
      }
    }
    return sides.size() > 1 ? sides : Map.of();
  }

  /** Of an office or a touchpoint, whatever days are chosen; null for anything else. */
  private ShownRate rate(Dashboard view) {
    Scope scope = view.filter().scope();
    if (view.core() == null || view.filter().office() == null || scope.channel() != null) {
      return null;
    }
    return scope.touchpoint() == null
        ? ShownRate.ofOffice(rates.of(scope), scope.office())
        : ShownRate.ofTouchpoint(rates.of(scope), scope.touchpoint());
  }

  private Filter filter(Scope scope) {
    UUID at =
        scope.touchpoint() == null ? scope.office() : tree.touchpoint(scope.touchpoint()).office();
    Person person = user.person();
    List<OfficeEntry> offices =
        tree.offices().stream().filter(office -> person.sees(office.id())).toList();
    return new Filter(
        scope,
        seen.seesEveryOffice(),
        page.isChosen() ? page.locale() : null,
        offices,
        offices.stream()
            .filter(office -> at == null || at.equals(office.id()))
            .map(office -> new Filter.Group(office, tree.touchpoints(office.id())))
            .toList(),
        seen.span(scope));
  }
}
