package org.augenhoehe.result.findings;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.augenhoehe.base.improvement.ImprovementEntry;
import org.augenhoehe.base.questionnaire.Questionnaire;
import org.augenhoehe.result.statistics.Comparison;

/**
 * Whether something that was changed at a touchpoint shows in its figures. It is tested at its own
 * day and at no other, in the value it aims at, or else in the core index.
 *
 * @param number of the improvement
 * @param measure the core index or a dimension
 * @param comparison of what was counted before and since
 */
public record Effect(int number, String measure, Comparison comparison) {

  /**
   * Of all improvements of a touchpoint that are told and have a day. They are tested together, so
   * that many of them make none more certain.
   *
   * @return in the same order; none where the touchpoint is not seen
   */
  public static List<Effect> of(Situation seen, UUID touchpoint, List<ImprovementEntry> entries) {
    List<ImprovementEntry> followed =
        entries.stream()
            .filter(entry -> entry.isTold() && entry.day() != null)
            .filter(entry -> seen.scores().measures().contains(measure(entry)))
            .toList();
    return seen.touchpoints().stream()
        .filter(each -> each.id().equals(touchpoint))
        .flatMap(
            each ->
                followed.stream()
                    .map(
                        entry ->
                            new Effect(
                                entry.number(),
                                measure(entry),
                                seen.since(entry.day(), each, measure(entry), followed.size()))))
        .toList();
  }

  private static String measure(ImprovementEntry entry) {
    return Optional.ofNullable(entry.value()).orElse(Questionnaire.CORE_INDEX);
  }
}
