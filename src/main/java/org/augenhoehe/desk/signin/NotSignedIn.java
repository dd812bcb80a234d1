package org.augenhoehe.desk.signin;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.util.regex.Pattern;
import org.augenhoehe.base.web.ErrorMapper;
import org.augenhoehe.base.web.Page;
import org.augenhoehe.base.web.Refusal;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers unauthenticated requests: programs get a problem, people go to the sign-in page. */
class NotSignedIn {

  /**
   * Replaces a download by the page that links to it: after a download, the browser would stay on
   * the sign-in page.
   */
  private static final Pattern FILE = Pattern.compile("^([^?]*)/[^/?]*\\.[^/?]*");

  private final ErrorMapper errors;
  private final Page page;
  private final HttpServerRequest request;

  NotSignedIn(ErrorMapper errors, Page page, HttpServerRequest request) {
    this.errors = errors;
    this.page = page;
    this.request = request;
  }

  @ServerExceptionMapper
  Response failed(AuthenticationFailedException e, UriInfo uri) {
    return e.getCause() instanceof Refusal refusal
        ? answer(refusal, uri, Notice.FAILED)
        : answer(new SignInRefusal(), uri, Notice.FAILED);
  }

  @ServerExceptionMapper(UnauthorizedException.class)
  Response missing(UriInfo uri) {
    return answer(new SignInRefusal(), uri, isForm() ? Notice.ENDED : null);
  }

  private Response answer(Refusal refusal, UriInfo uri, Notice notice) {
    if (ErrorMapper.isForPrograms(uri.getPath())) {
      return errors.refusal(refusal, uri);
    }
    UriBuilder signIn = UriBuilder.fromPath(SignIn.PATH);
    if (notice != null) {
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

  /** A form that was sent is lost, and its address has no page to show. */
  private String wanted(UriInfo uri) {
    if (uri.getPath().equals(SignIn.CHECK)) {
      return request.getParam(RedirectTarget.PARAMETER);
    }
    return isForm() ? "/admin" : FILE.matcher(request.uri()).replaceFirst("$1");
  }

  private boolean isForm() {
    return request.method().equals(HttpMethod.POST);
  }
}
