package org.augenhoehe.desk.codes;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.augenhoehe.base.access.PresentCode;
import org.augenhoehe.base.access.PresentPassword;
import org.augenhoehe.base.access.Sessions;
import org.augenhoehe.base.account.OwnFactor;
import org.augenhoehe.base.factor.Offer;
import org.augenhoehe.base.staff.PageResponses;
import org.augenhoehe.base.staff.Person;
import org.augenhoehe.base.staff.Role;
import org.augenhoehe.base.staff.SignedInUser;
import org.augenhoehe.base.web.Page;
import org.augenhoehe.desk.signin.SignIn;
import org.jboss.resteasy.reactive.RestForm;

/**
 * Switches one's own second factor on and off, and makes other recovery codes. Each asks for the
 * password, and what weakens a factor for a code of it as well.
 */
@Path(Frame.OWN)
@RolesAllowed({Role.ADMIN, Role.MANAGER, Role.READER, Role.AUDITOR})
@Produces(MediaType.TEXT_HTML)
class OwnFactorPage {

  private static final String ACCOUNT = "/account";

  @CheckedTemplate(basePath = "codes")
  static class Templates {
    /**
     * @param isRequired whether it cannot be switched off
     */
    static native TemplateInstance off(Frame frame, boolean isRequired, Fault fault);

    static native TemplateInstance renewal(Frame frame, Fault fault);
  }

  private final OwnFactor own;
  private final PresentPassword presentPassword;
  private final PresentCode presentCode;
  private final Sessions sessions;
  private final SignIn signIn;
  private final SignedInUser user;
  private final SecurityIdentity identity;
  private final FactorSheets sheets;
  private final PageResponses responses;
  private final Page page;

  OwnFactorPage(
      OwnFactor own,
      PresentPassword presentPassword,
      PresentCode presentCode,
      Sessions sessions,
      SignIn signIn,
      SignedInUser user,
      SecurityIdentity identity,
      FactorSheets sheets,
      PageResponses responses,
      Page page) {
    this.own = own;
    this.presentPassword = presentPassword;
    this.presentCode = presentCode;
    this.sessions = sessions;
    this.signIn = signIn;
    this.user = user;
    this.identity = identity;
    this.sheets = sheets;
    this.responses = responses;
    this.page = page;
  }

  @GET
  public Response ask() {
    return unlessProvided(() -> sheets.askPassword(frame(), Fault.NONE));
  }

  /** Who has a factor already gets another phone by showing a code of the old one. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response offer(@RestForm String password, @RestForm String code) {
    return unlessProvided(
        () -> {
          Frame frame = frame();
          Fault fault = frame.isOn() ? faultOf(password, code) : faultOf(password);
          return fault == Fault.NONE
              ? sheets.show(frame, own.offer(user.person()), Fault.NONE)
              : sheets.askPassword(frame, fault);
        });
  }

  /**
   * This session goes on; all others of this person end. Without the password, because an offer is
   * made to nobody who did not show it, and ends when the account changes.
   */
  @POST
  @Path("/on")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response switchOn(@RestForm String offer, @RestForm String code, RoutingContext exchange) {
    return unlessProvided(
        () -> switchOn(own.read(user.person(), text(offer)), text(code), exchange));
  }

  private Response switchOn(Optional<Offer> offer, String code, RoutingContext exchange) {
    if (offer.isEmpty()) {
      return sheets.askPassword(frame(), Fault.OFFER_ENDED);
    }
    return own.switchOn(user.person(), offer.get(), code)
        .map(
            on -> {
              goOn(on.person(), exchange);
              return sheets.show(frame(), on.codes(), ACCOUNT + page.getQuery(), true);
            })
        .orElseGet(() -> sheets.show(frame(), offer.get(), Fault.CODE_WRONG));
  }

  @GET
  @Path("/codes")
  public Response askRenewal() {
    return whereOn(() -> responses.show(200, Templates.renewal(frame(), Fault.NONE)));
  }

  @POST
  @Path("/codes")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response renew(@RestForm String password, @RestForm String code) {
    return whereOn(
        () -> {
          Fault fault = faultOf(password, code);
          return fault == Fault.NONE
              ? sheets.show(
                  frame(), own.renewCodes(user.person()), ACCOUNT + page.getQuery(), false)
              : responses.show(fault.status(), Templates.renewal(frame(), fault));
        });
  }

  @GET
  @Path("/off")
  public Response askOff() {
    return whereOn(() -> askOff(Fault.NONE));
  }

  /** This session goes on; all others of this person end. */
  @POST
  @Path("/off")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response switchOff(
      @RestForm String password, @RestForm String code, RoutingContext exchange) {
    return whereOn(
        () -> {
          if (own.state(user.person()).isRequired()) {
            return responses.show(409, Templates.off(frame(), true, Fault.NONE));
          }
          Fault fault = faultOf(password, code);
          if (fault != Fault.NONE) {
            return askOff(fault);
          }
          goOn(own.switchOff(user.person()), exchange);
          return back("off");
        });
  }

  private void goOn(Person person, RoutingContext exchange) {
    sessions.renew(identity, person).ifPresent(session -> signIn.remember(session, exchange));
  }

  private Response askOff(Fault fault) {
    boolean isRequired = own.state(user.person()).isRequired();
    return responses.show(fault.status(), Templates.off(frame(), isRequired, fault));
  }

  /** Leads back to the account where there is nothing to switch off. */
  private Response whereOn(Supplier<Response> answer) {
    return own.state(user.person()).isOn() ? answer.get() : back(null);
  }

  private Response unlessProvided(Supplier<Response> answer) {
    return own.state(user.person()).isProvided() ? back(null) : answer.get();
  }

  private Response back(String done) {
    UriBuilder account = UriBuilder.fromPath(ACCOUNT);
    if (done != null) {
      account.queryParam("done", done);
    }
    return responses.back(account);
  }

  private Fault faultOf(String password) {
    return Fault.of(presentPassword.check(identity, text(password)));
  }

  /** A code is used up only beside the right password. */
  private Fault faultOf(String password, String code) {
    Fault fault = faultOf(password);
    return fault == Fault.NONE ? Fault.of(presentCode.check(user.getName(), text(code))) : fault;
  }

  private Frame frame() {
    return new Frame(
        Frame.OWN, user.getName(), own.state(user.person()).isOn(), page.getQuery(), "?");
  }

  private static String text(String sent) {
    return Objects.requireNonNullElse(sent, "");
  }
}
