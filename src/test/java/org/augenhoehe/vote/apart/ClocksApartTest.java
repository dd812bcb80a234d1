package org.augenhoehe.vote.apart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.augenhoehe.base.office.Channel;
import org.augenhoehe.base.office.Node;
import org.augenhoehe.base.platform.SettableClock;
import org.augenhoehe.base.platform.TemporaryInstallation;
import org.augenhoehe.base.questionnaire.Questionnaires;
import org.augenhoehe.vote.apart.ScheduledTeller.TooEarlyException;
import org.augenhoehe.vote.paper.Place;
import org.augenhoehe.vote.release.OpeningTimes;
import org.augenhoehe.vote.teller.Batch;
import org.augenhoehe.vote.teller.BoxKeys;
import org.augenhoehe.vote.teller.Counted;
import org.augenhoehe.vote.teller.Disk;
import org.augenhoehe.vote.teller.EmbeddedTeller;
import org.augenhoehe.vote.teller.SignedBox;
import org.augenhoehe.vote.teller.TestBallots;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who wants to choose the moment of a count sets a clock: the service's, or a second teller's. */
class ClocksApartTest {

  private static final Instant MONDAY = Instant.parse("2026-01-05T05:00:00Z");
  private static final OpeningTimes MONDAYS = OpeningTimes.of("0 0 6 ? * MON");
  private static final Duration WEEK = Duration.ofDays(7);
  private static final int WEEKS_AHEAD = 4;

  @TempDir Path directory;
  private final SettableClock clock = new SettableClock(MONDAY.minusSeconds(60));
  private EmbeddedTeller embedded;
  private ScheduledTeller teller;

  @BeforeEach
  void start() {
    TemporaryInstallation own = new TemporaryInstallation(directory);
    embedded =
        new EmbeddedTeller(
            new BoxKeys(own, new SecureRandom()),
            own,
            new Questionnaires(),
            TestBallots.TEN,
            clock);
    teller = scheduled(clock);
  }

  private ScheduledTeller scheduled(SettableClock at) {
    Disk disk = new Disk(new TemporaryInstallation(directory).keys());
    return new ScheduledTeller(embedded, disk, MONDAYS, at);
  }

  @Test
  @DisplayName("Attack: a service whose clock is weeks ahead, where it alone has one (naive twin)")
  void a_teller_without_a_clock_counts_as_often_as_it_is_asked() {
    for (int opening = 1; opening <= WEEKS_AHEAD; opening++) {
      assertThat(embedded.count(opening, newBatch(opening))).allMatch(Optional::isPresent);
    }
  }

  @Test
  @DisplayName("Attack: a service whose clock is weeks ahead")
  void the_service_cannot_choose_the_moment_by_its_clock() {
    assertTooEarly(teller, 1);
    clock.set(MONDAY);
    assertCounts(teller, 1);
    for (int opening = 2; opening <= WEEKS_AHEAD; opening++) {
      assertTooEarly(teller, opening);
    }
  }

  @Test
  @DisplayName("Attack: a second teller on the same keys, whose clock is a week ahead or behind")
  void two_tellers_together_count_no_more_often_than_there_are_times() {
    SettableClock ahead = new SettableClock(MONDAY.plus(WEEK));
    clock.set(MONDAY);
    assertCounts(teller, 1);
    assertCounts(scheduled(ahead), 2);
    assertTooEarly(teller, 3);
    clock.set(MONDAY.plus(WEEK));
    assertTooEarly(teller, 3);
    ahead.set(MONDAY.minus(WEEK));
    assertTooEarly(scheduled(ahead), 3);
    clock.set(MONDAY.plus(WEEK).plus(WEEK));
    assertCounts(teller, 3);
  }

  private void assertCounts(ScheduledTeller one, int opening) {
    List<Optional<Counted>> answers = one.count(opening, newBatch(opening));
    assertThat(answers).hasSize(1).allMatch(Optional::isPresent);
  }

  private void assertTooEarly(ScheduledTeller one, int opening) {
    assertThatThrownBy(() -> one.count(opening, newBatch(opening)))
        .isInstanceOf(TooEarlyException.class);
  }

  /** Enough ballots at a leaf of their own. */
  private List<Batch> newBatch(int opening) {
    Node leaf = new Node(UUID.randomUUID(), UUID.randomUUID(), Channel.PHONE);
    SignedBox box = embedded.newBoxes(List.of(leaf), 1, opening - 1).get(0);
    return List.of(
        new Batch(
            new Place(leaf, 1), List.of(new Batch.Contents(box, TestBallots.sealed(box, 10)))));
  }
}
