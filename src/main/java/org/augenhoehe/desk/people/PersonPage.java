package org.augenhoehe.desk.people;

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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.augenhoehe.base.account.AccountEntry;
import org.augenhoehe.base.account.AccountRefusal;
import org.augenhoehe.base.account.People;
import org.augenhoehe.base.office.OfficeTree;
import org.augenhoehe.base.office.OfficeTree.OfficeEntry;
import org.augenhoehe.base.program.KeyEntry;
import org.augenhoehe.base.program.ProgramKeys;
import org.augenhoehe.base.staff.PageResponses;
import org.augenhoehe.base.staff.Role;
import org.augenhoehe.base.staff.SignedInUser;
import org.augenhoehe.base.web.Page;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** Changes one person. */
@Path("/admin/people")
@RolesAllowed(Role.ADMIN)
@Produces(MediaType.TEXT_HTML)
class PersonPage {

  private static final String PATH = "/admin/people/person";
  private static final String NAME = "{name}";

  @CheckedTemplate(basePath = "people")
  static class Templates {
    static native TemplateInstance person(PersonView view);

    static native TemplateInstance deletion(
        AccountEntry account, boolean isLastAdmin, List<KeyEntry> keys, String languages);

    static native TemplateInstance reset(
        AccountEntry account, boolean isLastAdmin, String languages);
  }

  private final People people;
  private final ProgramKeys keys;
  private final OfficeTree tree;
  private final SignedInUser user;
  private final LinkSheet links;
  private final PageResponses responses;
  private final Page page;

  PersonPage(
      People people,
      ProgramKeys keys,
      OfficeTree tree,
      SignedInUser user,
      LinkSheet links,
      PageResponses responses,
      Page page) {
    this.people = people;
    this.keys = keys;
    this.tree = tree;
    this.user = user;
    this.links = links;
    this.responses = responses;
    this.page = page;
  }

  @GET
  @Path("/person")
  public Response ask(@RestQuery String name, @RestQuery String done) {
    AccountEntry account = find(name);
    return show(account, PersonForm.of(account), PersonFault.NONE, done);
  }

  @POST
  @Path("/person/rights")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response grant(
      @RestForm String name,
      @RestForm List<String> role,
      @RestForm String scope,
      @RestForm List<String> office) {
    AccountEntry account = find(name);
    PersonForm form = PersonForm.of(name, role, scope, office);
    if (!form.hasRoles()) {
      return show(account, form, PersonFault.NO_ROLE, null);
    }
    try {
      return changed(account, form, "saved", () -> people.grant(account.name(), form.rights()));
    } catch (IllegalArgumentException noId) {
      return show(account, form, PersonFault.OFFICE_GONE, null);
    }
  }

  @POST
  @Path("/person/disabled")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response disable(@RestForm String name) {
    AccountEntry account = find(name);
    return changed(
        account, PersonForm.of(account), "disabled", () -> people.disable(account.name(), true));
  }

  @POST
  @Path("/person/enabled")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response enable(@RestForm String name) {
    AccountEntry account = find(name);
    return changed(
        account, PersonForm.of(account), "enabled", () -> people.disable(account.name(), false));
  }

  @GET
  @Path("/person/link")
  public Response askReset(@RestQuery String name) {
    AccountEntry account = find(name);
    return responses.show(
        200,
        Templates.reset(
            account, people.isLastAdmin(account.name()), PersonAddress.languages(account.name())));
  }

  @POST
  @Path("/person/link")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response reset(@RestForm String name) {
    AccountEntry account = find(name);
    try {
      return links.show(people.reset(account.name()));
    } catch (AccountRefusal refusal) {
      return show(account, PersonForm.of(account), PersonFault.of(refusal), null);
    }
  }

  @GET
  @Path("/person/deletion")
  public Response askDeletion(@RestQuery String name) {
    AccountEntry account = find(name);
    return responses.show(
        200,
        Templates.deletion(
            account,
            people.isLastAdmin(account.name()),
            keys.validOf(account.name()),
            PersonAddress.languages(account.name())));
  }

  @POST
  @Path("/person/deletion")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response delete(@RestForm String name) {
    AccountEntry account = find(name);
    try {
      people.delete(account.name());
    } catch (AccountRefusal refusal) {
      return show(account, PersonForm.of(account), PersonFault.of(refusal), null);
    }
    return responses.back(UriBuilder.fromPath("/admin/people").queryParam("deleted", 1));
  }

  private AccountEntry find(String name) {
    return people.one(name == null ? "" : name);
  }

  private Response changed(
      AccountEntry account, PersonForm form, String done, Supplier<AccountEntry> change) {
    try {
      change.get();
    } catch (AccountRefusal refusal) {
      return show(account, form, PersonFault.of(refusal), null);
    }
    return responses.back(
        UriBuilder.fromPath(PATH)
            .queryParam("name", NAME)
            .resolveTemplate("name", account.name())
            .queryParam("done", done));
  }

  private Response show(AccountEntry account, PersonForm form, PersonFault fault, String done) {
    List<OfficeEntry> offices = tree.offices();
    Map<UUID, String> names =
        offices.stream().collect(Collectors.toMap(OfficeEntry::id, OfficeEntry::name));
    PersonRow row = PersonRow.of(account, names, user.getName(), page.locale());
    boolean isLastAdmin = people.isLastAdmin(account.name());
    return responses.show(
        fault.status(),
        Templates.person(
            new PersonView(
                account,
                row,
                form,
                offices,
                isLastAdmin,
                keys.validOf(account.name()),
                fault,
                done)));
  }
}
