package org.augenhoehe.customer.method;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import org.augenhoehe.base.platform.Languages;
import org.augenhoehe.base.questionnaire.Questionnaires;
import org.augenhoehe.base.web.Page;
import org.augenhoehe.vote.release.ReleaseConfig;

/** Tells everybody how answers become scores. */
@Path("/method")
class MethodPage {

  private final Questionnaires questionnaires;
  private final ReleaseConfig config;
  private final Page page;

  MethodPage(Questionnaires questionnaires, ReleaseConfig config, Page page) {
    this.questionnaires = questionnaires;
    this.config = config;
    this.page = page;
  }

  @CheckedTemplate(basePath = "method")
  static class Templates {
    static native TemplateInstance page(RawString article);

    static native TemplateInstance article(Method method, Locale language);
  }

  @GET
  @Produces(MediaType.TEXT_HTML)
  public String method() {
    Locale language = Languages.ofExplanations(page.locale());
    Method method = Method.of(questionnaires.current(), page.locale(), language, config.minimum());
    return page.render(
        Templates.page(
            new RawString(Templates.article(method, language).setLocale(language).render())));
  }
}
