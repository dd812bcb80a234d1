package org.augenhoehe.base.branding;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.augenhoehe.base.platform.ContentHash;
import org.augenhoehe.base.web.Caching;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * Serves style sheets and logos. They are public, like the door of the office; other content has
 * another address.
 */
@Path("/offices/{office}")
class LookResource {

  private final Branding branding;

  LookResource(Branding branding) {
    this.branding = branding;
  }

  @GET
  @Path("/look.{name:" + ContentHash.PATTERN + "}.css")
  public Response style(UUID office, String name, @RestQuery String once) {
    boolean isForOnce = once != null;
    return answer(branding.sheet(office, name, isForOnce), "text/css;charset=UTF-8", isForOnce);
  }

  @GET
  @Path("/logo.{name:" + ContentHash.PATTERN + "}.png")
  public Response logo(UUID office, String name, @RestQuery String once) {
    return answer(branding.logo(office, name), "image/png", once != null);
  }

  private static Response answer(Optional<?> content, String type, boolean isForOnce) {
    Response.ResponseBuilder answer =
        Response.ok(content.orElseThrow(NotFoundException::new))
            .header(HttpHeaders.CONTENT_TYPE, type);
    return (isForOnce ? answer : answer.header(HttpHeaders.CACHE_CONTROL, Caching.FOR_EVER))
        .build();
  }
}
