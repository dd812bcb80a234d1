package org.augenhoehe.result.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.augenhoehe.base.office.Channel;
import org.augenhoehe.base.office.Node;
import org.augenhoehe.base.questionnaire.Form;
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
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Results are computed from releases, without any database (METHOD, section 2). */
class InsightTest {

  private static final int K = 10;
  private static final Scope ALL = new Scope(null, null, null, null, null);
  private static final LocalDate FIRST = LocalDate.of(2026, 6, 1);
  private static final List<String> CORE = List.of("respected", "heard", "person");

  private final Questionnaire questionnaire = new Questionnaires().current();
  private final Node phone = new Node(UUID.randomUUID(), UUID.randomUUID(), Channel.PHONE);
  private final Node kiosk = new Node(phone.office(), phone.touchpoint(), Channel.KIOSK);
  private final Node risen = new Node(phone.office(), phone.touchpoint(), null);

  private Results results(Scope scope, Release... releases) {
    long opening = Stream.of(releases).mapToLong(Release::opening).max().orElse(0);
    Ledger ledger = new Ledger(opening, List.of(releases));
    return Insight.compute(scope, AtomTable.of(ledger, questionnaire, K), questionnaire);
  }

  private static LocalDate day(int opening) {
    return FIRST.plusWeeks(opening - 1L);
  }

  /** In which each of these said the same to all three items of the core index. */
  private Release release(Node node, int opening, int ballots, int answer) {
    return release(node, opening, CORE.stream().map(item -> count(item, ballots, answer)).toList());
  }

  private Release release(Node node, int opening, List<ItemCount> items) {
    return new Release(
        UUID.randomUUID(),
        node,
        questionnaire.version(),
        Instant.parse(day(opening) + "T04:00:00Z"),
        opening,
        items.stream().mapToInt(ItemCount::n).max().orElse(0),
        0,
        items);
  }

  private static ItemCount count(String item, int n, int answer) {
    int[] counts = new int[6];
    counts[answer] = n;
    return new ItemCount(item, counts[1], counts[2], counts[3], counts[4], counts[5], 0);
  }

