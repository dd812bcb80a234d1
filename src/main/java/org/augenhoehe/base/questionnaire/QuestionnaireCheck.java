package org.augenhoehe.base.questionnaire;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.augenhoehe.base.platform.Languages;

/** Finds the faults of a questionnaire before it is used. */
final class QuestionnaireCheck {

  private static final int SCALE = Questionnaire.HIGHEST - Questionnaire.LOWEST + 1;

  private QuestionnaireCheck() {}

  /**
   * @throws IllegalStateException that names every fault
   */
  static void requireSound(Questionnaire questionnaire) {
    List<String> faults = faults(questionnaire);
    if (!faults.isEmpty()) {
      throw new IllegalStateException(
          "Questionnaire version %d cannot be used: %s"
              .formatted(questionnaire.version(), String.join("; ", faults)));
    }
  }

  static List<String> faults(Questionnaire questionnaire) {
    List<String> faults = new ArrayList<>();
    Set<String> items = new HashSet<>();
    for (Item item : questionnaire.items()) {
      if (!items.add(item.id())) {
        faults.add("item '" + item.id() + "' is listed twice");
      }
      item.dimensions()
          .forEach(
              (dimension, weight) -> {
                if (!questionnaire.dimensions().contains(dimension)) {
                  faults.add(
                      "item '%s' names unknown dimension '%s'".formatted(item.id(), dimension));
                }
                if (!(weight > 0)) {
                  faults.add("item '%s' has weight %s".formatted(item.id(), weight));
                }
              });
    }
    Set<String> dimensions = new HashSet<>();
    for (String dimension : questionnaire.dimensions()) {
      if (!dimensions.add(dimension)) {
        faults.add("dimension '" + dimension + "' is listed twice");
      }
      for (Form form : Form.values()) {
        if (questionnaire.items(form).stream()
            .noneMatch(i -> i.dimensions().containsKey(dimension))) {
          faults.add("no item of form %s tells of '%s'".formatted(form, dimension));
        }
      }
    }
    for (Locale language : Languages.CUSTOMERS) {
      Wording wording = questionnaire.wordings().get(language);
      if (wording == null) {
        faults.add("language '" + language.toLanguageTag() + "' is missing");
        continue;
      }
      if (wording.scale() == null || wording.scale().size() != SCALE) {
        faults.add("language '%s' does not name %d answers".formatted(language, SCALE));
      }
      compare(
          language,
          "item",
          items,
          wording.items() == null ? Set.of() : wording.items().keySet(),
          faults);
      compare(
          language,
          "dimension",
          dimensions,
          wording.dimensions() == null ? Set.of() : wording.dimensions().keySet(),
          faults);
    }
    return faults;
  }

  private static void compare(
      Locale language, String kind, Set<String> wanted, Set<String> found, List<String> faults) {
    wanted.stream()
        .filter(id -> !found.contains(id))
        .forEach(id -> faults.add("language '%s' lacks %s '%s'".formatted(language, kind, id)));
    found.stream()
        .filter(id -> !wanted.contains(id))
        .forEach(
            id -> faults.add("language '%s' words unknown %s '%s'".formatted(language, kind, id)));
  }
}
