package org.augenhoehe.desk.signin;

import static java.util.stream.Collectors.joining;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.stream.Stream;
import org.augenhoehe.base.access.Sessions;
import org.augenhoehe.base.access.Waiting;
import org.augenhoehe.base.account.ProvidedAccounts;
import org.augenhoehe.base.audit.Actor;
import org.augenhoehe.base.staff.SignedInUser;
import org.augenhoehe.base.web.Page;
import org.jboss.resteasy.reactive.RestQuery;

/** The sign-in page, and signing out. Quarkus itself handles the form, see {@link SignIn}. */
@Path("/")
class SignInPage {

  @CheckedTemplate(basePath = "signin")
  static class Templates {
    /**
     * @param notice or null
     * @param name typed before; empty for none
     * @param query for the form's address; empty, or with its question mark
     * @param languages the same for links to other languages, which append theirs
     */
    static native TemplateInstance page(Notice notice, String name, String query, String languages);
  }

  /**
   * What a provider sends along with people who signed out there, and the only thing: the address
   * must be the one that it knows (OpenID Connect RP-Initiated Logout 1.0, section 2).
   */
  private static final String LEFT = "state";

  private final Page page;
  private final CurrentIdentityAssociation identities;
  private final Sessions sessions;
  private final WaitingSession waiting;
  private final SignedInUser user;
  private final ProvidedAccounts provided;
  private final ProviderReach provider;
  private final Onward onward;
  private final HttpServerRequest request;

  SignInPage(
      Page page,
      CurrentIdentityAssociation identities,
      Sessions sessions,
      WaitingSession waiting,
      SignedInUser user,
      ProvidedAccounts provided,
      ProviderReach provider,
      Onward onward,
      HttpServerRequest request) {
    this.page = page;
    this.identities = identities;
    this.sessions = sessions;
    this.waiting = waiting;
    this.user = user;
    this.provided = provided;
    this.provider = provider;
    this.onward = onward;
    this.request = request;
  }

  /**
   * @param to the page to return to
   */
  @GET
  @Path(SignIn.PATH)
  @Produces(MediaType.TEXT_HTML)
  public Response signIn(@RestQuery(RedirectTarget.PARAMETER) String to) {
    Optional<RedirectTarget> wanted = RedirectTarget.of(to);
    if (isSignedIn()) {
      RedirectTarget next = wanted.orElseGet(() -> RedirectTarget.landing(user));
      return Response.seeOther(page.isChosen() ? next.in(page.getLanguage()) : next.page()).build();
    }
    String back = wanted.map(RedirectTarget::parameter).orElse("");
    Optional<Waiting> begun = waiting.find();
    if (begun.isPresent()) {
      String next = SignIn.pageFor(begun.get().login().need());
      return Response.seeOther(URI.create(next + query(language(), back))).build();
    }
    return Response.ok(
            page.render(
                Templates.page(
                    notice(),
                    TypedName.of(request),
                    query(language(), back),
                    query(back, "lang="))))
        .build();
  }

  /** Null if the request names none. */
  private Notice notice() {
    return Stream.of(Notice.values())
        .filter(notice -> request.params().contains(notice.parameter()))
        .findFirst()
        .orElse(request.params().contains(LEFT) ? Notice.SIGNEDOUT : null);
  }

  @POST
  @Path("/signout")
  public Response signOut() {
    boolean isProvided = isProvided();
    identity().ifPresent(sessions::end);
    waiting.find().ifPresent(sessions::end);
    // Not FormAuthenticationMechanism.logout: that fails if the session has already expired.
    NewCookie gone =
        new NewCookie.Builder(SignIn.SESSION_COOKIE)
            .value("")
            .path("/")
            .maxAge(0)
            .httpOnly(true)
            .secure(request.isSSL())
            .sameSite(NewCookie.SameSite.STRICT)
            .build();
    return Response.fromResponse(isProvided ? leaveProvider() : signedOut(Notice.SIGNEDOUT))
        .cookie(gone)
        .build();
  }

  private Response leaveProvider() {
    return provider.answers().await().indefinitely()
        ? onward.leave(SignIn.PROVIDER_OUT)
        : signedOut(Notice.HALFOUT);
  }

  private Response signedOut(Notice notice) {
    return Response.seeOther(URI.create(SignIn.PATH + query(notice.parameter() + "=1", language())))
        .build();
  }

  /** Whether there is a session at the provider to end as well. */
  private boolean isProvided() {
    // Not the class Actor, which fails for a session that has ended or waits.
    return provider.isConfigured()
        && identity()
            .map(identity -> identity.<String>getAttribute(Actor.ATTRIBUTE))
            .filter(provided::contain)
            .isPresent();
  }

  private boolean isSignedIn() {
    return identity().filter(identity -> !identity.isAnonymous()).isPresent();
  }

  /** Empty also for a forged or expired session, so that the page is shown anyway. */
  private Optional<SecurityIdentity> identity() {
    return identities
        .getDeferredIdentity()
        .map(Optional::of)
        .onFailure()
        .recoverWithItem(Optional.empty())
        .await()
        .indefinitely();
  }

  private String language() {
    return page.isChosen() ? "lang=" + page.getLanguage() : "";
  }

  /** Joins parts, any of which may be empty. */
  private static String query(String... parts) {
    String query = Stream.of(parts).filter(part -> !part.isEmpty()).collect(joining("&"));
    return query.isEmpty() ? "" : "?" + query;
  }
}
