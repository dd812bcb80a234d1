package org.augenhoehe.vote.opening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import org.augenhoehe.vote.release.OpeningLock;

/** Tells other rooms of the newest opening that the schedule, and no person, asked for. */
@ApplicationScoped
public class LastScheduled {

  private final ScheduleBook book;
  private final OpeningLock lock;

  LastScheduled(ScheduleBook book, OpeningLock lock) {
    this.book = book;
    this.lock = lock;
  }

  /**
   * @return the time that it was scheduled for; empty where there was none, and while anything is
   *     being counted
   */
  @Transactional
  public Optional<Instant> counted() {
    return lock.openings() == lock.counted() ? book.last() : Optional.empty();
  }
}
