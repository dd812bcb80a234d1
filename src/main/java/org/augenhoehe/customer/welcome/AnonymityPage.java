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
import org.augenhoehe.vote.byhand.HandOpenings;
import org.augenhoehe.vote.release.NextOpening;

/** Explains why answers are anonymous, to customers and to experts who doubt it. */
@Path("/anonym")
class AnonymityPage {

  private final KeyList keys;
  private final HandOpenings hands;
  private final NextOpening next;
  private final Page page;

  AnonymityPage(KeyList keys, HandOpenings hands, NextOpening next, Page page) {
    this.keys = keys;
    this.hands = hands;
    this.next = next;
    this.page = page;
  }

  @CheckedTemplate(basePath = "welcome")
  static class Templates {
    static native TemplateInstance anonymity(
        RawString experts, List<ListedKey> keys, OutOfTurn openings);

    static native TemplateInstance experts(String home, Locale language);
  }

  @GET
  @Produces(MediaType.TEXT_HTML)
  public String anonymity(UriInfo uri) {
    OutOfTurn openings = OutOfTurn.of(next.moment().isEmpty(), hands.told(), page.locale());
    return page.render(
        Templates.anonymity(forExperts(uri.getBaseUri().toString()), keys.all(), openings));
  }

  /** Only in the two languages of the staff: readers who check RFCs know one of them. */
  private RawString forExperts(String home) {
    Locale language = Languages.ofStaff(page.locale());
    return new RawString(Templates.experts(home, language).setLocale(language).render());
  }
}
