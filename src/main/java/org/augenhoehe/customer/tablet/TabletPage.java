package org.augenhoehe.customer.tablet;

import io.vertx.core.http.HttpServerResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.ResponseHeader;

/**
 * The paired tablet's only page. It contains all languages, so the server does not learn which
 * customer chose which, and sends no request because of a customer who is still thinking. It is the
 * same for every tablet and starts in German for every customer.
 */
@Path("/kiosk")
class TabletPage {

  /**
   * What this page may load beyond the others: fonts, recordings, the app manifest and the worker.
   */
  private static final String MORE =
      "; font-src 'self'; media-src 'self'; manifest-src 'self'; worker-src 'self'";

  private static final String POLICY = "Content-Security-Policy";

  private final TabletFiles files;
  private final Recordings recordings;
  private final String policy;

  TabletPage(
      TabletFiles files,
      Recordings recordings,
      @ConfigProperty(name = "quarkus.http.header.\"" + POLICY + "\".value") String policy) {
    this.files = files;
    this.recordings = recordings;
    this.policy = policy + MORE;
  }

  @GET
  @Produces("text/html;charset=UTF-8")
  public String tablet(@Context HttpServerResponse response) {
    // Replaces the policy that all pages carry: if there are two, the narrower one applies.
    response.putHeader(POLICY, policy);
    return files.page();
  }

  /** The service worker (W3C, Service Workers) that lets the page start without a network. */
  @GET
  @Path("/worker.js")
  @Produces("text/javascript;charset=UTF-8")
  @ResponseHeader(name = "Service-Worker-Allowed", value = "/kiosk")
  public String worker() {
    return files.worker();
  }

  @GET
  @Path("/audio/{language}/{name}")
  public Response recording(String language, String name) {
    return recordings
        .find(Recordings.ROOT + language + "/" + name)
        .map(found -> Response.ok(found.read(), found.type()))
        .orElseGet(() -> Response.status(404))
        .build();
  }
}
