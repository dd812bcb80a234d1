package org.augenhoehe.result.findings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.ToDoubleFunction;
import org.augenhoehe.base.office.Channel;
import org.augenhoehe.base.office.Node;
import org.augenhoehe.base.office.OfficeTree.TouchpointEntry;
import org.augenhoehe.base.questionnaire.Form;
import org.augenhoehe.base.questionnaire.Item;
import org.augenhoehe.base.questionnaire.Questionnaire;
import org.augenhoehe.base.questionnaire.Questionnaires;
import org.augenhoehe.result.insight.LeafScores;
import org.augenhoehe.result.insight.MadeUpScores;
import org.augenhoehe.vote.release.ItemCount;
import org.augenhoehe.vote.release.Release;
import org.augenhoehe.vote.release.Releases.Ledger;
import org.augenhoehe.vote.release.Scope;

/** A ledger of weekly openings, counted box by box, whose customers answer around a mean. */
final class MadeUpAuthority {

  static final int K = 10;
  static final LocalDate FIRST = LocalDate.of(2026, 1, 5);

  private static final double DEVIATION = 0.9;

  final List<TouchpointEntry> touchpoints = new ArrayList<>();
  final Questionnaire questionnaire = new Questionnaires().current();

  private final List<Release> releases = new ArrayList<>();
  private final SplittableRandom random = new SplittableRandom(7);
  private final long openings;

  MadeUpAuthority(long openings) {
    this.openings = openings;
  }

  static LocalDate day(long opening) {
    return FIRST.plusWeeks(opening - 1);
  }

  TouchpointEntry touchpoint(UUID office, LocalDate made) {
    TouchpointEntry touchpoint = new TouchpointEntry(UUID.randomUUID(), "Empfang", office, made);
    touchpoints.add(touchpoint);
    return touchpoint;
  }

  /** Counts a box at one opening. */
  void count(Node node, long opening, int ballots, ToDoubleFunction<Item> mean) {
    Form form = node.channel() == Channel.PHONE ? Form.FULL : Form.KIOSK;
    releases.add(
        new Release(
            UUID.randomUUID(),
            node,
            questionnaire.version(),
            Instant.parse(day(opening) + "T05:00:00Z"),
            opening,
            ballots,
            0,
            questionnaire.items(form).stream()
                .map(item -> answers(item, ballots, mean.applyAsDouble(item)))
                .toList()));
  }

  /** Counts a leaf at each of these openings. */
  void count(Node leaf, long first, long last, int ballots, ToDoubleFunction<Item> mean) {
    for (long opening = first; opening <= last; opening++) {
      count(leaf, opening, ballots, mean);
    }
  }

  private ItemCount answers(Item item, int ballots, double mean) {
    int[] counts = new int[6];
    for (int i = 0; i < ballots; i++) {
      long answer = Math.round(mean + DEVIATION * random.nextGaussian());
      counts[(int) Math.max(1, Math.min(5, answer))]++;
    }
    return new ItemCount(item.id(), counts[1], counts[2], counts[3], counts[4], counts[5], 0);
  }

  Ledger ledger() {
    return new Ledger(
        openings, releases.stream().sorted(Comparator.comparingLong(Release::opening)).toList());
  }

  LeafScores scores() {
    return MadeUpScores.of(ledger(), questionnaire, K);
  }

  LeafScores scores(Scope scope) {
    return MadeUpScores.of(ledger(), questionnaire, K, scope);
  }

  /** As somebody who sees all of it. */
  Situation situation() {
    return Situation.of(ledger(), scores(), touchpoints, true);
  }

  /** As somebody who sees one office. */
  Situation situation(UUID office) {
    return Situation.of(
        ledger(),
        scores(),
        touchpoints.stream().filter(touchpoint -> touchpoint.office().equals(office)).toList(),
        false);
  }
}
