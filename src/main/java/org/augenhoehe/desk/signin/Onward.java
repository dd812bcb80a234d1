package org.augenhoehe.desk.signin;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import org.augenhoehe.base.staff.PageResponses;

/**
 * Leads on by a page instead of a redirect. On the way from an identity provider browsers withhold
 * strict cookies from requests that another site began, redirects included; on the way there they
 * forbid a form to be redirected to another site (Content Security Policy, form-action).
 */
@Singleton
public class Onward {

  @CheckedTemplate(basePath = "signin")
  static class Templates {
    static native TemplateInstance onward(boolean leaving, String to);
  }

  private final PageResponses responses;

  Onward(PageResponses responses) {
    this.responses = responses;
  }

  public Response enter(String to) {
    return responses.show(200, Templates.onward(false, to));
  }

  Response leave(String to) {
    return responses.show(200, Templates.onward(true, to));
  }
}
