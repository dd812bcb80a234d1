package org.augenhoehe.base.web;

import io.netty.handler.codec.http.HttpHeaderValues;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URISyntaxException;

/**
 * Refuses requests that would fail in this service or in its frameworks: a host that is not valid
 * in a URI (RFC 9112, section 3.2; challenges and the addresses on slips contain it), and a sign-in
 * that is not a form. Addresses that cannot be decoded are refused by Quarkus itself, before any
 * filter.
 */
@Singleton
class MalformedRequests {

  /** Before the other checks; only {@link ForeignCookies} runs earlier. */
  private static final int PRIORITY = 1002;

  /** Health and metrics; some probes use HTTP/1.0 and send no host. */
  private static final String PROBES = "/q/";

  private static final String SIGN_IN = "/signin/check";

  private static final Problem NO_HOST =
      Problem.blank(400, "Bad Request", "The Host header names no host.");
  private static final Problem NO_FORM =
      Problem.blank(415, "Unsupported Media Type", "Signing in takes a form.");

  private final EarlyAnswer answer;

  MalformedRequests(EarlyAnswer answer) {
    this.answer = answer;
  }

  void register(@Observes Filters filters) {
    filters.register(this::check, PRIORITY);
  }

  private void check(RoutingContext exchange) {
    HttpServerRequest request = exchange.request();
    if (!exchange.normalizedPath().startsWith(PROBES) && !namesHost(request)) {
      answer.give(exchange, NO_HOST, "invalid");
    } else if (isSignIn(exchange) && !isForm(request)) {
      answer.give(exchange, NO_FORM, "invalid");
    } else {
      exchange.next();
    }
  }

  /** The same test as in Quarkus, which reads the body of every POST with this ending as a form. */
  static boolean isSignIn(RoutingContext exchange) {
    return exchange.request().method().equals(HttpMethod.POST)
        && exchange.normalizedPath().endsWith(SIGN_IN);
  }

  /** A host with an optional port and no other part of a URI; no zone (RFC 6874) either. */
  private static boolean namesHost(HttpServerRequest request) {
    String authority = String.valueOf(request.authority());
    try {
      URI uri = new URI(request.scheme() + "://" + authority);
      return uri.getHost() != null
          && authority.equals(uri.getRawAuthority())
          && authority.indexOf('@') < 0
          && authority.indexOf('%') < 0;
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private static boolean isForm(HttpServerRequest request) {
    String type = request.getHeader("Content-Type");
    String form = HttpHeaderValues.APPLICATION_X_WWW_FORM_URLENCODED.toString();
    return type != null && type.regionMatches(true, 0, form, 0, form.length());
  }
}
