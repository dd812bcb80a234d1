package org.augenhoehe.tablet;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Locale;
import org.augenhoehe.platform.Languages;
import org.augenhoehe.questionnaire.Questionnaires;
import org.augenhoehe.web.Page;
import org.jboss.resteasy.reactive.ResponseHeader;

/**
 * The paired tablet's one page. Which customer chose which language is known to nobody, because all
 * languages come with it; and nothing is asked of a server while somebody is thinking.
 */
@Path("/kiosk")
@Produces("text/html;charset=UTF-8")
class TabletPage {

  @CheckedTemplate(basePath = "tablet")
  static class Templates {
    static native TemplateInstance page(List<RawString> languages);

    static native TemplateInstance screens(TabletForm form);
  }

  private final Questionnaires questionnaires;
  private final Page page;

  TabletPage(Questionnaires questionnaires, Page page) {
    this.questionnaires = questionnaires;
    this.page = page;
  }

  @GET
  @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = "no-store")
  public String tablet() {
    return page.render(Templates.page(Languages.CUSTOMERS.stream().map(this::screens).toList()));
  }

  private RawString screens(Locale locale) {
    boolean isFirst = locale.equals(page.locale());
    TabletForm form = TabletForm.of(questionnaires.current(), locale, isFirst);
    return new RawString(Templates.screens(form).setLocale(locale).render());
  }
}
