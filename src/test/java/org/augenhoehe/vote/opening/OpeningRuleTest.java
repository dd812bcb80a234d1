package org.augenhoehe.vote.opening;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.augenhoehe.base.office.Channel;
import org.augenhoehe.base.office.Node;
import org.augenhoehe.vote.opening.OpeningRule.Contents;
import org.augenhoehe.vote.opening.OpeningRule.Decision;
import org.augenhoehe.vote.opening.OpeningRule.Fate;
import org.augenhoehe.vote.paper.Place;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Invariant 2, One tree: leftover boxes rise")
class OpeningRuleTest {

  private static final int MINIMUM = 10;
  private static final UUID OFFICE = UUID.randomUUID();

  private final Node office = Node.ofOffice(OFFICE);
  private final Node touchpoint = new Node(OFFICE, UUID.randomUUID(), null);
  private final Node phone = new Node(OFFICE, touchpoint.touchpoint(), Channel.PHONE);
  private final Node kiosk = new Node(OFFICE, touchpoint.touchpoint(), Channel.KIOSK);

  @Test
  void the_script_that_misses_a_ballot_knows_how_long_boxes_wait() {
    assertThat(Path.of("src/main/resources/META-INF/resources/mark.js"))
        .content()
        .contains("const PATIENCE = %d;".formatted(OpeningRule.PATIENCE));
  }

  @Test
  void exactly_k_ballots_are_counted() {
    assertThat(fates(box(phone, 0, 10))).containsExactly(Fate.COUNT);
    assertThat(fates(box(phone, 5, 11))).containsExactly(Fate.COUNT);
  }

  @Test
  void fewer_wait_for_two_openings_and_rise_at_the_third() {
    assertThat(fates(box(phone, 0, 9))).containsExactly(Fate.LEAVE);
    assertThat(fates(box(phone, 1, 9))).containsExactly(Fate.LEAVE);
    List<Decision<Object>> decisions = decide(box(phone, 2, 9));
    assertThat(decisions).extracting(Decision::fate).containsExactly(Fate.RISE, Fate.LEAVE);
    assertThat(decisions.get(1).contents().place().node()).isEqualTo(touchpoint);
    assertThat(decisions.get(1).contents().ballots()).isEqualTo(9);
  }

  @Test
  void boxes_that_rise_together_are_counted_together() {
    List<Decision<Object>> decisions = decide(box(phone, 2, 6), box(kiosk, 2, 4));
    assertThat(decisions)
        .extracting(Decision::fate)
        .containsExactly(Fate.RISE, Fate.RISE, Fate.COUNT);
    assertThat(decisions.get(2).contents().ballots()).isEqualTo(10);
  }

  @Test
  void a_box_that_waits_is_not_dragged_along_by_its_sibling() {
    List<Decision<Object>> decisions = decide(box(kiosk, 2, 6), box(phone, 1, 4));
    assertThat(decisions)
        .extracting(Decision::fate)
        .containsExactlyInAnyOrder(Fate.RISE, Fate.LEAVE, Fate.LEAVE);
  }

  @Test
  void what_waited_long_in_both_rises_to_the_office_at_once() {
    List<Decision<Object>> decisions =
        decide(box(phone, 2, 3), box(touchpoint, 2, 3), box(office, 0, 4));
    assertThat(decisions)
        .extracting(Decision::fate)
        .containsExactly(Fate.RISE, Fate.RISE, Fate.COUNT);
    assertThat(decisions.get(2).contents().ballots()).isEqualTo(10);
  }

  @Test
  void an_office_has_nowhere_to_rise_to() {
    assertThat(fates(box(office, 99, 9))).containsExactly(Fate.LEAVE);
  }

  @Test
  void an_empty_box_waits_for_nothing() {
    assertThat(decide(box(phone, 2, 0))).isEmpty();
  }

  @Test
  void versions_of_the_questionnaire_never_mix() {
    Contents<Object> older = new Contents<>(new Place(phone, 1), 2, 6, ballots(6));
    Contents<Object> newer = new Contents<>(new Place(phone, 2), 2, 6, ballots(6));
    assertThat(decide(older, newer))
        .extracting(Decision::fate)
        .containsExactly(Fate.RISE, Fate.RISE, Fate.LEAVE, Fate.LEAVE);
  }

  @Test
  void where_too_few_are_valid_they_wait_and_rise_like_others() {
    Contents<Object> young = box(phone, 0, 12);
    Contents<Object> old = box(kiosk, 2, 12);
    assertThat(OpeningRule.decide(List.of(young, old), MINIMUM, candidates -> Set.of()))
        .extracting(Decision::fate)
        .containsExactlyInAnyOrder(Fate.LEAVE, Fate.RISE, Fate.LEAVE);
  }

  @Test
  void the_teller_is_asked_for_a_place_with_all_that_has_risen_to_it() {
    Set<Contents<Object>> asked = new HashSet<>();
    OpeningRule.decide(
        List.of(box(phone, 2, 9), box(touchpoint, 1, 1), box(kiosk, 0, 4)),
        MINIMUM,
        candidates -> {
          asked.addAll(candidates);
          return Set.of();
        });
    assertThat(asked)
        .singleElement()
        .satisfies(
            contents -> {
              assertThat(contents.place()).isEqualTo(new Place(touchpoint, 1));
              assertThat(contents.boxes()).hasSize(10);
            });
  }

  private static Contents<Object> box(Node node, int waited, int ballots) {
    return new Contents<>(new Place(node, 1), waited, ballots, ballots(ballots));
  }

  private static List<Object> ballots(int count) {
    return Collections.nCopies(count, "ballot");
  }

  @SafeVarargs
  private static List<Decision<Object>> decide(Contents<Object>... boxes) {
    return OpeningRule.decide(List.of(boxes), MINIMUM, History::allValid);
  }

  @SafeVarargs
  private static List<Fate> fates(Contents<Object>... boxes) {
    return decide(boxes).stream().map(Decision::fate).toList();
  }
}
