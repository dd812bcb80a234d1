package org.augenhoehe.base.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.StreamResetException;
import jakarta.ws.rs.WebApplicationException;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.channels.ClosedChannelException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.common.headers.MediaTypeHeaderDelegate;
import org.jboss.resteasy.reactive.common.providers.serialisers.MapAsFormUrlEncodedProvider;
import org.jboss.resteasy.reactive.common.util.URLUtils;
import org.jboss.resteasy.reactive.server.core.multipart.FormData;

/**
 * Describes faults: to a client what is wrong with the request, to the log where the code failed.
 */
final class Explanation {

  private static final List<String> PARSERS =
      List.of(
          URLDecoder.class.getName(),
          URLUtils.class.getName(),
          MapAsFormUrlEncodedProvider.class.getName(),
          FormData.class.getPackageName() + ".");

  /** The class through which Netty reads and writes. */
  private static final String CONNECTION = "sun.nio.ch.SocketChannelImpl";

  private Explanation() {}

  static String of(WebApplicationException e, int status) {
    if (e.getCause() instanceof JsonProcessingException json) {
      return of(json);
    }
    return switch (status) {
      case 400 -> "The request is malformed.";
      case 404 -> "There is nothing here.";
      case 405 -> "This address does not take this method.";
      case 406 -> "This address cannot answer in an accepted media type.";
      case 413 -> "The body is too large.";
      case 415 -> "This address does not take this media type.";
      default -> e.getResponse().getStatusInfo().getReasonPhrase();
    };
  }

  static String of(JsonProcessingException e) {
    if (e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
      return mapping.getPath().stream()
          .map(part -> part.getFieldName() == null ? "#" + part.getIndex() : part.getFieldName())
          .collect(Collectors.joining(".", "“", "” is unknown or of the wrong type."));
    }
    return "The body is not the JSON that is expected here.";
  }

  /**
   * Whether a form could not be parsed. The framework has no exception of its own for this: its
   * parsers fail on an incomplete percent escape, on too many fields, on parts without an end.
   */
  static boolean isOfForm(Throwable e) {
    StackTraceElement[] trace = e.getStackTrace();
    return trace.length > 0
        && PARSERS.stream().anyMatch(parser -> trace[0].getClassName().startsWith(parser));
  }

  /**
   * Whether the content type is malformed; the framework parses it where two methods share an
   * address.
   */
  static boolean isOfMediaType(Throwable e) {
    return e instanceof IllegalArgumentException
        && Stream.of(e.getStackTrace())
            .limit(4)
            .anyMatch(
                frame -> frame.getClassName().equals(MediaTypeHeaderDelegate.class.getName()));
  }

  /**
   * Whether the client closed the connection: a double click aborts the first of its two requests,
   * and networks fail.
   */
  static boolean hasHungUp(Throwable e) {
    return e instanceof HttpClosedException
        || e instanceof ClosedChannelException
        || e instanceof StreamResetException
        || e instanceof IOException && isOfConnection(e)
        || (e.getCause() != null && hasHungUp(e.getCause()));
  }

  /** Tells a connection's failure from one of a file or the database. */
  private static boolean isOfConnection(Throwable e) {
    return Stream.of(e.getStackTrace()).anyMatch(frame -> frame.getClassName().equals(CONNECTION));
  }

  /** Where it failed, without messages: they may contain what a customer sent. */
  static String trace(Throwable e) {
    StringBuilder trace = new StringBuilder();
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      trace.append(cause == e ? "" : " caused by ").append(cause.getClass().getName());
      StackTraceElement[] stack = cause.getStackTrace();
      for (int i = 0; i < Math.min(stack.length, 12); i++) {
        trace.append("\n\tat ").append(stack[i]);
      }
      trace.append('\n');
    }
    return trace.toString();
  }

  /** Selects the message that explains this status on a page. */
  static String kind(int status) {
    return switch (status) {
      case 404, 405 -> "missing";
      case 413 -> "large";
      case 429 -> "busy";
      case 403 -> "forbidden";
      default -> status >= 500 ? "broken" : "invalid";
    };
  }
}
