package org.augenhoehe.desk.signin;

import io.quarkus.security.AuthenticationFailedException;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.UriBuilder;
import java.util.Locale;
import java.util.Optional;
import org.augenhoehe.base.platform.Languages;

/**
 * Answers a sign-in form that was refused, whose body is read by then. Quarkus would let Quarkus
 * REST answer, which rejects an HTTP/2 request that was read to its end, as a fault.
 */
@Singleton
class RefusedForms {

  /** Before handlers of failures, ours and Quarkus' own. */
  private static final int ORDER = Integer.MAX_VALUE - 2;

  private static final int SEE_OTHER = 303;

  void register(@Observes Router router) {
    router.route(SignIn.CHECK).order(ORDER).failureHandler(RefusedForms::answer);
  }

  private static void answer(RoutingContext exchange) {
    if (exchange.failure() instanceof AuthenticationFailedException
        && !exchange.response().headWritten()) {
      exchange
          .response()
          .setStatusCode(SEE_OTHER)
          .putHeader("Location", formAgain(exchange.request()))
          .end();
    } else {
      exchange.next();
    }
  }

  /** With the language chosen by hand and the page to return to. */
  private static String formAgain(HttpServerRequest request) {
    UriBuilder form = UriBuilder.fromPath(SignIn.PATH).queryParam(Notice.FAILED.parameter(), "1");
    Languages.find(Languages.STAFF, request.getParam("lang"))
        .map(Locale::toLanguageTag)
        .ifPresent(tag -> form.queryParam("lang", tag));
    Optional<RedirectTarget> to = RedirectTarget.of(request.getParam(RedirectTarget.PARAMETER));
    return to.map(it -> form.queryParam(RedirectTarget.PARAMETER, "{page}").build(it.page()))
        .orElseGet(form::build)
        .toString();
  }
}
