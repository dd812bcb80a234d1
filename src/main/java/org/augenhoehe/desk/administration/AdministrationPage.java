package org.augenhoehe.desk.administration;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
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
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.augenhoehe.base.office.NameFault;
import org.augenhoehe.base.office.OfficeLanguages;
import org.augenhoehe.base.office.OfficeRefusal;
import org.augenhoehe.base.office.OfficeTree;
import org.augenhoehe.base.office.OfficeTree.TouchpointEntry;
import org.augenhoehe.base.platform.Languages;
import org.augenhoehe.base.staff.PageResponses;
import org.augenhoehe.base.staff.Role;
import org.augenhoehe.base.web.Page;
import org.augenhoehe.base.web.PublicAddress;
import org.augenhoehe.desk.slips.SlipOrder;
import org.augenhoehe.desk.slips.SlipPrinter;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** The administration's page and its forms. */
@Path("/admin")
@RolesAllowed(Role.ADMIN)
@Produces(MediaType.TEXT_HTML)
class AdministrationPage {

  @CheckedTemplate(basePath = "administration")
  static class Templates {
    static native TemplateInstance admin(Administration state, Rejected rejected);

    static native TemplateInstance slips(
        String touchpoint, int count, PublicAddress address, RawString sheets);
  }

  private final OfficeTree tree;
  private final OfficeLanguages languages;
  private final SlipPrinter printer;
  private final PublicAddress address;
  private final PageResponses responses;
  private final Page page;

  AdministrationPage(
      OfficeTree tree,
      OfficeLanguages languages,
      SlipPrinter printer,
      PublicAddress address,
      PageResponses responses,
      Page page) {
    this.tree = tree;
    this.languages = languages;
    this.printer = printer;
    this.address = address;
    this.responses = responses;
    this.page = page;
  }

  @GET
  public Response admin(@RestQuery String saved) {
    return show(saved != null, Rejected.NOTHING, 200);
  }

  @POST
  @Path("/offices")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response addOffice(@RestForm String name) {
    return named(name, fault -> Rejected.name(null, name, fault), () -> tree.addOffice(name).id());
  }

  @POST
  @Path("/offices/{id}/name")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response renameOffice(UUID id, @RestForm String name) {
    tree.office(id);
    return named(
        name, fault -> Rejected.newName(id, name, fault), () -> tree.renameOffice(id, name).id());
  }

  @POST
  @Path("/offices/{id}/touchpoints")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response addTouchpoint(UUID id, @RestForm String name) {
    tree.office(id);
    return named(
        name, fault -> Rejected.name(id, name, fault), () -> tree.addTouchpoint(id, name).office());
  }

  @POST
  @Path("/touchpoints/{id}/name")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response renameTouchpoint(UUID id, @RestForm String name) {
    tree.touchpoint(id);
    return named(
        name,
        fault -> Rejected.newName(id, name, fault),
        () -> tree.renameTouchpoint(id, name).office());
  }

  @POST
  @Path("/offices/{id}/languages")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response offer(UUID id, @RestForm List<String> language) {
    languages.offer(id, language);
    return backTo(id);
  }

  /** Not a redirect: only this response contains the codes, so no other page could show them. */
  @POST
  @Path("/touchpoints/{id}/slips")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response slips(
      UUID id, @RestForm String count, @RestForm String days, @RestForm String language) {
    TouchpointEntry touchpoint = tree.touchpoint(id);
    SlipOrder order = new SlipOrder(count, days);
    if (order.isWrong()) {
      return show(false, Rejected.slips(id, order), 400);
    }
    Locale onPaper =
        Languages.choose(languages.of(touchpoint.office()), language, page.getLanguage());
    RawString sheets = printer.print(touchpoint, order, onPaper);
    return responses.show(200, Templates.slips(touchpoint.name(), order.slips(), address, sheets));
  }

  /**
   * Makes the change if the name is good; otherwise shows the form again with the fault.
   *
   * @param change returns the office to show afterwards
   */
  private Response named(
      String name, Function<NameFault, Rejected> rejection, Supplier<UUID> change) {
    Optional<NameFault> fault = NameFault.of(name);
    if (fault.isEmpty()) {
      try {
        return backTo(change.get());
      } catch (OfficeRefusal refusal) {
        if (!refusal.isNameTaken()) {
          throw refusal;
        }
        fault = Optional.of(NameFault.TAKEN);
      }
    }
    return show(false, rejection.apply(fault.get()), fault.get().status());
  }

  private Response backTo(UUID office) {
    return responses.back(
        UriBuilder.fromPath("/admin").queryParam("saved", 1).fragment("office-" + office));
  }

  private Response show(boolean saved, Rejected rejected, int status) {
    Administration administration = Administration.of(tree, languages, saved);
    return responses.show(status, Templates.admin(administration, rejected));
  }
}
