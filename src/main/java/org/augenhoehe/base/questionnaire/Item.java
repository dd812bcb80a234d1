package org.augenhoehe.base.questionnaire;

import java.util.List;
import java.util.Map;

/**
 * One question.
 *
 * @param from principles of the essay it is traced to
 * @param core whether it is one of the three of the core index
 * @param kiosk whether the kiosk's form asks it
 * @param dimensions weight by id of the dimension it measures
 */
public record Item(
    String id, List<String> from, boolean core, boolean kiosk, Map<String, Double> dimensions) {

  public Item {
    from = from == null ? List.of() : List.copyOf(from);
    dimensions = dimensions == null ? Map.of() : Map.copyOf(dimensions);
  }

  public boolean isAskedIn(Form form) {
    return form == Form.FULL || kiosk;
  }
}
