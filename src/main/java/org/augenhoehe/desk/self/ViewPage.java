package org.augenhoehe.desk.self;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import org.augenhoehe.base.savedview.SavedView;
import org.augenhoehe.base.savedview.SavedViews;
import org.augenhoehe.base.staff.PageResponses;
import org.augenhoehe.base.staff.Role;
import org.augenhoehe.base.staff.SignedInUser;
import org.jboss.resteasy.reactive.RestForm;

/** Keeps and forgets one's own views of the dashboard. */
@Path("/account/views")
@RolesAllowed({Role.ADMIN, Role.MANAGER, Role.READER, Role.AUDITOR})
@Produces(MediaType.TEXT_HTML)
class ViewPage {

  private final SavedViews views;
  private final SignedInUser user;
  private final PageResponses responses;

  ViewPage(SavedViews views, SignedInUser user, PageResponses responses) {
    this.views = views;
    this.user = user;
    this.responses = responses;
  }

  /** Leads back to where it was kept. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response keep(@RestForm String name, @RestForm String address) {
    Optional<SavedView> view = SavedView.read(text(name), text(address));
    return view.filter(it -> views.keep(user.getName(), it)).isPresent()
        ? Response.seeOther(URI.create(view.get().address())).build()
        : back("no-view");
  }

  @POST
  @Path("/end")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response remove(@RestForm String name) {
    // PostgreSQL refuses this character, and no name has it.
    views.remove(user.getName(), text(name).replace("\0", ""));
    return back("view-gone");
  }

  private Response back(String done) {
    return responses.back(
        UriBuilder.fromPath("/account").queryParam("done", done).fragment("views"));
  }

  private static String text(String sent) {
    return Objects.requireNonNullElse(sent, "");
  }
}
