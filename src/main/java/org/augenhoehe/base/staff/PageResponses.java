package org.augenhoehe.base.staff;

import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import org.augenhoehe.base.web.Page;

/** How the administration's pages answer: in the chosen language, and cached nowhere. */
@Singleton
public class PageResponses {

  private final Page page;

  PageResponses(Page page) {
    this.page = page;
  }

  public Response show(int status, TemplateInstance template) {
    return html(status, page.render(template));
  }

  /** Redirects after a form was processed, so that reloading does not process it twice. */
  public Response back(UriBuilder to) {
    if (page.isChosen()) {
      to.queryParam("lang", page.getLanguage());
    }
    return Response.seeOther(to.build()).build();
  }

  public static Response html(int status, String html) {
    return Response.status(status)
        .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
        .entity(html)
        .build();
  }
}
