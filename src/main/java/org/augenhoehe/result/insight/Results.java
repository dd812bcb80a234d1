package org.augenhoehe.result.insight;

import java.time.LocalDate;
import java.util.List;
import org.augenhoehe.base.questionnaire.Form;
import org.augenhoehe.result.statistics.Leaf;
import org.augenhoehe.vote.release.Scope;

/**
 * The results of one part of all releases.
 *
 * @param questionnaire the version the figures belong to
 * @param form whose items the scores rest on: the kiosk's, unless all was answered on phones
 * @param ballots counted in the scope
 * @param releases they were counted in
 * @param span the days of the first and the last of these releases; null if there is none
 * @param core the core index: respected, heard, treated as a person
 */
public record Results(
    Scope scope,
    int questionnaire,
    Form form,
    int ballots,
    int releases,
    Span span,
    Measure core,
    List<Measure> dimensions,
    List<ItemResult> items) {

  /** The measure of this id, which must be a dimension's. */
  public Measure dimension(String id) {
    return dimensions.stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
  }

  /** First and last day, both inclusive. */
  public record Span(LocalDate first, LocalDate last) {}

  /** A dimension or the core index. */
  public record Measure(String id, Figure<Scores> scores) {}

  /**
   * @param overall of the whole span
   * @param trend oldest first; may be empty where boxes are too small each
   */
  public record Scores(Mean overall, List<Point> trend) {

    /** The trend as statistics need it; of several boxes it is where all of them would be. */
    public Leaf series() {
      return new Leaf(
          trend.stream()
              .map(
                  point ->
                      new org.augenhoehe.result.statistics.Point(
                          point.opening(),
                          point.mean().score(),
                          point.mean().n(),
                          point.variance()))
              .toList());
    }
  }

  /**
   * Where the score was by what was added at one opening.
   *
   * @param opening its number
   * @param variance square of the score's standard error, points²
   */
  public record Point(LocalDate day, int opening, Mean mean, double variance) {}

  /** What was answered to one item. */
  public record ItemResult(String id, Figure<Distribution> answers) {}

  /**
   * @param mean of the answers as scores
   * @param counts of the answers 1 to 5
   * @param shares the same as they may be shown to people
   */
  public record Distribution(Mean mean, List<Integer> counts, List<Share> shares) {}
}
