package org.augenhoehe.desk.comparison;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.augenhoehe.base.office.Channel;
import org.augenhoehe.base.questionnaire.Questionnaire;
import org.augenhoehe.base.questionnaire.Questionnaires;
import org.augenhoehe.base.web.Page;
import org.augenhoehe.desk.comparison.PeriodsView.Line;
import org.augenhoehe.desk.comparison.PeriodsView.Pair;
import org.augenhoehe.desk.comparison.PeriodsView.Side;
import org.augenhoehe.result.findings.Comparisons;
import org.augenhoehe.result.findings.SeenResults;
import org.augenhoehe.result.findings.Spans;
import org.augenhoehe.result.insight.Results;
import org.augenhoehe.result.statistics.Comparison;

/** The figures and tests of two spans. */
@Singleton
class Pairs {

  private final Comparisons comparisons;
  private final SeenResults results;
  private final Questionnaires questionnaires;
  private final Page page;

  Pairs(Comparisons comparisons, SeenResults results, Questionnaires questionnaires, Page page) {
    this.comparisons = comparisons;
    this.results = results;
    this.questionnaires = questionnaires;
    this.page = page;
  }

  Pair of(Spans spans) {
    Results before = results.in(spans.earlier());
    Results since = results.in(spans.later());
    Map<String, Comparison> tests = comparisons.changes(spans);
    Map<String, String> labels = questionnaires.current().in(page.locale()).dimensions();
    return new Pair(
        spans,
        before.releases(),
        since.releases(),
        tests.isEmpty()
            ? List.of()
            : measures().map(id -> Verdict.of(labels.get(id), tests.get(id))).toList(),
        sides(spans, labels));
  }

  private Stream<String> measures() {
    return Stream.concat(
        Stream.of(Questionnaire.CORE_INDEX), questionnaires.current().dimensions().stream());
  }

  private List<Side> sides(Spans spans, Map<String, String> labels) {
    Channel only = spans.later().channel();
    List<Side> sides = new ArrayList<>();
    for (Channel channel : only == null ? List.of(Channel.values()) : List.of(only)) {
      side(spans, channel, labels).ifPresent(sides::add);
    }
    if (only == null && sides.size() != 1) {
      side(spans, null, labels).ifPresent(sides::add);
    }
    return sides;
  }

  private Optional<Side> side(Spans spans, Channel channel, Map<String, String> labels) {
    Results before = results.in(spans.earlier().of(channel));
    Results since = results.in(spans.later().of(channel));
    return before.releases() + since.releases() == 0
        ? Optional.empty()
        : Optional.of(
            new Side(
                channel,
                measures()
                    .map(
                        id ->
                            new Line(
                                labels.get(id),
                                Standings.mean(before, id),
                                Standings.mean(since, id)))
                    .toList()));
  }
}
