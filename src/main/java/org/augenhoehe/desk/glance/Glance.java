package org.augenhoehe.desk.glance;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.augenhoehe.base.office.Node;
import org.augenhoehe.base.office.OfficeTree.OfficeEntry;
import org.augenhoehe.base.office.OfficeTree.TouchpointEntry;
import org.augenhoehe.base.questionnaire.Wording;
import org.augenhoehe.result.findings.Finding;
import org.augenhoehe.result.findings.Situation;

/**
 * What one sees first: what stands out, and every score of every touchpoint.
 *
 * @param first of the sentences
 * @param more the rest of them
 * @param sound whether enough was counted to say that nothing changed
 * @param table null without touchpoints
 */
public record Glance(List<Sentence> first, List<Sentence> more, boolean sound, GlanceTable table) {

  private static final int MOST_AT_FIRST = 5;

  /**
   * @param offices that the person sees
   * @param language chosen by hand and kept by every link; or null
   */
  public static Glance of(
      Situation seen, List<OfficeEntry> offices, Wording wording, Locale language) {
    Map<UUID, OfficeEntry> byId =
        offices.stream().collect(Collectors.toMap(OfficeEntry::id, Function.identity()));
    Map<UUID, TouchpointEntry> touchpoints =
        seen.touchpoints().stream()
            .collect(Collectors.toMap(TouchpointEntry::id, Function.identity()));
    List<Sentence> sentences =
        seen.findings().stream()
            .map(finding -> sentence(finding, byId, touchpoints, wording, language))
            .toList();
    int shown = Math.min(MOST_AT_FIRST, sentences.size());
    return new Glance(
        sentences.subList(0, shown),
        sentences.subList(shown, sentences.size()),
        seen.isSound(),
        seen.touchpoints().isEmpty()
            ? null
            : GlanceTable.of(seen, offices, wording.dimensions(), language));
  }

  private static Sentence sentence(
      Finding finding,
      Map<UUID, OfficeEntry> offices,
      Map<UUID, TouchpointEntry> touchpoints,
      Wording wording,
      Locale language) {
    Node place = finding.place();
    return Sentence.of(
        finding,
        place == null ? null : offices.get(place.office()),
        place == null || place.touchpoint() == null ? null : touchpoints.get(place.touchpoint()),
        wording.dimensions(),
        language);
  }

  /** Of all sentences. */
  public int count() {
    return first.size() + more.size();
  }
}
