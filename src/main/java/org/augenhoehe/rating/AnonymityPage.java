package org.augenhoehe.rating;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import org.augenhoehe.web.Page;
import org.jboss.resteasy.reactive.ResponseHeader;

/** Why nobody learns who said what: for a customer, and for an expert who does not believe it. */
@Path("/anonym")
class AnonymityPage {

  private final Page page;

  AnonymityPage(Page page) {
    this.page = page;
  }

  @CheckedTemplate(basePath = "rating")
  static class Templates {
    static native TemplateInstance anonymity(String home);
  }

  @GET
  @Produces(WelcomePage.HTML)
  @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = "no-store")
  public String anonymity(UriInfo uri) {
    return page.render(Templates.anonymity(uri.getBaseUri().toString()));
  }
}
