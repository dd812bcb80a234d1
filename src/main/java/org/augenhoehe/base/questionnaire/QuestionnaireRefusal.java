package org.augenhoehe.base.questionnaire;

import java.util.stream.Collectors;
import org.augenhoehe.base.platform.Languages;
import org.augenhoehe.base.web.Problem;
import org.augenhoehe.base.web.Refusal;

/** What the questionnaire refuses. */
public final class QuestionnaireRefusal extends Refusal {

  private QuestionnaireRefusal(String name, String title, String detail) {
    super(Problem.of(name, title, 400, detail));
  }

  static QuestionnaireRefusal unknownForm(String name) {
    return new QuestionnaireRefusal(
        "unknown-form",
        "Unknown form",
        "There is no form “" + name + "”; ask for “full” or “kiosk”.");
  }

  static QuestionnaireRefusal unknownLanguage(String tag) {
    return new QuestionnaireRefusal(
        "unknown-language",
        "Unknown language",
        Languages.CUSTOMERS.stream()
            .map(l -> l.toLanguageTag())
            .collect(
                Collectors.joining(", ", "There is no language “" + tag + "”; there are: ", ".")));
  }
}
