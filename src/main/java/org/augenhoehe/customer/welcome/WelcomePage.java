package org.augenhoehe.customer.welcome;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.augenhoehe.base.web.Page;

/** Introduces the service and what it promises. */
@Path("/")
class WelcomePage {

  private final Page page;

  WelcomePage(Page page) {
    this.page = page;
  }

  @CheckedTemplate(basePath = "welcome")
  static class Templates {
    static native TemplateInstance welcome();
  }

  @GET
  @Produces(MediaType.TEXT_HTML)
  public String welcome() {
    return page.render(Templates.welcome());
  }
}
