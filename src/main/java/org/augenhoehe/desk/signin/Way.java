package org.augenhoehe.desk.signin;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.augenhoehe.base.staff.Person;
import org.augenhoehe.base.web.Page;

/** From one page of signing in to the next: each address carries language and target on. */
@RequestScoped
public class Way {

  private final Page page;
  private final HttpServerRequest request;

  Way(Page page, HttpServerRequest request) {
    this.page = page;
    this.request = request;
  }

  /** For the addresses of forms; empty, or with its question mark. */
  public String query() {
    return joined(page.isChosen() ? "lang=" + page.getLanguage() : "", target());
  }

  /** For links to other languages, which append theirs. */
  public String languages() {
    return joined(target(), "lang=");
  }

  /** The page that was asked for, or where this person usually begins. */
  public String onward(Person person) {
    URI to = wanted().map(RedirectTarget::page).orElseGet(() -> URI.create(person.landing()));
    return page.isChosen()
        ? new RedirectTarget(to).in(page.getLanguage()).toString()
        : to.toString();
  }

  /** To the beginning, or on to the target where somebody is signed in already. */
  public Response toSignIn(boolean hasEnded) {
    String to = SignIn.PATH + query();
    UriBuilder address = UriBuilder.fromUri(to);
    if (hasEnded) {
      address.queryParam(Notice.ENDED.parameter(), 1);
    }
    return Response.seeOther(address.build()).build();
  }

  private String target() {
    return wanted().map(RedirectTarget::parameter).orElse("");
  }

  private Optional<RedirectTarget> wanted() {
    return RedirectTarget.of(request.getParam(RedirectTarget.PARAMETER));
  }

  private static String joined(String... parts) {
    String query =
        Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining("&"));
    return query.isEmpty() ? "" : "?" + query;
  }
}
