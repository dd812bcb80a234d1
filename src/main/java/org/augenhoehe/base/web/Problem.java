package org.augenhoehe.base.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * A problem as clients of the API see it (RFC 9457, section 3).
 *
 * @param type a URI that names the kind of problem, stable over releases
 * @param title what this kind of problem is, the same every time
 * @param status the HTTP status
 * @param detail what went wrong this time and what to do about it
 * @param errors single faults of the input, where there are several
 */
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<InputError> errors) {

  public static final String MEDIA_TYPE = "application/problem+json";

  /**
   * One fault of the input.
   *
   * @param field the path to it, e.g. {@code answers.heard}
   */
  public record InputError(String field, String detail) {}

  public Problem {
    errors = List.copyOf(errors);
  }

  /**
   * @param name the kind of problem in kebab-case; its URI ends with it
   */
  public static Problem of(String name, String title, int status, String detail) {
    return new Problem("urn:augenhoehe:problem:" + name, title, status, detail, List.of());
  }

  /** The same kind of problem, with another status and detail. */
  public Problem with(int otherStatus, String otherDetail) {
    return new Problem(type, title, otherStatus, otherDetail, errors);
  }

  /**
   * The service is overloaded; the client may send the same again. It has a name, as {@link
   * #broken()} has, so that clients can tell it from the answer of a filter or a proxy.
   */
  public static Problem busy(int status, String detail) {
    return of("busy", "Busy", status, detail);
  }

  /** A fault of the service. */
  public static Problem broken() {
    return of(
        "broken", "Internal error", 500, "Something broke on our side. Please try again later.");
  }

  /** A problem that the status alone describes (RFC 9457, section 4.2.1). */
  public static Problem blank(int status, String title, String detail) {
    return new Problem("about:blank", title, status, detail, List.of());
  }
}
