package org.augenhoehe.web;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;

/**
 * Answers a request that is refused before Quarkus REST sees it: a problem for programs, a page for
 * people, as {@link ErrorMapper} does for all others.
 */
@Singleton
class EarlyAnswer {

  private final Page page;
  private final CurrentVertxRequest current;

  EarlyAnswer(Page page, CurrentVertxRequest current) {
    this.page = page;
    this.current = current;
  }

  /**
   * @param kind the name of the words that explain it on a page
   */
  void give(RoutingContext exchange, Problem problem, String kind) {
    boolean forPrograms = ErrorMapper.isForPrograms(exchange.normalizedPath());
    exchange
        .response()
        .setStatusCode(problem.status())
        .putHeader("Cache-Control", "no-store")
        .putHeader("Content-Type", forPrograms ? Problem.MEDIA_TYPE : "text/html;charset=UTF-8")
        .end(forPrograms ? JsonObject.mapFrom(problem).encode() : page(exchange, problem, kind));
  }

  /** Pages ask for the request they answer, and there is none of Quarkus REST here. */
  private String page(RoutingContext exchange, Problem problem, String kind) {
    ManagedContext context = Arc.container().requestContext();
    context.activate();
    try {
      current.setCurrent(exchange);
      return page.render(ErrorMapper.Templates.error(problem.status(), kind));
    } finally {
      context.terminate();
    }
  }
}
