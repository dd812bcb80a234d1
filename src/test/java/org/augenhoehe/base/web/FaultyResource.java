package org.augenhoehe.base.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Always fails, as no resource of the service should. */
@Path("/api/v1/fault")
class FaultyResource {

  @GET
  public String fault() {
    throw new IllegalStateException("on purpose");
  }
}
