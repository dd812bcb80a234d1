package org.augenhoehe.base.questionnaire;

import java.util.List;
import java.util.Map;

/**
 * A questionnaire in one language.
 *
 * @param scale the five answers, the negative end first
 * @param items the question by id of the item
 * @param dimensions the label by id of the dimension
 */
public record Wording(
    List<String> scale, Map<String, String> items, Map<String, String> dimensions) {}
