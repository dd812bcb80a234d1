package org.augenhoehe.base.questionnaire;

import java.util.stream.Collectors;
import org.augenhoehe.base.platform.Languages;
import org.augenhoehe.base.web.Problem;
import org.augenhoehe.base.web.Refusal;

/** What the questionnaire refuses. */
public final class QuestionnaireRefusal extends Refusal {

  enum Reason {
    UNKNOWN_FORM,
    UNKNOWN_LANGUAGE
  }

  private final Reason reason;

  private QuestionnaireRefusal(Reason reason, String detail) {
    super(detail);
    this.reason = reason;
  }

  static QuestionnaireRefusal unknownForm(String name) {
    return new QuestionnaireRefusal(
        Reason.UNKNOWN_FORM, "There is no form “" + name + "”; ask for “full” or “kiosk”.");
  }

  static QuestionnaireRefusal unknownLanguage(String tag) {
    return new QuestionnaireRefusal(
        Reason.UNKNOWN_LANGUAGE,
        Languages.CUSTOMERS.stream()
            .map(l -> l.toLanguageTag())
            .collect(
                Collectors.joining(", ", "There is no language “" + tag + "”; there are: ", ".")));
  }

  @Override
  public Problem problem() {
    return switch (reason) {
      case UNKNOWN_FORM -> Problem.of("unknown-form", "Unknown form", 400, getMessage());
      case UNKNOWN_LANGUAGE ->
          Problem.of("unknown-language", "Unknown language", 400, getMessage());
    };
  }
}
