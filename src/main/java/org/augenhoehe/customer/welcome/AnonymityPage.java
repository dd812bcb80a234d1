package org.augenhoehe.customer.welcome;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Locale;
import org.augenhoehe.base.platform.Languages;
import org.augenhoehe.base.web.Page;

/** Explains why answers are anonymous, to customers and to experts who doubt it. */
@Path("/anonym")
class AnonymityPage {

  private final KeyList keys;
  private final Page page;

  AnonymityPage(KeyList keys, Page page) {
    this.keys = keys;
    this.page = page;
  }

  @CheckedTemplate(basePath = "welcome")
  static class Templates {
    static native TemplateInstance anonymity(RawString experts, List<ListedKey> keys);

    static native TemplateInstance experts(String home, Locale language);
  }

  @GET
  @Produces(MediaType.TEXT_HTML)
  public String anonymity(UriInfo uri) {
    return page.render(Templates.anonymity(forExperts(uri.getBaseUri().toString()), keys.all()));
  }

  /** Only in the two languages of the staff: readers who check RFCs know one of them. */
  private RawString forExperts(String home) {
    Locale language = Languages.ofStaff(page.locale());
    return new RawString(Templates.experts(home, language).setLocale(language).render());
  }
}
