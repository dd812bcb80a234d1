package org.augenhoehe.issuer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.augenhoehe.privacypass.IssuerDirectory;
import org.jboss.resteasy.reactive.ResponseHeader;

/** Shows all keys to everybody. */
@Path(IssuerDirectory.PATH)
class DirectoryResource {

  private static final String REQUESTS = "/api/v1/tokens";

  private final IssuerKeys keys;
  private final ObjectMapper json;

  DirectoryResource(IssuerKeys keys, ObjectMapper json) {
    this.keys = keys;
    this.json = json;
  }

  @GET
  @Produces(IssuerDirectory.MEDIA_TYPE)
  @ResponseHeader(name = "Cache-Control", value = "no-store")
  public String directory() throws JsonProcessingException {
    // By hand: the media type does not say that it is JSON.
    return json.writeValueAsString(
        new Directory(REQUESTS, keys.published().stream().map(Directory.Key::of).toList()));
  }
}
