package org.augenhoehe.result.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.augenhoehe.base.office.Channel;
import org.augenhoehe.base.office.Node;
import org.augenhoehe.base.questionnaire.Questionnaire;
import org.augenhoehe.base.questionnaire.Questionnaires;
import org.augenhoehe.result.insight.Figure.Shown;
import org.augenhoehe.result.insight.Figure.Withheld;
import org.augenhoehe.result.insight.Results.Distribution;
import org.augenhoehe.result.insight.Results.Scores;
import org.augenhoehe.vote.release.ItemCount;
import org.augenhoehe.vote.release.Release;
import org.augenhoehe.vote.release.Releases.Ledger;
import org.augenhoehe.vote.release.Scope;
import org.augenhoehe.vote.release.ScoreSum;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Results are computed from releases, without any database. */
class InsightTest {

  private static final int K = 10;
  private static final Scope ALL = new Scope(null, null, null, null, null);
  private static final LocalDate FIRST = LocalDate.of(2026, 6, 1);
  private static final LocalDate SECOND = LocalDate.of(2026, 6, 8);

  private final Questionnaire questionnaire = new Questionnaires().current();
  private final Node phone = new Node(UUID.randomUUID(), UUID.randomUUID(), Channel.PHONE);
  private final Node kiosk = new Node(phone.office(), phone.touchpoint(), Channel.KIOSK);

  private Results results(Scope scope, Release... releases) {
    long opening = Stream.of(releases).mapToLong(Release::opening).max().orElse(0);
    Ledger ledger = new Ledger(opening, List.of(releases));
    return Insight.compute(scope, AtomTable.of(ledger, questionnaire, K), questionnaire);
  }

  /**
   * Twelve ballots, half with a core index of 25 and half of 75, of which some answered "heard".
   */
  private static Release release(Node node, int version, LocalDate day, int heard) {
    Instant moment = Instant.parse(day + "T04:00:00Z");
    return new Release(
        UUID.randomUUID(),
        node,
        version,
        moment,
        day.equals(FIRST) ? 1 : 2,
        12,
        0,
        List.of(new ItemCount("heard", 0, 0, 0, heard, 0, 12 - heard)),
        List.of(new ScoreSum(Questionnaire.CORE_INDEX, 12, 600, 37_500)));
  }

  private Release release(Node node, LocalDate day, int heard) {
    return release(node, questionnaire.version(), day, heard);
  }

  private static Figure<Distribution> heard(Results results) {
    return results.items().stream()
        .filter(item -> item.id().equals("heard"))
        .findFirst()
        .orElseThrow()
        .answers();
  }

  private static Scores core(Results results) {
    return shown(results.core().scores());
  }

  private static <T> T shown(Figure<T> figure) {
    assertThat(figure).isInstanceOf(Shown.class);
    return ((Shown<T>) figure).value();
  }

  @Test
  @DisplayName("Invariant 1, Atoms: a span that would cut what was joined leaves it out")
  void a_span_cuts_nothing_that_was_joined() {
    Release[] releases = {release(phone, FIRST, 4), release(phone, SECOND, 8)};
    assertThat(shown(heard(results(ALL, releases))).mean().n()).isEqualTo(12);
    Scope later = new Scope(null, null, null, SECOND, null);
    assertThat(heard(results(later, releases))).isEqualTo(new Withheld<>());
    assertThat(core(results(later, releases)).overall().n()).isEqualTo(12);
  }

  @Test
  void versions_of_the_questionnaire_are_never_put_together() {
    Results results =
        results(
            ALL,
            release(phone, FIRST, 12),
            release(phone, questionnaire.version() + 1, SECOND, 12));
    assertThat(results.ballots()).isEqualTo(12);
    assertThat(shown(heard(results)).mean().n()).isEqualTo(12);
    assertThat(core(results).trend()).hasSize(1);
  }

  @Test
  void a_trend_has_one_point_an_opening_on_the_day_on_which_it_became_visible() {
    Results results =
        results(
            ALL, release(phone, FIRST, 12), release(kiosk, FIRST, 12), release(phone, SECOND, 12));
    assertThat(results.span()).isEqualTo(new Results.Span(FIRST, SECOND));
    assertThat(core(results).trend()).extracting(Results.Point::day).containsExactly(FIRST, SECOND);
    assertThat(core(results).trend()).extracting(point -> point.mean().n()).containsExactly(24, 12);
  }

  @Test
  void what_was_joined_is_of_the_day_that_completed_it() {
    ScoreSum six = new ScoreSum(Questionnaire.CORE_INDEX, 6, 300, 15_000);
    Release first = release(phone, FIRST, 12);
    Release second = release(phone, SECOND, 12);
    Results results = results(ALL, with(first, six), with(second, six));
    assertThat(core(results).trend()).extracting(Results.Point::day).containsExactly(SECOND);
  }

  private static Release with(Release release, ScoreSum score) {
    return new Release(
        release.id(),
        release.node(),
        release.questionnaire(),
        release.openedAt(),
        release.opening(),
        release.ballots(),
        release.spoiled(),
        release.items(),
        List.of(score));
  }

  /** METHOD, section 3: sums and sums of squares add up. */
  @Test
  void the_interval_is_of_all_ballots_together() {
    Mean core = core(results(ALL, release(phone, FIRST, 12), release(kiosk, FIRST, 12))).overall();
    assertThat(core.score()).isEqualTo(50);
    assertThat(core.interval()).isEqualTo(Interval.ofScore(24, 1_200, 75_000));
  }

  @Test
  void document_and_table_name_both_ends_of_an_interval() {
    Results results = results(ALL, release(phone, FIRST, 12));
    Interval interval = core(results).overall().interval();
    assertThat(interval.low()).isLessThan(interval.high());
    ResultsResource.Score core = ResultsResource.Score.of(results.core());
    assertThat(core.low()).isEqualTo(new Shown<>(interval.low()));
    assertThat(core.high()).isEqualTo(new Shown<>(interval.high()));
    String[] line =
        ResultsCsv.write(results)
            .lines()
            .filter(candidate -> candidate.startsWith("core,core,12,50.0,"))
            .findFirst()
            .orElseThrow()
            .split(",");
    assertThat(Double.parseDouble(line[4])).isCloseTo(interval.low(), within(1e-9));
    assertThat(Double.parseDouble(line[5])).isCloseTo(interval.high(), within(1e-9));
  }

  @Test
  void from_25_on_a_figure_is_as_any_other() {
    assertThat(new Mean(24, 50, new Interval(40, 60)).isReliable()).isFalse();
    assertThat(new Mean(25, 50, new Interval(40, 60)).isReliable()).isTrue();
  }

  @Test
  @DisplayName("Invariant 4: without k answers there is no figure, whatever was counted")
  void without_enough_answers_every_figure_is_withheld() {
    Release nine =
        with(release(phone, FIRST, 9), new ScoreSum(Questionnaire.CORE_INDEX, K - 1, 450, 22_500));
    for (Results results : List.of(results(ALL), results(ALL, nine))) {
      assertThat(results.core().scores()).isEqualTo(new Withheld<>());
      assertThat(results.dimensions())
          .hasSize(5)
          .allSatisfy(each -> assertThat(each.scores()).isEqualTo(new Withheld<>()));
      assertThat(results.items())
          .hasSize(12)
          .allSatisfy(each -> assertThat(each.answers()).isEqualTo(new Withheld<>()));
    }
  }
}
