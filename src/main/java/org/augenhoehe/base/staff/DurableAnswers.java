package org.augenhoehe.base.staff;

import io.vertx.core.Context;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.util.Set;
import org.augenhoehe.base.database.Durability;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * What staff are told is done would survive a loss of power: codes that go to the printer, a
 * kiosk's secret, and that a stolen one was revoked. What customers are told is seen to where it is
 * done.
 */
class DurableAnswers {

  private static final Set<String> HARMLESS =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

  private final Durability durability;

  DurableAnswers(Durability durability) {
    this.durability = durability;
  }

  @ServerResponseFilter
  void sync(ContainerRequestContext request, ContainerResponseContext response) {
    if (!HARMLESS.contains(request.getMethod())
        && response.getStatus() < 400
        && !Context.isOnEventLoopThread()
        && request.getSecurityContext().getUserPrincipal() != null) {
      durability.sync();
    }
  }
}
