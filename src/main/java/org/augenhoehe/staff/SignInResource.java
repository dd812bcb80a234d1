package org.augenhoehe.staff;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.augenhoehe.web.Page;
import org.jboss.resteasy.reactive.RestQuery;

/** The page to sign in on, and the way out. Quarkus itself takes the form, see {@link SignIn}. */
@Path("/")
class SignInResource {

  private static final String SIGNED_OUT = "signedout";

  @CheckedTemplate(basePath = "staff")
  static class Templates {
    static native TemplateInstance signin(boolean failed, boolean ended, boolean signedOut);
  }

  private final Page page;
  private final CurrentIdentityAssociation identities;
  private final HttpServerRequest request;

  SignInResource(Page page, CurrentIdentityAssociation identities, HttpServerRequest request) {
    this.page = page;
    this.identities = identities;
    this.request = request;
  }

  @GET
  @Path(SignIn.PATH)
  @Produces(MediaType.TEXT_HTML)
  public Response signIn(
      @RestQuery String failed, @RestQuery String ended, @RestQuery(SIGNED_OUT) String signedOut) {
    if (isSignedIn()) {
      return Response.seeOther(URI.create(SignIn.LANDING + language("?"))).build();
    }
    return Response.ok(
            page.render(Templates.signin(failed != null, ended != null, signedOut != null)))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  @POST
  @Path("/signout")
  public Response signOut() {
    // Not FormAuthenticationMechanism.logout: that fails where the session has ended by itself.
    NewCookie gone =
        new NewCookie.Builder(SignIn.SESSION_COOKIE)
            .value("")
            .path("/")
            .maxAge(0)
            .httpOnly(true)
            .secure(request.isSSL())
            .sameSite(NewCookie.SameSite.STRICT)
            .build();
    return Response.seeOther(URI.create(SignIn.PATH + "?" + SIGNED_OUT + "=1" + language("&")))
        .cookie(gone)
        .build();
  }

  /** A forged session, or one of an account that is gone, is no reason not to show the page. */
  private boolean isSignedIn() {
    return !identities
        .getDeferredIdentity()
        .map(SecurityIdentity::isAnonymous)
        .onFailure()
        .recoverWithItem(true)
        .await()
        .indefinitely();
  }

  private String language(String separator) {
    return page.isChosen() ? separator + "lang=" + page.getLanguage() : "";
  }
}
