package org.augenhoehe.base.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Holds a request back until its body has arrived. In Quarkus REST a worker would wait for it, and
 * a few hundred clients that send one byte each would occupy all workers. The body is read into
 * memory without a thread; once it is whole, the request is processed even if its client has gone.
 */
@Singleton
class WholeBodies {

  /** After the filters that refuse requests without their bodies, and before authentication. */
  private static final int PRIORITY = 950;

  private static final Problem BUSY =
      Problem.busy(503, "Too much is being sent. Try again in a moment.");

  private static final Problem UNMEASURED =
      Problem.blank(411, "Length Required", "HTTP/2 takes a body here with its Content-Length.");

  /** The body of these methods is never read. */
  private static final Set<HttpMethod> BODILESS =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS, HttpMethod.DELETE);

  private final BodyLimit limits;
  private final Arrivals arrivals;
  private final EarlyAnswer answer;
  private final Pattern bodiless;

  /**
   * @param bodiless addresses that take no body
   */
  WholeBodies(
      BodyLimit limits,
      Arrivals arrivals,
      EarlyAnswer answer,
      @ConfigProperty(name = "body-limit.bodiless-paths") Pattern bodiless) {
    this.limits = limits;
    this.arrivals = arrivals;
    this.answer = answer;
    this.bodiless = bodiless;
  }

  void register(@Observes Filters filters) {
    filters.register(this::await, PRIORITY);
  }

  private void await(RoutingContext exchange) {
    HttpServerRequest request = exchange.request();
    if (isUnmeasured(request)) {
      if (request.headers().contains(HttpHeaders.CONTENT_TYPE)
          && !bodiless.matcher(exchange.normalizedPath()).matches()) {
        answer.giveLast(exchange, UNMEASURED, "invalid");
        return;
      }
      // Set empty, so that no code waits for a body that may come nevertheless.
      ((RoutingContextInternal) exchange).setBody(Buffer.buffer());
    }
    boolean isEmpty = BodyLimit.length(exchange) == 0;
    if (isEmpty && !request.headers().contains(HttpHeaders.TRANSFER_ENCODING)) {
      exchange.next();
      return;
    }
    if ("100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
      exchange.response().writeContinue();
      // Otherwise Quarkus REST would send it again.
      request.headers().remove(HttpHeaders.EXPECT);
    }
    Arrival arrival = new Arrival(exchange, limits.limit(exchange));
    arrivals.begin(arrival);
    exchange.addEndHandler(any -> end(arrival));
    if (MalformedRequests.isSignIn(exchange)) {
      // Quarkus reads this body itself, and without a worker.
      exchange.next();
    } else {
      request.exceptionHandler(any -> end(arrival));
      request.handler(part -> take(part, arrival));
      request.endHandler(any -> handOver(arrival));
      request.resume();
    }
  }

  private void take(Buffer part, Arrival arrival) {
    if (arrival.isRefused()) {
      return;
    }
    if (arrival.body().length() + part.length() > arrival.limit()) {
      refuse(arrival, BodyLimit.tooLarge(arrival.limit()), "large");
    } else if (!arrivals.keep(part.length())) {
      refuse(arrival, BUSY, "busy");
    } else {
      arrival.count(part.length());
      arrival.body().appendBuffer(part);
      if (isHttp2(arrival.exchange().request()) && isComplete(arrival)) {
        // Not read to its end: Quarkus REST rejects an HTTP/2 request that has been.
        arrival.exchange().request().pause();
        handOver(arrival);
      }
    }
  }

  private static boolean isComplete(Arrival arrival) {
    return arrival.body().length() == BodyLimit.length(arrival.exchange());
  }

  private void refuse(Arrival arrival, Problem problem, String kind) {
    arrival.refuse();
    answer.giveLast(arrival.exchange(), problem, kind);
  }

  private void handOver(Arrival arrival) {
    arrivals.end(arrival);
    if (!arrival.isOver()) {
      RoutingContextInternal exchange = (RoutingContextInternal) arrival.exchange();
      exchange.setBody(arrival.body());
      arrival.proceed(exchange::next);
    }
  }

  private void end(Arrival arrival) {
    arrivals.end(arrival);
    arrivals.letGo(arrival.uncount());
  }

  /**
   * Whether a request of HTTP/2 may have a body of unknown length. In HTTP/1 the headers tell
   * whether a body comes (RFC 9112, section 6.3).
   */
  private static boolean isUnmeasured(HttpServerRequest request) {
    return isHttp2(request)
        && !BODILESS.contains(request.method())
        && !request.headers().contains(HttpHeaders.CONTENT_LENGTH);
  }

  private static boolean isHttp2(HttpServerRequest request) {
    return request.version() == HttpVersion.HTTP_2;
  }
}
