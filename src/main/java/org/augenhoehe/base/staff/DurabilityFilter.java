package org.augenhoehe.base.staff;

import io.vertx.core.Context;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import org.augenhoehe.base.database.Durability;
import org.augenhoehe.base.web.SafeMethods;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Syncs changes before staff are told that they are done, so that they survive a loss of power:
 * codes that go to the printer, a kiosk's secret, the revocation of a stolen one. For customers the
 * code that makes the change does so.
 */
class DurabilityFilter {

  private final Durability durability;

  DurabilityFilter(Durability durability) {
    this.durability = durability;
  }

  @ServerResponseFilter
  void sync(ContainerRequestContext request, ContainerResponseContext response) {
    if (!SafeMethods.contain(request.getMethod())
        && response.getStatus() < 400
        && !Context.isOnEventLoopThread()
        && request.getSecurityContext().getUserPrincipal() != null) {
      durability.sync();
    }
  }
}
