package org.augenhoehe.base.questionnaire;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.augenhoehe.base.platform.Languages;
import org.jboss.resteasy.reactive.RestQuery;

/** Serves the current questionnaire to any client. */
@Path("/api/v1/questionnaire")
class QuestionnaireResource {

  /** One form of the questionnaire in one language. */
  record Page(
      int version,
      String language,
      List<String> scale,
      List<Question> items,
      List<Dimension> dimensions) {

    record Question(String id, String text, Map<String, Double> dimensions) {}

    record Dimension(String id, String label) {}
  }

  private final Questionnaires questionnaires;

  QuestionnaireResource(Questionnaires questionnaires) {
    this.questionnaires = questionnaires;
  }

  @GET
  public Page questionnaire(
      @RestQuery @DefaultValue("full") String form,
      @RestQuery Optional<String> lang,
      @HeaderParam("Accept-Language") String accepted) {
    Questionnaire questionnaire = questionnaires.current();
    Locale language =
        lang.map(
                tag ->
                    Languages.find(Languages.CUSTOMERS, tag)
                        .orElseThrow(() -> QuestionnaireRefusal.unknownLanguage(tag)))
            .orElseGet(() -> Languages.choose(Languages.CUSTOMERS, null, accepted));
    Wording wording = questionnaire.in(language);
    return new Page(
        questionnaire.version(),
        language.toLanguageTag(),
        wording.scale(),
        questionnaire.items(form(form)).stream()
            .map(i -> new Page.Question(i.id(), wording.items().get(i.id()), i.dimensions()))
            .toList(),
        questionnaire.dimensions().stream()
            .map(id -> new Page.Dimension(id, wording.dimensions().get(id)))
            .toList());
  }

  private static Form form(String name) {
    return switch (name) {
      case "full" -> Form.FULL;
      case "kiosk" -> Form.KIOSK;
      default -> throw QuestionnaireRefusal.unknownForm(name);
    };
  }
}
