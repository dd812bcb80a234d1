package org.augenhoehe.vote.opening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.augenhoehe.base.office.Channel;
import org.augenhoehe.base.office.Leaf;
import org.augenhoehe.base.office.Node;
import org.augenhoehe.vote.opening.SlipRule.Settlement;
import org.augenhoehe.vote.opening.SlipRule.Tally;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SlipRuleTest {

  private static final int K = 10;
  private static final Node OFFICE = Node.ofOffice(new UUID(0, 1));
  private static final Node TOUCHPOINT = new Node(OFFICE.office(), new UUID(0, 2), null);
  private static final Node PHONE =
      new Node(OFFICE.office(), TOUCHPOINT.touchpoint(), Channel.PHONE);
  private static final Node KIOSK =
      new Node(OFFICE.office(), TOUCHPOINT.touchpoint(), Channel.KIOSK);

  private final Map<Leaf, Tally> stored = new HashMap<>();
  private Map<Node, Tally> carried = new HashMap<>();

  private static Leaf leaf(Node node) {
    return new Leaf(node.touchpoint(), node.channel());
  }

  private void print(Node leaf, int codes) {
    stored.merge(leaf(leaf), new Tally(codes, 0, true), Tally::plus);
  }

  private void exchange(Node leaf, int codes) {
    stored.merge(leaf(leaf), new Tally(0, codes, true), Tally::plus);
  }

  /** As the book does before it settles. */
  private void delete(Node leaf, Tally codes) {
    stored.computeIfPresent(leaf(leaf), (any, all) -> all.minus(codes));
    carried.merge(leaf, codes, Tally::plus);
  }

  private Map<Node, Tally> open(Set<Node> counted, Set<Node> risen) {
    Settlement settlement = SlipRule.settle(counted, risen, stored, carried, K);
    carried = settlement.carried();
    return settlement.told();
  }

  private static Tally told(int printed, int exchanged) {
    return new Tally(printed, exchanged, true);
  }

  @Test
  void a_release_tells_what_came_since_the_last_one() {
    print(PHONE, 50);
    exchange(PHONE, 20);
    assertThat(open(Set.of(PHONE), Set.of())).containsExactly(Map.entry(PHONE, told(50, 20)));
    print(PHONE, 5);
    exchange(PHONE, 10);
    assertThat(open(Set.of(PHONE), Set.of())).containsExactly(Map.entry(PHONE, told(5, 10)));
    assertThat(open(Set.of(PHONE), Set.of())).containsExactly(Map.entry(PHONE, told(0, 0)));
  }

  @Test
  @DisplayName("Invariant 1, Atoms: exchanged codes are told ten by ten, and the rest waits")
  void fewer_than_k_exchanged_codes_wait() {
    print(PHONE, 50);
    exchange(PHONE, 19);
    assertThat(open(Set.of(PHONE), Set.of())).containsEntry(PHONE, told(50, 10));
    exchange(PHONE, 1);
    assertThat(open(Set.of(PHONE), Set.of())).containsEntry(PHONE, told(0, 10));
    exchange(PHONE, 9);
    assertThat(open(Set.of(PHONE), Set.of())).containsEntry(PHONE, told(0, 0));
  }

  @Test
  void a_leaf_that_is_not_counted_collects() {
    print(PHONE, 6);
    exchange(PHONE, 6);
    assertThat(open(Set.of(), Set.of())).isEmpty();
    print(PHONE, 6);
    exchange(PHONE, 6);
    assertThat(open(Set.of(PHONE), Set.of())).containsEntry(PHONE, told(12, 10));
  }

  @Test
  void slips_rise_with_the_ballots_also_twice_at_one_opening() {
    print(PHONE, 7);
    exchange(PHONE, 6);
    assertThat(open(Set.of(), Set.of(PHONE, KIOSK))).isEmpty();
    print(PHONE, 8);
    exchange(PHONE, 4);
    assertThat(open(Set.of(OFFICE), Set.of(PHONE, TOUCHPOINT)))
        .containsExactly(Map.entry(OFFICE, told(15, 10)));
    print(PHONE, 10);
    exchange(PHONE, 10);
    assertThat(open(Set.of(PHONE, TOUCHPOINT), Set.of()))
        .containsOnly(Map.entry(PHONE, told(10, 10)), Map.entry(TOUCHPOINT, told(0, 0)));
  }

  @Test
  void codes_that_are_deleted_before_they_were_told_are_told_all_the_same() {
    print(PHONE, 12);
    exchange(PHONE, 3);
    open(Set.of(), Set.of());
    delete(PHONE, new Tally(12, 3, true));
    open(Set.of(), Set.of());
    print(PHONE, 10);
    exchange(PHONE, 7);
    assertThat(open(Set.of(PHONE), Set.of())).containsEntry(PHONE, told(22, 10));
    delete(PHONE, new Tally(10, 7, true));
    assertThat(open(Set.of(PHONE), Set.of())).containsEntry(PHONE, told(0, 0));
  }

  @Test
  void a_kiosk_has_no_slips() {
    assertThat(open(Set.of(KIOSK), Set.of())).isEmpty();
    assertThat(carried).isEmpty();
  }

  @Test
  void where_the_beginning_is_not_known_the_first_release_tells_nothing() {
    carried.put(PHONE, new Tally(0, 0, false));
    print(PHONE, 100);
    exchange(PHONE, 95);
    assertThat(open(Set.of(PHONE), Set.of())).isEmpty();
    exchange(PHONE, 10);
    assertThat(open(Set.of(PHONE), Set.of())).containsEntry(PHONE, told(0, 10));
  }

  @Test
  void an_unknown_beginning_rises_too() {
    carried.put(PHONE, new Tally(0, 0, false));
    print(PHONE, 9);
    open(Set.of(), Set.of(PHONE));
    print(PHONE, 11);
    exchange(PHONE, 10);
    assertThat(open(Set.of(PHONE, TOUCHPOINT), Set.of()))
        .containsExactly(Map.entry(PHONE, told(11, 10)));
    assertThat(open(Set.of(TOUCHPOINT), Set.of())).containsEntry(TOUCHPOINT, told(0, 0));
  }

  @Test
  @DisplayName("Invariant 1, Atoms: in any history each code is told once, and never a few alone")
  void in_any_history_each_code_is_told_once() {
    for (int seed = 0; seed < 300; seed++) {
      stored.clear();
      carried = new HashMap<>();
      history(new Random(seed));
    }
  }

  private void history(Random random) {
    int printed = 0;
    int exchanged = 0;
    Tally sum = Tally.NONE;
    for (int opening = 0; opening < 40; opening++) {
      print(PHONE, random.nextInt(30));
      Tally all = stored.get(leaf(PHONE));
      exchange(PHONE, random.nextInt(all.printed() - all.exchanged() + 1));
      Tally before = stored.get(leaf(PHONE));
      if (random.nextInt(3) == 0) {
        int gone = random.nextInt(before.printed() + 1);
        int used = Math.max(0, gone - (before.printed() - before.exchanged()));
        printed += gone;
        exchanged += used;
        delete(PHONE, new Tally(gone, used, true));
      }
      Set<Node> counted = new HashSet<>(List.of(OFFICE, TOUCHPOINT, PHONE));
      Set<Node> risen = new HashSet<>();
      counted.removeIf(any -> random.nextInt(2) == 0);
      for (Node node : List.of(TOUCHPOINT, PHONE)) {
        if (!counted.contains(node) && random.nextInt(2) == 0) {
          risen.add(node);
        }
      }
      Map<Node, Tally> told = open(counted, risen);
      assertThat(told).containsOnlyKeys(counted);
      for (Tally tally : told.values()) {
        assertThat(tally.exchanged()).isNotNegative();
        assertThat(tally.exchanged() % K).isZero();
        assertThat(tally.printed()).isNotNegative();
        sum = sum.plus(tally);
      }
    }
    Tally left = stored.get(leaf(PHONE));
    for (Node node : carried.keySet()) {
      left = left.plus(carried.get(node));
    }
    assertThat(sum.plus(left).printed()).isEqualTo(stored.get(leaf(PHONE)).printed() + printed);
    assertThat(sum.plus(left).exchanged())
        .isEqualTo(stored.get(leaf(PHONE)).exchanged() + exchanged);
    // The last ones: whoever is counted now is told all but fewer than k.
    Tally last = open(Set.of(OFFICE), Set.of(TOUCHPOINT, PHONE)).get(OFFICE);
    assertThat(last.printed()).isEqualTo(left.printed());
    assertThat(last.exchanged()).isEqualTo(left.exchanged() / K * K);
  }
}
