package org.augenhoehe.administration;

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
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.augenhoehe.administration.Administration.Notice;
import org.augenhoehe.admission.InvitationCode;
import org.augenhoehe.admission.Invitations;
import org.augenhoehe.issuer.IssuerKeys;
import org.augenhoehe.issuer.PublishedKey;
import org.augenhoehe.office.Channel;
import org.augenhoehe.office.OfficeRefusal;
import org.augenhoehe.office.OfficeTree;
import org.augenhoehe.office.OfficeTree.TouchpointEntry;
import org.augenhoehe.opening.Openings;
import org.augenhoehe.platform.Languages;
import org.augenhoehe.release.Release;
import org.augenhoehe.release.ReleaseConfig;
import org.augenhoehe.staff.Role;
import org.augenhoehe.web.Page;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** The administration's page and its forms. */
@Path("/admin")
@RolesAllowed(Role.ADMIN)
@Produces(MediaType.TEXT_HTML)
class AdministrationResource {

  @CheckedTemplate(basePath = "administration")
  static class Templates {
    static native TemplateInstance admin(Administration state, Rejected rejected);

    static native TemplateInstance slips(SlipSheets slips, String language);
  }

  private final OfficeTree tree;
  private final Invitations invitations;
  private final IssuerKeys keys;
  private final Openings openings;
  private final ReleaseConfig releases;
  private final PublicAddress address;
  private final Answers answers;
  private final Page page;
  private final Clock clock;

  AdministrationResource(
      OfficeTree tree,
      Invitations invitations,
      IssuerKeys keys,
      Openings openings,
      ReleaseConfig releases,
      PublicAddress address,
      Answers answers,
      Page page,
      Clock clock) {
    this.tree = tree;
    this.invitations = invitations;
    this.keys = keys;
    this.openings = openings;
    this.releases = releases;
    this.address = address;
    this.answers = answers;
    this.page = page;
    this.clock = clock;
  }

  @GET
  public Response admin(
      @RestQuery String saved, @RestQuery String opened, @RestQuery String ballots) {
    return show(new Notice(saved != null, number(opened), number(ballots)), Rejected.NOTHING, 200);
  }

  @POST
  @Path("/offices")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response addOffice(@RestForm String name) {
    return addNamed(null, name, () -> tree.addOffice(name).id());
  }

  @POST
  @Path("/offices/{id}/touchpoints")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response addTouchpoint(UUID id, @RestForm String name) {
    tree.office(id);
    return addNamed(id, name, () -> tree.addTouchpoint(id, name).office());
  }

  /** Not a redirect: the codes exist in this answer only, so there is nothing to come back to. */
  @POST
  @Path("/touchpoints/{id}/slips")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response slips(
      UUID id, @RestForm String count, @RestForm String days, @RestForm String language) {
    TouchpointEntry touchpoint = tree.touchpoint(id);
    SlipOrder order = new SlipOrder(count, days);
    if (order.isWrong()) {
      return show(Notice.NONE, Rejected.slips(id, order), 400);
    }
    LocalDate validThrough = LocalDate.now(clock).plusDays(order.validDays());
    var locale = Languages.find(language).orElseGet(page::locale);
    List<PublishedKey> published = keys.through(id, Channel.PHONE, validThrough);
    List<InvitationCode> codes = invitations.issue(id, Channel.PHONE, order.slips(), validThrough);
    var purpose =
        new Invitations.Purpose(touchpoint, tree.office(touchpoint.office()), Channel.PHONE);
    SlipSheets sheets =
        SlipSheets.of(purpose, codes, validThrough, published, address.base(), locale);
    return Answers.html(
        200, Templates.slips(sheets, locale.toLanguageTag()).setLocale(locale).render());
  }

  @POST
  @Path("/openings")
  public Response open() {
    List<Release> opened = openings.open(clock.instant());
    int ballots = opened.stream().mapToInt(Release::ballots).sum();
    return answers.back(
        UriBuilder.fromPath("/admin")
            .queryParam("opened", opened.size())
            .queryParam("ballots", ballots));
  }

  private interface Addition {
    /** Returns the office that is to be shown then. */
    UUID add();
  }

  private Response addNamed(UUID office, String name, Addition addition) {
    Optional<NameFault> fault = NameFault.of(name);
    if (fault.isEmpty()) {
      try {
        UUID shown = addition.add();
        return answers.back(
            UriBuilder.fromPath("/admin").queryParam("saved", 1).fragment("office-" + shown));
      } catch (OfficeRefusal taken) {
        if (taken.problem().status() != NameFault.TAKEN.status()) {
          throw taken;
        }
        fault = Optional.of(NameFault.TAKEN);
      }
    }
    return show(Notice.NONE, Rejected.name(office, name, fault.get()), fault.get().status());
  }

  private Response show(Notice notice, Rejected rejected, int status) {
    Administration administration = Administration.of(tree, releases.minimum(), notice);
    return answers.show(status, Templates.admin(administration, rejected));
  }

  private static Integer number(String text) {
    return text != null && text.matches("[0-9]{1,7}") ? Integer.valueOf(text) : null;
  }
}
