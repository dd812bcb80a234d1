package org.augenhoehe.desk.self;

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
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.augenhoehe.base.access.PresentPassword;
import org.augenhoehe.base.access.Sessions;
import org.augenhoehe.base.account.AccountRefusal;
import org.augenhoehe.base.account.OwnAccount;
import org.augenhoehe.base.account.OwnFactor;
import org.augenhoehe.base.office.OfficeTree;
import org.augenhoehe.base.office.OfficeTree.OfficeEntry;
import org.augenhoehe.base.platform.Languages;
import org.augenhoehe.base.staff.PageResponses;
import org.augenhoehe.base.staff.Person;
import org.augenhoehe.base.staff.Role;
import org.augenhoehe.base.staff.SignedInUser;
import org.augenhoehe.base.subscription.Subscriptions;
import org.augenhoehe.desk.self.OwnView.Present;
import org.augenhoehe.desk.signin.SignIn;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** The page of one's own account. */
@Path("/account")
@RolesAllowed({Role.ADMIN, Role.MANAGER, Role.READER, Role.AUDITOR})
@Produces(MediaType.TEXT_HTML)
class AccountPage {

  private static final String PATH = "/account";

  @CheckedTemplate(basePath = "self")
  static class Templates {
    static native TemplateInstance account(OwnView view);
  }

  private final OwnAccount own;
  private final OwnFactor factor;
  private final PresentPassword present;
  private final Sessions sessions;
  private final SignIn signIn;
  private final SignedInUser user;
  private final SecurityIdentity identity;
  private final Subscriptions subscriptions;
  private final OfficeTree tree;
  private final PageResponses responses;

  AccountPage(
      OwnAccount own,
      OwnFactor factor,
      PresentPassword present,
      Sessions sessions,
      SignIn signIn,
      SignedInUser user,
      SecurityIdentity identity,
      Subscriptions subscriptions,
      OfficeTree tree,
      PageResponses responses) {
    this.own = own;
    this.factor = factor;
    this.present = present;
    this.sessions = sessions;
    this.signIn = signIn;
    this.user = user;
    this.identity = identity;
    this.subscriptions = subscriptions;
    this.tree = tree;
    this.responses = responses;
  }

  @GET
  public Response show(@RestQuery String done) {
    return show(200, done, Present.NOT_ASKED, NewPassword.EMPTY);
  }

  /** This session goes on; all others of this person end. */
  @POST
  @Path("/password")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response changePassword(
      @RestForm("present") String typed, @RestForm String password, RoutingContext exchange) {
    Present answer =
        switch (present.check(identity, Objects.requireNonNullElse(typed, ""))) {
          case RIGHT -> Present.NOT_ASKED;
          case WRONG -> Present.WRONG;
          case NOT_CHECKED -> Present.NOT_CHECKED;
        };
    if (answer != Present.NOT_ASKED) {
      return show(answer == Present.WRONG ? 403 : 429, null, answer, NewPassword.EMPTY);
    }
    try {
      Person changed = own.changePassword(user.person(), Objects.requireNonNullElse(password, ""));
      sessions.renew(identity, changed).ifPresent(session -> signIn.remember(session, exchange));
      return back("password");
    } catch (AccountRefusal refusal) {
      if (refusal.fault() == null) {
        throw refusal;
      }
      return show(
          refusal.problem().status(), null, Present.NOT_ASKED, new NewPassword(refusal.fault()));
    }
  }

  @POST
  @Path("/language")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response speak(@RestForm String language) {
    own.speak(
        user.person(),
        Languages.find(Languages.STAFF, language).map(Locale::toLanguageTag).orElse(null));
    // Without the language of this page, which would hide the new one.
    return Response.seeOther(URI.create(PATH + "?done=language")).build();
  }

  @POST
  @Path("/sessions/end")
  public Response endSessions() {
    own.endSessions(user.person());
    return responses.back(UriBuilder.fromPath("/signin").queryParam("signedout", 1));
  }

  private Response back(String done) {
    return responses.back(UriBuilder.fromPath(PATH).queryParam("done", done));
  }

  private Response show(int status, String done, Present typed, NewPassword password) {
    Person person = user.person();
    List<String> offices =
        tree.offices().stream()
            .filter(office -> person.sees(office.id()))
            .map(OfficeEntry::name)
            .toList();
    String language = own.language(person).orElse(null);
    return responses.show(
        status,
        Templates.account(
            new OwnView(
                person,
                offices,
                language,
                done,
                typed,
                password,
                factor.state(person),
                new OwnView.Letters(
                    subscriptions.areOfferedTo(person),
                    subscriptions.address(person.name()).orElse(null),
                    "no-address".equals(done),
                    "no-password".equals(done)))));
  }
}
