package org.augenhoehe.entitle.issuer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.util.Date;
import org.augenhoehe.base.privacypass.IssuerDirectory;
import org.jboss.resteasy.reactive.RestResponse;

/** Publishes all keys. */
@Path(IssuerDirectory.PATH)
class DirectoryResource {

  private static final String REQUESTS = "/api/v1/tokens";

  private final IssuerKeys keys;
  private final ObjectMapper json;
  private final Clock clock;

  DirectoryResource(IssuerKeys keys, ObjectMapper json, Clock clock) {
    this.keys = keys;
    this.json = json;
    this.clock = clock;
  }

  /**
   * Sends the time of day, because a device whose clock is wrong would take the right key for a
   * forged one. Sets the header by hand: the annotation has no effect on a {@code RestResponse}.
   */
  @GET
  @Produces(IssuerDirectory.MEDIA_TYPE)
  public RestResponse<String> directory() throws JsonProcessingException {
    // Serialized by hand: the media type does not say that it is JSON.
    String directory =
        json.writeValueAsString(
            new Directory(REQUESTS, keys.published().stream().map(Directory.Key::of).toList()));
    return RestResponse.ResponseBuilder.ok(directory)
        .header(HttpHeaders.DATE, Date.from(clock.instant()))
        .build();
  }
}
