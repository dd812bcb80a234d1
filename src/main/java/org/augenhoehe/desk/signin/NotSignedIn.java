package org.augenhoehe.desk.signin;

import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.augenhoehe.base.access.FactorNeeded;
import org.augenhoehe.base.web.ErrorMapper;
import org.augenhoehe.base.web.Page;
import org.augenhoehe.base.web.Refusal;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers unauthenticated requests: programs get a problem, people go to the sign-in page. */
class NotSignedIn {

  /**
   * Replaces a download by the page that links to it: after a download, the browser would stay on
   * the sign-in page.
   */
  private static final Pattern FILE = Pattern.compile("^([^?]*)/[^/?]*\\.[^/?]*");

  /** Pages with forms that others than administrators send. */
  private static final List<String> FORMS = List.of("/account", "/admin/openings", "/admin/audit");

  /** With which Quarkus redirects to a provider. */
  private static final int FOUND = 302;

  private static final Logger LOG = Logger.getLogger(NotSignedIn.class);

  private final ErrorMapper errors;
  private final Page page;
  private final ProviderReach provider;
  private final HttpServerRequest request;

  NotSignedIn(ErrorMapper errors, Page page, ProviderReach provider, HttpServerRequest request) {
    this.errors = errors;
    this.page = page;
    this.provider = provider;
    this.request = request;
  }

  @ServerExceptionMapper
  Response failed(AuthenticationFailedException e, UriInfo uri) {
    Notice notice = isAtProvider(uri) ? Notice.PROVIDER : isForgotten() ? over() : Notice.FAILED;
    return e.getCause() instanceof Refusal refusal
        ? answer(refusal, uri, notice)
        : answer(new SignInRefusal(), uri, notice);
  }

  /** The identity provider refused somebody, or broke down. */
  @ServerExceptionMapper(AuthenticationCompletionException.class)
  Response notCompleted(UriInfo uri) {
    return answer(new SignInRefusal(), uri, isAtProvider(uri) ? Notice.PROVIDER : Notice.FAILED);
  }

  @ServerExceptionMapper(UnauthorizedException.class)
  Uni<Response> missing(UriInfo uri, RoutingContext exchange) {
    if (isAtProvider(uri)
        && provider.isConfigured()
        && exchange.get(HttpAuthenticator.class.getName()) != null) {
      return toProvider(uri, exchange);
    }
    Notice notice = isForm() ? Notice.ENDED : null;
    return Uni.createFrom().item(answer(new SignInRefusal(), uri, notice));
  }

  /** A provider that is down is told here, where people can use passwords. */
  private Uni<Response> toProvider(UriInfo uri, RoutingContext exchange) {
    Context asked = Vertx.currentContext();
    return provider
        .answers()
        // The request's own context, whose thread all following code expects.
        .emitOn(task -> asked.runOnContext(any -> task.run()))
        .flatMap(
            answers ->
                answers
                    ? challenge(uri, exchange)
                    : Uni.createFrom().item(answer(new SignInRefusal(), uri, Notice.PROVIDER)))
        .onFailure()
        .recoverWithItem(
            failure -> {
              LOG.warnf("Nobody can be sent to the identity provider: %s", failure.getMessage());
              return answer(new SignInRefusal(), uri, Notice.PROVIDER);
            });
  }

  /**
   * Asks Quarkus for the redirect with which signing in there begins. A cookie keeps the page to
   * return to: it comes back with nothing else.
   */
  private Uni<Response> challenge(UriInfo uri, RoutingContext exchange) {
    HttpAuthenticator authenticator = exchange.get(HttpAuthenticator.class.getName());
    Optional<RedirectTarget> to = RedirectTarget.of(wanted(uri));
    return authenticator
        .getChallenge(exchange)
        .map(
            challenge -> {
              if (challenge == null || challenge.status != FOUND) {
                return answer(new SignInRefusal(), uri, null);
              }
              Response.ResponseBuilder response = Response.status(challenge.status);
              challenge
                  .getHeaders()
                  .forEach((name, value) -> response.header(name.toString(), value));
              return response.cookie(ProviderReturn.cookie(to, exchange)).build();
            });
  }

  private Response answer(Refusal refusal, UriInfo uri, Notice notice) {
    if (ErrorMapper.isForPrograms(uri.getPath())) {
      return errors.refusal(refusal, uri);
    }
    boolean isBegun = refusal instanceof FactorNeeded;
    UriBuilder signIn =
        UriBuilder.fromPath(
            isBegun ? SignIn.pageFor(((FactorNeeded) refusal).need()) : SignIn.PATH);
    if (!isBegun && notice != null) {
      signIn.queryParam(notice.parameter(), 1);
    }
    if (page.isChosen()) {
      signIn.queryParam("lang", page.getLanguage());
    }
    return Response.seeOther(
            RedirectTarget.of(wanted(uri))
                .map(to -> signIn.queryParam(RedirectTarget.PARAMETER, "{page}").build(to.page()))
                .orElseGet(signIn::build))
        .build();
  }

  private static boolean isAtProvider(UriInfo uri) {
    return uri.getPath().equals(SignIn.PROVIDER);
  }

  /** A form that was sent is lost, and its address has no page to show. */
  private String wanted(UriInfo uri) {
    if (uri.getPath().equals(SignIn.CHECK) || isAtProvider(uri)) {
      return request.getParam(RedirectTarget.PARAMETER);
    }
    if (isForm()) {
      return FORMS.stream().filter(uri.getPath()::startsWith).findFirst().orElse("/admin");
    }
    return FILE.matcher(request.uri()).replaceFirst("$1");
  }

  /** Whether the request named a session, and nothing else. */
  private boolean isForgotten() {
    return request.getCookie(SignIn.SESSION_COOKIE) != null
        && !request.headers().contains(HttpHeaders.AUTHORIZATION);
  }

  private Notice over() {
    return isForm() ? Notice.ENDED : Notice.OVER;
  }

  private boolean isForm() {
    return request.method().equals(HttpMethod.POST);
  }
}
