package org.augenhoehe.base.questionnaire;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One version of the questionnaire. Any change of words, order or weights is a new version.
 *
 * @param dimensions ids of the values of the motto, in its order
 * @param items in the order in which they are asked
 * @param wordings by language
 */
public record Questionnaire(
    int version, List<String> dimensions, List<Item> items, Map<Locale, Wording> wordings) {

  /** Answers run from 1 (not at all) to 5 (completely). */
  public static final int LOWEST = 1;

  public static final int HIGHEST = 5;

  /** The id under which the core index is kept beside the dimensions. */
  public static final String CORE_INDEX = "core";

  public Questionnaire {
    dimensions = List.copyOf(dimensions);
    items = List.copyOf(items);
    wordings = Map.copyOf(wordings);
  }

  public List<Item> items(Form form) {
    return items.stream().filter(item -> item.isAskedIn(form)).toList();
  }

  public Optional<Item> item(String id) {
    return items.stream().filter(item -> item.id().equals(id)).findFirst();
  }

  /**
   * @throws IllegalArgumentException where the language was never loaded
   */
  public Wording in(Locale language) {
    return Optional.ofNullable(wordings.get(language))
        .orElseThrow(() -> new IllegalArgumentException("No wording in " + language));
  }
}
