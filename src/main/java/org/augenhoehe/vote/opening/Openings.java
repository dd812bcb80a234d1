package org.augenhoehe.vote.opening;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.augenhoehe.entitle.invitation.Invitations;
import org.augenhoehe.entitle.issuer.SpentTokens;
import org.augenhoehe.vote.ballot.LostBoxes;
import org.augenhoehe.vote.release.OpeningLock;
import org.augenhoehe.vote.release.Release;
import org.augenhoehe.vote.teller.Teller;
import org.jboss.logging.Logger;

/**
 * Opens boxes in two steps, each all or nothing. The first closes the period: no ballot enters its
 * boxes any more. The second has them counted, publishes and removes them; where it fails or a
 * crash interrupts it, the next opening or the next start repeats it with the same boxes.
 */
@ApplicationScoped
public class Openings {

  private static final Logger LOG = Logger.getLogger(Openings.class);

  /** Long enough for a million ballots on a slow machine. */
  private static final int TIMEOUT_SECONDS = 1800;

  private enum Closing {
    DONE,
    HONOURED_BEFORE,
    ANOTHER_UNFINISHED
  }

  private final Counting counting;
  private final LostOpenings lostOpenings;
  private final LostBoxes lostBoxes;
  private final Teller teller;
  private final OpeningLock lock;
  private final Invitations invitations;
  private final SpentTokens spentTokens;
  private final SlipBook slips;
  private final Traces traces;
  private final ScheduleBook book;

  Openings(
      Counting counting,
      LostOpenings lostOpenings,
      LostBoxes lostBoxes,
      Teller teller,
      OpeningLock lock,
      Invitations invitations,
      SpentTokens spentTokens,
      SlipBook slips,
      Traces traces,
      ScheduleBook book) {
    this.counting = counting;
    this.lostOpenings = lostOpenings;
    this.lostBoxes = lostBoxes;
    this.teller = teller;
    this.lock = lock;
    this.invitations = invitations;
    this.spentTokens = spentTokens;
    this.slips = slips;
    this.traces = traces;
    this.book = book;
  }

  /**
   * Opens the boxes of every place where at least <em>k</em> ballots wait.
   *
   * @param moment the time of the opening
   * @return what was counted; boxes with fewer ballots stay closed or rise
   */
  public List<Release> open(Instant moment) {
    return open(moment, Optional.empty(), opening -> {});
  }

  /**
   * The same at the wish of people.
   *
   * @param noting gets the number of the opening in the transaction that closes the period; if it
   *     throws, nothing is opened
   */
  public List<Release> open(Instant moment, LongConsumer noting) {
    return open(moment, Optional.empty(), noting);
  }

  /**
   * Opens boxes like {@link #open(Instant)}, but only once for every scheduled time, however many
   * instances share the schedule.
   *
   * @param scheduledFor the scheduled time
   */
  List<Release> openOnSchedule(Instant moment, Instant scheduledFor) {
    return open(moment, Optional.of(scheduledFor), opening -> {});
  }

  private List<Release> open(Instant moment, Optional<Instant> scheduledFor, LongConsumer noting) {
    bringBack();
    List<Release> opened = new ArrayList<>();
    Closing closing;
    do {
      opened.addAll(finish(moment));
      closing = inTransaction(() -> close(scheduledFor, noting));
    } while (closing == Closing.ANOTHER_UNFINISHED);
    opened.addAll(finish(moment));
    return opened;
  }

  private Closing close(Optional<Instant> scheduledFor, LongConsumer noting) {
    if (lock.takeCounting()) {
      return Closing.ANOTHER_UNFINISHED;
    }
    if (scheduledFor.isPresent() && !book.claim(scheduledFor.get())) {
      return Closing.HONOURED_BEFORE;
    }
    // After a restored backup the teller has counted at later openings, and answers for them. Asked
    // before customers are kept out.
    long last = teller.lastOpening();
    // As close() will number it. Before customers are kept out, too.
    noting.accept(Math.max(lock.openings(), last) + 1);
    lock.take();
    lock.close(last);
    spentTokens.tidy();
    return Closing.DONE;
  }

  /**
   * Brings back the releases of openings that were lost with a database whose backup was restored.
   *
   * @throws org.augenhoehe.vote.teller.TellerRefusal if the teller does not say whether there are
   *     any; then nothing is changed
   */
  void bringBack() {
    if (lostOpenings.areThere() && inTransaction(this::broughtBack)) {
      traces.remove(true);
      lostBoxes.find();
    }
  }

  private boolean broughtBack() {
    traces.announce();
    return lostOpenings.bringBack();
  }

  /**
   * Counts what the last opening closed, unless that is done.
   *
   * @return what was counted
   */
  List<Release> finish(Instant moment) {
    // The period must be closed for good before the teller destroys any key.
    traces.sync();
    Optional<List<Release>> opened = inTransaction(() -> countIfClosed(moment));
    traces.remove(opened.isPresent());
    if (opened.isPresent()) {
      traces.destroyStrays();
      LOG.infof("Opened %d boxes", opened.get().size());
    }
    return opened.orElse(List.of());
  }

  private Optional<List<Release>> countIfClosed(Instant moment) {
    if (!lock.takeCounting()) {
      return Optional.empty();
    }
    traces.announce();
    long opening = lock.openings();
    Counting.Outcome outcome = counting.count(opening, moment);
    slips.settle(outcome.opened(), outcome.risen(), invitations.tidy());
    lock.end(opening);
    return Optional.of(outcome.opened());
  }

  private static <T> T inTransaction(Supplier<T> work) {
    return QuarkusTransaction.requiringNew().timeout(TIMEOUT_SECONDS).call(work::get);
  }
}
