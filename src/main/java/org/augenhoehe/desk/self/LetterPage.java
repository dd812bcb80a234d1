package org.augenhoehe.desk.self;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.Objects;
import org.augenhoehe.base.access.PresentPassword;
import org.augenhoehe.base.access.PresentPassword.Answer;
import org.augenhoehe.base.account.OwnFactor;
import org.augenhoehe.base.staff.PageResponses;
import org.augenhoehe.base.staff.Role;
import org.augenhoehe.base.staff.SignedInUser;
import org.augenhoehe.base.subscription.Subscriptions;
import org.jboss.resteasy.reactive.RestForm;

/**
 * Orders and ends one's own letters, from the page of one's own account. Ordering asks for the
 * password: else a copied session would send results to somebody else for good.
 */
@Path("/account/letters")
@RolesAllowed({Role.ADMIN, Role.MANAGER, Role.READER, Role.AUDITOR})
@Produces(MediaType.TEXT_HTML)
class LetterPage {

  private final Subscriptions subscriptions;
  private final OwnFactor own;
  private final PresentPassword present;
  private final SignedInUser user;
  private final SecurityIdentity identity;
  private final PageResponses responses;

  LetterPage(
      Subscriptions subscriptions,
      OwnFactor own,
      PresentPassword present,
      SignedInUser user,
      SecurityIdentity identity,
      PageResponses responses) {
    this.subscriptions = subscriptions;
    this.own = own;
    this.present = present;
    this.user = user;
    this.identity = identity;
    this.responses = responses;
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response order(@RestForm String address, @RestForm String password) {
    if (!subscriptions.areOfferedTo(user.person())) {
      return back(null);
    }
    if (!own.state(user.person()).isProvided()
        && present.check(identity, Objects.requireNonNullElse(password, "")) != Answer.RIGHT) {
      return back("no-password");
    }
    boolean isOrdered = subscriptions.order(user.person(), Objects.requireNonNullElse(address, ""));
    return back(isOrdered ? "letters" : "no-address");
  }

  @POST
  @Path("/end")
  public Response end() {
    subscriptions.end(user.person());
    return back("no-letters");
  }

  private Response back(String done) {
    UriBuilder account = UriBuilder.fromPath("/account").fragment("letters");
    return responses.back(done == null ? account : account.queryParam("done", done));
  }
}
