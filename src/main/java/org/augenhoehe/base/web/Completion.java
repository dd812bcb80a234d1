package org.augenhoehe.base.web;

import io.vertx.core.http.HttpServerResponse;
import jakarta.ws.rs.container.ContainerRequestContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Finishes a request although its client has gone. Quarkus REST silently drops a request that waits
 * for a worker when its connection closes: that would lose a ballot that has arrived whole, while
 * the customer, in a tunnel, takes it for cast. Requests that only read are still dropped.
 */
class Completion {

  /** On the thread of the connection, before the request waits for a worker. */
  @ServerRequestFilter(nonBlocking = true)
  void finish(ContainerRequestContext request, HttpServerResponse response) {
    if (!SafeMethods.contain(request.getMethod())) {
      response.closeHandler(null);
    }
  }
}
