package org.augenhoehe.base.web;

import io.vertx.core.http.HttpServerResponse;
import jakarta.ws.rs.container.ContainerRequestContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Has finished what was asked for, though whoever asked is gone. Quarkus REST silently drops a
 * request that waits for a worker when its connection closes; a ballot would be lost that has
 * arrived whole, with a customer in a tunnel who takes it for cast. What only reads is dropped.
 */
class Completion {

  /** On the thread of the connection, before a worker is waited for. */
  @ServerRequestFilter(nonBlocking = true)
  void finish(ContainerRequestContext request, HttpServerResponse response) {
    if (!SafeMethods.contain(request.getMethod())) {
      response.closeHandler(null);
    }
  }
}
