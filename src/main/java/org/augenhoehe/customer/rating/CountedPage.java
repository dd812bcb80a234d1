package org.augenhoehe.customer.rating;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.augenhoehe.base.web.Page;

/**
 * Tells a customer whether the ballot they cast was counted. The page is the same for all: which
 * ballot it is stands in the fragment of its address, which no server gets.
 */
@Path("/counted")
class CountedPage {

  private final Page page;

  CountedPage(Page page) {
    this.page = page;
  }

  @CheckedTemplate(basePath = "rating")
  static class Templates {
    static native TemplateInstance counted();
  }

  @GET
  @Produces(MediaType.TEXT_HTML)
  public String counted() {
    return page.render(Templates.counted());
  }
}
