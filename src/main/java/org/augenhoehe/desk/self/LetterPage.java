package org.augenhoehe.desk.self;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.Objects;
import org.augenhoehe.base.staff.PageResponses;
import org.augenhoehe.base.staff.Role;
import org.augenhoehe.base.staff.SignedInUser;
import org.augenhoehe.base.subscription.Subscriptions;
import org.jboss.resteasy.reactive.RestForm;

/** Orders and ends one's own letters, from the page of one's own account. */
@Path("/account/letters")
@RolesAllowed({Role.ADMIN, Role.MANAGER, Role.READER, Role.AUDITOR})
@Produces(MediaType.TEXT_HTML)
class LetterPage {

  private final Subscriptions subscriptions;
  private final SignedInUser user;
  private final PageResponses responses;

  LetterPage(Subscriptions subscriptions, SignedInUser user, PageResponses responses) {
    this.subscriptions = subscriptions;
    this.user = user;
    this.responses = responses;
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response order(@RestForm String address) {
    if (!subscriptions.areOfferedTo(user.person())) {
      return back(null);
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
