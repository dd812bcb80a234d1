package org.augenhoehe.desk.provider;

import io.quarkus.oidc.AuthorizationCodeFlow;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateEnum;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.augenhoehe.base.access.FailedSignIns;
import org.augenhoehe.base.access.Sessions;
import org.augenhoehe.base.account.Provided;
import org.augenhoehe.base.account.ProvidedAccounts;
import org.augenhoehe.base.account.ProvidedAccounts.Entrance;
import org.augenhoehe.base.office.OfficeTree;
import org.augenhoehe.base.staff.PageResponses;
import org.augenhoehe.desk.signin.Onward;
import org.augenhoehe.desk.signin.ProviderReturn;
import org.augenhoehe.desk.signin.SignIn;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.resteasy.reactive.RestCookie;

/**
 * Where people come back from the identity provider. Quarkus has checked its answer; here a session
 * of ours begins. Only these addresses take the provider's word.
 */
@Path(SignIn.PROVIDER)
@AuthorizationCodeFlow
@Authenticated
@Produces(MediaType.TEXT_HTML)
class ProviderPage {

  /** Why nobody entered. */
  @TemplateEnum
  enum Hindrance {
    WITHOUT_ROLE,
    DISABLED,
    NAME_TAKEN
  }

  @CheckedTemplate(basePath = "provider")
  static class Templates {
    static native TemplateInstance refused(Hindrance hindrance, String name);
  }

  private final Claims claims;
  private final OfficeTree tree;
  private final ProvidedAccounts accounts;
  private final Sessions sessions;
  private final FailedSignIns failed;
  private final SignIn signIn;
  private final Onward onward;
  private final PageResponses responses;
  private final SecurityIdentity identity;

  ProviderPage(
      Claims claims,
      OfficeTree tree,
      ProvidedAccounts accounts,
      Sessions sessions,
      FailedSignIns failed,
      SignIn signIn,
      Onward onward,
      PageResponses responses,
      SecurityIdentity identity) {
    this.claims = claims;
    this.tree = tree;
    this.accounts = accounts;
    this.sessions = sessions;
    this.failed = failed;
    this.signIn = signIn;
    this.onward = onward;
    this.responses = responses;
    this.identity = identity;
  }

  /**
   * Answers with a page that leads on, not with a redirect: browsers withhold strict cookies from
   * requests that another site began, redirects included.
   *
   * @param to see {@link ProviderReturn}
   */
  @GET
  public Response enter(@RestCookie(ProviderReturn.COOKIE) String to, RoutingContext exchange) {
    Provided provided = claims.read((JsonWebToken) identity.getPrincipal(), tree.offices());
    Entrance entrance = accounts.enter(provided);
    if (entrance instanceof Entrance.Entered entered) {
      signIn.remember(sessions.begin(entered.person()), exchange);
      String landing = entered.person().landing();
      return onward.enter(ProviderReturn.read(to).map(it -> it.page().toString()).orElse(landing));
    }
    return refuse(entrance, provided.name());
  }

  /** Never reached by who is signed in at the provider: Quarkus redirects there to sign out. */
  @GET
  @Path("/out")
  public Response out() {
    return Response.noContent().build();
  }

  private Response refuse(Entrance entrance, String name) {
    if (entrance instanceof Entrance.Disabled disabled) {
      failed.refuse(Optional.of(disabled.account()));
      return refuse(Hindrance.DISABLED, disabled.account());
    }
    if (entrance instanceof Entrance.WithoutRole unknown) {
      failed.refuse(unknown.account());
      return refuse(Hindrance.WITHOUT_ROLE, name);
    }
    // The account with this name is somebody else's, who did nothing.
    failed.refuse(Optional.empty());
    return refuse(Hindrance.NAME_TAKEN, name);
  }

  private Response refuse(Hindrance hindrance, String name) {
    return responses.show(403, Templates.refused(hindrance, name));
  }
}