  private static Figure<Distribution> item(Results results, String id) {
    return results.items().stream()
        .filter(item -> item.id().equals(id))
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

  private static List<Double> trend(Results results) {
    return core(results).trend().stream().map(point -> point.mean().score()).toList();
  }

  @Test
  @DisplayName("Invariant 1, Atoms: a span that would cut what was joined leaves it out")
  void a_span_cuts_nothing_that_was_joined() {
    Release[] releases = {release(phone, 1, 4, 5), release(phone, 2, 8, 5)};
    assertThat(shown(item(results(ALL, releases), "heard")).mean().n()).isEqualTo(12);
    Scope later = new Scope(null, null, null, day(2), null);
    assertThat(item(results(later, releases), "heard")).isEqualTo(new Withheld<>());
    assertThat(results(later, releases).core().scores()).isEqualTo(new Withheld<>());
  }

  @Test
  void versions_of_the_questionnaire_are_never_put_together() {
    Release other = release(phone, 2, 12, 5);
    Results results =
        results(
            ALL,
            release(phone, 1, 12, 5),
            new Release(
                other.id(),
                phone,
                questionnaire.version() + 1,
                other.openedAt(),
                2,
                12,
                0,
                other.items()));
    assertThat(results.ballots()).isEqualTo(12);
    assertThat(core(results).overall().n()).isEqualTo(12);
    assertThat(core(results).trend()).hasSize(1);
  }

  @Test
  @DisplayName("All items or none: a score whose item waits is withheld, not weighed anew")
  void a_score_needs_all_its_items() {
    Release nine =
        release(
            phone,
            1,
            List.of(count("respected", 12, 5), count("heard", 12, 5), count("person", 9, 5)));
    assertThat(results(ALL, nine).core().scores()).isEqualTo(new Withheld<>());
    assertThat(shown(item(results(ALL, nine), "heard")).mean().n()).isEqualTo(12);
    assertThat(item(results(ALL, nine), "person")).isEqualTo(new Withheld<>());
  }

  @Test
  void a_score_is_the_weighted_mean_of_its_items_and_has_the_smallest_n() {
    Release release =
        release(
            phone,
            1,
            List.of(count("respected", 30, 5), count("heard", 20, 3), count("person", 10, 2)));
    Mean overall = core(results(ALL, release)).overall();
    assertThat(overall.score()).isCloseTo((100 + 50 + 25) / 3.0, within(1e-9));
    assertThat(overall.n()).isEqualTo(10);
  }

  @Test
  @DisplayName("Per form: phones rest on all items, kiosks and both together on the kiosk's five")
  void a_score_rests_on_what_everybody_was_asked() {
    List<ItemCount> full =
        Stream.of("person", "genuine", "welcome").map(item -> count(item, 12, 5)).toList();
    List<ItemCount> five = List.of(count("person", 12, 1));
    Results phones = results(ALL, release(phone, 1, full));
    assertThat(phones.form()).isEqualTo(Form.FULL);
    assertThat(shown(phones.dimension("authentisch").scores()).overall().score()).isEqualTo(100);
    Results both = results(ALL, release(phone, 1, full), release(kiosk, 1, five));
    assertThat(both.form()).isEqualTo(Form.KIOSK);
    assertThat(shown(both.dimension("authentisch").scores()).overall().score()).isEqualTo(50);
    assertThat(results(ALL, release(risen, 1, full)).form()).isEqualTo(Form.KIOSK);
    Results kiosks =
        results(
            new Scope(null, null, Channel.KIOSK, null, null),
            release(phone, 1, full),
            release(kiosk, 1, five));
    assertThat(shown(kiosks.dimension("authentisch").scores()).overall().score()).isZero();
  }

  @Test
  @DisplayName("Trend: a point needs an atom of every item since the last one")
  void a_point_waits_for_the_last_of_its_items() {
    List<ItemCount> early =
        List.of(count("respected", 12, 5), count("heard", 12, 5), count("person", 4, 5));
    List<ItemCount> late =
        List.of(count("respected", 12, 1), count("heard", 12, 1), count("person", 8, 5));
    Results results =
        results(ALL, release(phone, 1, early), release(phone, 2, late), release(phone, 3, 12, 3));
    assertThat(core(results).trend())
        .extracting(Results.Point::day)
        .containsExactly(day(2), day(3));
    assertThat(trend(results).get(0)).isCloseTo((50 + 50 + 100) / 3.0, within(1e-9));
    assertThat(core(results).trend().get(0).mean().n()).isEqualTo(12);
    assertThat(trend(results).get(1)).isCloseTo(50, within(1e-9));
  }

  @Test
  @DisplayName("Trend above a leaf: a week in which only the friendliest is counted is no rise")
  void what_happened_to_be_counted_moves_no_trend() {
    List<Release> releases = new ArrayList<>();
    for (int opening = 1; opening <= 4; opening++) {
      if (opening != 3) {
        releases.add(release(kiosk, opening, 12, 2));
      }
      releases.add(release(phone, opening, 12, 5));
    }
    Results results = results(ALL, releases.toArray(Release[]::new));
    double level = core(results).overall().score();
    assertThat(level).isCloseTo((4 * 100 + 3 * 25) / 7.0, within(1e-9));
    assertThat(trend(results))
        .allSatisfy(point -> assertThat(point).isCloseTo(level, within(1e-9)));
    assertThat(core(results).trend())
        .extracting(point -> point.mean().n())
        .containsExactly(24, 24, 12, 24);
  }

  @Test
  void what_moves_in_a_box_moves_the_trend_by_its_weight() {
    Results results =
        results(
            ALL,
            release(kiosk, 1, 30, 2),
            release(phone, 1, 10, 4),
            release(kiosk, 2, 30, 2),
            release(phone, 2, 10, 2));
    double level = core(results).overall().score();
    // The phones' level is 50, and their answers were 75 and 25: a quarter of all at both openings.
    assertThat(trend(results).get(0)).isCloseTo(level + 25 / 4.0, within(1e-9));
    assertThat(trend(results).get(1)).isCloseTo(level - 25 / 4.0, within(1e-9));
  }

  @Test
  void without_a_box_that_has_all_items_there_is_a_score_but_no_trend() {
    Results results =
        results(
            ALL,
            release(phone, 1, List.of(count("respected", 12, 5), count("heard", 12, 5))),
            release(kiosk, 1, List.of(count("person", 12, 5))));
    assertThat(core(results).overall().score()).isEqualTo(100);
    assertThat(core(results).trend()).isEmpty();
  }

  @Test
  void from_25_on_a_figure_is_as_any_other() {
    assertThat(new Mean(24, 50, new Interval(40, 60)).isReliable()).isFalse();
    assertThat(new Mean(25, 50, new Interval(40, 60)).isReliable()).isTrue();
  }

  @Test
  @DisplayName("Invariant 4: without k answers there is no figure, whatever was counted")
  void without_enough_answers_every_figure_is_withheld() {
    for (Results results : List.of(results(ALL), results(ALL, release(phone, 1, K - 1, 5)))) {
      assertThat(results.core().scores()).isEqualTo(new Withheld<>());
      assertThat(results.dimensions())
          .hasSize(5)
          .allSatisfy(each -> assertThat(each.scores()).isEqualTo(new Withheld<>()));
      assertThat(results.items())
          .hasSize(12)
          .allSatisfy(each -> assertThat(each.answers()).isEqualTo(new Withheld<>()));
    }
  }

  private final Node own = new Node(UUID.randomUUID(), UUID.randomUUID(), Channel.PHONE);
  private final Node other = new Node(UUID.randomUUID(), UUID.randomUUID(), Channel.PHONE);

  /** To somebody who sees one office, in which one release was counted, and these others. */
  private Optional<Results> blended(Channel channel, Release... others) {
    List<Release> all = new ArrayList<>(List.of(others));
    all.add(release(own, 1, 10, 1));
    AtomTable table = AtomTable.of(new Ledger(9, all), questionnaire, K);
    return Insight.blended(table, questionnaire, channel, Set.of(own.office()));
  }

  private static int heard(Optional<Results> results) {
    return results.orElseThrow().items().stream()
        .filter(item -> item.id().equals("heard"))
        .map(item -> item.answers() instanceof Shown<Distribution> it ? it.value().mean().n() : 0)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void a_whole_is_told_where_it_gives_no_single_office_away() {
    assertThat(heard(blended(null))).isEqualTo(10);
    assertThat(blended(null, release(phone, 1, 10, 5))).isEmpty();
    assertThat(blended(null, release(phone, 1, 10, 5), release(risen, 1, 10, 5))).isEmpty();
    assertThat(heard(blended(null, release(phone, 1, 10, 5), release(other, 1, 10, 5))))
        .isEqualTo(30);
    // Fewer than k answers are not published, so that all of what is comes from the first.
    assertThat(blended(null, release(phone, 1, 10, 5), release(other, 1, 9, 5))).isEmpty();
  }

  @Test
  void a_whole_stands_still_until_two_others_have_added_to_it() {
    Release[] first = {release(phone, 1, 10, 5), release(other, 1, 10, 5)};
    Release again = release(phone, 2, 10, 1);
    assertThat(heard(blended(null, first[0], first[1], again))).isEqualTo(30);
    // Whoever takes the one state from the other gets both together.
    Release both = release(other, 3, 10, 3);
    assertThat(heard(blended(null, first[0], first[1], again, both))).isEqualTo(50);
    Release later = release(own, 4, 10, 3);
    assertThat(heard(blended(null, first[0], first[1], again, both, later))).isEqualTo(60);
    assertThat(heard(blended(null, first[0], first[1], again, later))).isEqualTo(30);
  }

  @Test
  void an_item_that_one_other_office_published_is_withheld_and_the_others_are_told() {
    Release less = release(other, 1, List.of(count("respected", 10, 3), count("heard", 10, 3)));
    Optional<Results> told = blended(null, release(phone, 1, 10, 5), less);
    assertThat(heard(told)).isEqualTo(30);
    assertThat(told.orElseThrow().core().scores()).isInstanceOf(Withheld.class);
  }

  @Test
  void a_channel_is_told_where_none_of_the_others_gives_one_office_away() {
    Node otherKiosk = new Node(other.office(), other.touchpoint(), Channel.KIOSK);
    Release[] phones = {release(phone, 1, 10, 5), release(other, 1, 10, 5)};
    assertThat(heard(blended(Channel.PHONE, phones))).isEqualTo(30);
    Release[] oneKiosk = {phones[0], phones[1], release(kiosk, 1, 10, 5)};
    assertThat(heard(blended(null, oneKiosk))).isEqualTo(40);
    assertThat(blended(Channel.KIOSK, oneKiosk)).isEmpty();
    // Taken from the whole, the phones would leave the only kiosk.
    assertThat(blended(Channel.PHONE, oneKiosk)).isEmpty();
    Release[] two = {phones[0], phones[1], oneKiosk[2], release(otherKiosk, 1, 10, 5)};
    assertThat(heard(blended(Channel.PHONE, two))).isEqualTo(30);
    // Taken from the whole, both channels would leave what has risen.
    Release[] oneRisen = {two[0], two[1], two[2], two[3], release(risen, 1, 10, 5)};
    assertThat(blended(Channel.PHONE, oneRisen)).isEmpty();
    assertThat(heard(blended(null, oneRisen))).isEqualTo(60);
  }
}
