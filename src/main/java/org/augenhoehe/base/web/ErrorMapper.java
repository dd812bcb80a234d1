package org.augenhoehe.base.web;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.ForbiddenException;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.CharConversionException;
import java.io.UnsupportedEncodingException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns every failure into problem+json for programs and into a page for people. */
public class ErrorMapper {

  private static final Logger LOG = Logger.getLogger(ErrorMapper.class);

  private final Page page;
  private final HttpServerRequest request;

  ErrorMapper(Page page, HttpServerRequest request) {
    this.page = page;
    this.request = request;
  }

  @CheckedTemplate(basePath = "web")
  static class Templates {
    static native TemplateInstance error(int status, String kind);
  }

  @ServerExceptionMapper
  public Response refusal(Refusal refusal, UriInfo uri) {
    return answer(refusal.problem(), refusal.headers(), uri);
  }

  @ServerExceptionMapper
  Response invalid(ConstraintViolationException e, UriInfo uri) {
    List<Problem.InputError> errors =
        e.getConstraintViolations().stream()
            .map(violation -> new Problem.InputError(field(violation), violation.getMessage()))
            .sorted(Comparator.comparing(Problem.InputError::field))
            .toList();
    String detail =
        errors.stream()
            .map(error -> (error.field() + " " + error.detail()).strip())
            .collect(Collectors.joining("; "));
    return answer(
        new Problem("urn:augenhoehe:problem:invalid-input", "Invalid input", 400, detail, errors),
        Map.of(),
        uri);
  }

  @ServerExceptionMapper
  Response forbidden(ForbiddenException e, UriInfo uri) {
    return answer(Problem.blank(403, "Forbidden", "This account may not do that."), Map.of(), uri);
  }

  @ServerExceptionMapper
  Response json(MismatchedInputException e, UriInfo uri) {
    return answer(Problem.blank(400, "Bad Request", Explanation.of(e)), Map.of(), uri);
  }

  /** Bytes that are not text in their apparent encoding, which the JSON parser guesses. */
  @ServerExceptionMapper
  Response text(CharConversionException e, UriInfo uri) {
    return answer(
        Problem.blank(400, "Bad Request", "The body is not text in UTF-8."), Map.of(), uri);
  }

  @ServerExceptionMapper
  Response charset(UnsupportedEncodingException e, UriInfo uri) {
    return answer(
        Problem.blank(
            415, "Unsupported Media Type", "The body is said to be in an unknown encoding."),
        Map.of(),
        uri);
  }

  @ServerExceptionMapper
  Response http(WebApplicationException e, UriInfo uri) {
    int status = e.getResponse().getStatus();
    if (status >= 500) {
      return fault(e, uri);
    }
    if (status < 400) {
      return e.getResponse();
    }
    return answer(
        Problem.blank(
            status, e.getResponse().getStatusInfo().getReasonPhrase(), Explanation.of(e, status)),
        Map.of(),
        uri);
  }

  @ServerExceptionMapper
  Response fault(Throwable e, UriInfo uri) {
    if (Explanation.hasHungUp(e)) {
      // The client cannot read an answer, and a line in the log would record that it was here.
      return Response.status(400).build();
    }
    if (Explanation.isOfForm(e)) {
      return answer(
          Problem.blank(400, "Bad Request", "The form is not encoded as a form is."),
          Map.of(),
          uri);
    }
    if (Explanation.isOfMediaType(e)) {
      return answer(
          Problem.blank(
              415, "Unsupported Media Type", "The Content-Type header names no media type."),
          Map.of(),
          uri);
    }
    // Neither path nor message: both could tell who did what when. The place of the fault is
    // enough.
    LOG.errorf("Internal error: %s", Explanation.trace(e));
    return answer(Problem.broken(), Map.of(), uri);
  }

  private Response answer(Problem problem, Map<String, String> extra, UriInfo uri) {
    Response.ResponseBuilder response = Response.status(problem.status());
    extra.forEach(response::header);
    if (isForPrograms(uri.getPath())) {
      return response.type(Problem.MEDIA_TYPE).entity(problem).build();
    }
    return response
        .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
        .entity(page.render(Templates.error(problem.status(), Explanation.kind(problem.status()))))
        .build();
  }

  public static boolean isForPrograms(String path) {
    return path.startsWith("/api/") || path.startsWith("/.well-known/");
  }

  /**
   * The name that clients know: {@code issue.order.count}, a property of a method's parameter, is
   * {@code count}; a parameter itself is one of the query, or the whole body.
   */
  private String field(ConstraintViolation<?> violation) {
    String[] parts = violation.getPropertyPath().toString().split("\\.", 3);
    if (parts.length == 3) {
      return parts[2];
    }
    return parts.length == 2 && request.method().equals(HttpMethod.GET) ? parts[1] : "body";
  }
}
