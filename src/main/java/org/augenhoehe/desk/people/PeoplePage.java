package org.augenhoehe.desk.people;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.augenhoehe.base.account.AccountName;
import org.augenhoehe.base.account.AccountRefusal;
import org.augenhoehe.base.account.FactorRule;
import org.augenhoehe.base.account.People;
import org.augenhoehe.base.office.OfficeTree;
import org.augenhoehe.base.office.OfficeTree.OfficeEntry;
import org.augenhoehe.base.staff.PageResponses;
import org.augenhoehe.base.staff.Role;
import org.augenhoehe.base.staff.SignedInUser;
import org.augenhoehe.base.web.Page;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** Lists people and adds one. */
@Path("/admin/people")
@RolesAllowed(Role.ADMIN)
@Produces(MediaType.TEXT_HTML)
class PeoplePage {

  @CheckedTemplate(basePath = "people")
  static class Templates {
    static native TemplateInstance list(PeopleList list);

    static native TemplateInstance added(PersonView view);
  }

  private final People people;
  private final FactorRule rule;
  private final OfficeTree tree;
  private final SignedInUser user;
  private final LinkSheet links;
  private final PageResponses responses;
  private final Page page;

  PeoplePage(
      People people,
      FactorRule rule,
      OfficeTree tree,
      SignedInUser user,
      LinkSheet links,
      PageResponses responses,
      Page page) {
    this.people = people;
    this.rule = rule;
    this.tree = tree;
    this.user = user;
    this.links = links;
    this.responses = responses;
    this.page = page;
  }

  @GET
  public Response list(@RestQuery String q, @RestQuery String deleted, @RestQuery String factor) {
    Search search = Search.of(q);
    PeopleMessages words =
        MessageBundles.get(PeopleMessages.class, Localized.Literal.of(page.getLanguage()));
    Map<UUID, String> offices =
        tree.offices().stream().collect(Collectors.toMap(OfficeEntry::id, OfficeEntry::name));
    List<PersonRow> found =
        people.all().stream()
            .map(account -> PersonRow.of(account, offices, user.getName(), page.locale()))
            .filter(row -> search.finds(row.words(words)))
            .toList();
    String done = deleted != null ? "deleted" : factor != null ? "factor" : "";
    return responses.show(200, Templates.list(new PeopleList(found, search, rule.roles(), done)));
  }

  @GET
  @Path("/new")
  public Response ask() {
    return ask(PersonForm.empty(), PersonFault.NONE);
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response add(
      @RestForm String name,
      @RestForm List<String> role,
      @RestForm String scope,
      @RestForm List<String> office) {
    PersonForm form = PersonForm.of(name, role, scope, office);
    Optional<PersonFault> fault = AccountName.faultOf(name).map(PersonFault::of);
    if (fault.isEmpty() && !form.hasRoles()) {
      fault = Optional.of(PersonFault.NO_ROLE);
    }
    if (fault.isPresent()) {
      return ask(form, fault.get());
    }
    try {
      return links.show(people.add(name, form.rights()));
    } catch (AccountRefusal refusal) {
      return ask(form, PersonFault.of(refusal));
    } catch (IllegalArgumentException noId) {
      return ask(form, PersonFault.OFFICE_GONE);
    }
  }

  @POST
  @Path("/factor")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response require(@RestForm List<String> role, @RestForm List<String> shown) {
    rule.require(roles(shown), roles(role));
    return responses.back(UriBuilder.fromPath("/admin/people").queryParam("factor", 1));
  }

  private static Set<String> roles(List<String> sent) {
    return Set.copyOf(PersonForm.of(null, sent, null, null).roles());
  }

  private Response ask(PersonForm form, PersonFault fault) {
    return responses.show(
        fault.status(),
        Templates.added(
            new PersonView(null, null, form, tree.offices(), false, List.of(), fault, null)));
  }
}
