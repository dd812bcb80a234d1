package org.augenhoehe.desk.self;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.Objects;
import org.augenhoehe.base.account.AccountRefusal;
import org.augenhoehe.base.account.Setups;
import org.augenhoehe.base.staff.PageResponses;
import org.augenhoehe.desk.signin.TypedName;
import org.jboss.resteasy.reactive.RestForm;

/**
 * The page to which a setup link leads. The secret is the address's fragment, which browsers send
 * to no server; a script puts it into the form. Without one, people paste it.
 */
@Path("/setup")
@Produces(MediaType.TEXT_HTML)
class SetupPage {

  @CheckedTemplate(basePath = "self")
  static class Templates {
    /**
     * @param secret as sent before; empty for none
     * @param isGone whether it opens nothing
     */
    static native TemplateInstance setup(String secret, boolean isGone, NewPassword password);
  }

  private final Setups setups;
  private final PageResponses responses;
  private final HttpServerRequest request;

  SetupPage(Setups setups, PageResponses responses, HttpServerRequest request) {
    this.setups = setups;
    this.responses = responses;
    this.request = request;
  }

  @GET
  public Response ask() {
    return responses.show(200, Templates.setup("", false, NewPassword.EMPTY));
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Blocking
  public Uni<Response> choose(@RestForm String secret, @RestForm String password) {
    String typed = Objects.requireNonNullElse(secret, "");
    String chosen = Objects.requireNonNullElse(password, "");
    return setups
        .paced(() -> signIn(setups.redeem(typed, chosen)))
        .onFailure(AccountRefusal.class)
        .recoverWithItem(refusal -> again(typed, (AccountRefusal) refusal));
  }

  private Response signIn(String name) {
    TypedName.keep(request, name);
    return responses.back(UriBuilder.fromPath("/signin").queryParam("setup", 1));
  }

  private Response again(String secret, AccountRefusal refusal) {
    boolean isGone = refusal.fault() == null;
    return responses.show(
        refusal.problem().status(),
        Templates.setup(isGone ? "" : secret, isGone, new NewPassword(refusal.fault())));
  }
}
