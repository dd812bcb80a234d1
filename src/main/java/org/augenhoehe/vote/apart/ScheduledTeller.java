package org.augenhoehe.vote.apart;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.augenhoehe.vote.release.OpeningTimes;
import org.augenhoehe.vote.teller.Batch;
import org.augenhoehe.vote.teller.Counted;
import org.augenhoehe.vote.teller.Disk;
import org.augenhoehe.vote.teller.EmbeddedTeller;
import org.augenhoehe.vote.teller.Teller;

/**
 * Counts at its own times and by its own clock: each scheduled time serves one opening, for an
 * hour, and each opening counts a place once. One who asks more often learns nothing more.
 */
final class ScheduledTeller {

  /** It is not the time to count. */
  static final class TooEarlyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooEarlyException(String message) {
      super(message);
    }
  }

  /**
   * An opening that the teller took part in; 0 for its first start.
   *
   * @param time the scheduled time that it used up
   * @param at when it was first asked
   */
  private record Used(long opening, Instant time, Instant at) {

    static final Pattern NAME = Pattern.compile("opening-(\\d+)-(\\d+)-(\\d+)\\.used");

    String name() {
      return "opening-%d-%d-%d.used".formatted(opening, time.getEpochSecond(), at.getEpochSecond());
    }

    static Used parse(Matcher name) {
      return new Used(
          Long.parseLong(name.group(1)),
          Instant.ofEpochSecond(Long.parseLong(name.group(2))),
          Instant.ofEpochSecond(Long.parseLong(name.group(3))));
    }
  }

  /** How long one opening may take: afterwards it counts no place that it has not counted. */
  private static final Duration LONGEST = Duration.ofHours(1);

  private final EmbeddedTeller teller;
  private final Disk disk;
  private final OpeningTimes times;
  private final Clock clock;

  ScheduledTeller(EmbeddedTeller teller, Disk disk, OpeningTimes times, Clock clock) {
    this.teller = teller;
    this.disk = disk;
    this.times = times;
    this.clock = clock;
    if (used().isEmpty()) {
      disk.create(new Used(0, clock.instant(), Instant.EPOCH).name(), new byte[0]);
    }
  }

  /**
   * As {@link Teller#count}.
   *
   * @throws TooEarlyException before the next scheduled time
   */
  synchronized List<Optional<Counted>> count(long opening, List<Batch> batches) {
    Used last = used().orElseThrow();
    if (opening > last.opening()) {
      use(opening, last);
    } else if (opening < last.opening() || isOver(last)) {
      return teller.answered(opening, batches);
    }
    return teller.count(opening, batches);
  }

  /** Below so many valid ballots it counts no place. */
  int minimum() {
    return teller.minimum();
  }

  /** The number of the last opening that it took part in; 0 if there was none. */
  long lastOpening() {
    return Math.max(teller.lastOpening(), used().orElseThrow().opening());
  }

  /** Either way of the clock: one that was set back opens nothing again. */
  private boolean isOver(Used last) {
    Instant now = clock.instant();
    return !times.isOff() && (now.isBefore(last.at()) || !now.isBefore(last.at().plus(LONGEST)));
  }

  private void use(long opening, Used last) {
    Instant now = clock.instant();
    Instant time = times.isOff() ? now : times.last(now).orElse(Instant.EPOCH);
    if (!times.isOff() && !time.isAfter(last.time())) {
      throw new TooEarlyException(
          "it counts next at %s"
              .formatted(times.next(now).map(Instant::toString).orElse("no time")));
    }
    disk.create(new Used(opening, time, now).name(), new byte[0]);
  }

  private Optional<Used> used() {
    return disk.names().stream()
        .map(Used.NAME::matcher)
        .filter(Matcher::matches)
        .map(Used::parse)
        .max(Comparator.comparingLong(Used::opening));
  }
}
