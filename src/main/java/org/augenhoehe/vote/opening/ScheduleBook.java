package org.augenhoehe.vote.opening;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;

/** Reads and stores what the database holds of the schedule. */
@ApplicationScoped
class ScheduleBook {

  @ApplicationScoped
  static class Schedules implements PanacheRepositoryBase<KeptSchedule, Integer> {}

  @ApplicationScoped
  static class Honoured implements PanacheRepositoryBase<ScheduledOpening, Instant> {}

  private final Schedules schedules;
  private final Honoured honoured;

  ScheduleBook(Schedules schedules, Honoured honoured) {
    this.schedules = schedules;
    this.honoured = honoured;
  }

  /** The schedule of the last start; empty before the first. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  Optional<KeptSchedule> kept() {
    return schedules.findByIdOptional(KeptSchedule.ONLY);
  }

  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void keep(KeptSchedule schedule) {
    schedules.getEntityManager().merge(schedule);
  }

  /** Whether an opening was carried out for this scheduled time. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  boolean isHonoured(Instant scheduledFor) {
    return honoured.findByIdOptional(scheduledFor).isPresent();
  }

  /** The newest scheduled time for which an opening was carried out. */
  @Transactional(Transactional.TxType.MANDATORY)
  Optional<Instant> last() {
    return Optional.ofNullable(
        honoured
            .getEntityManager()
            .createQuery("select max(scheduledFor) from ScheduledOpening", Instant.class)
            .getSingleResult());
  }

  /** Notes this opening, unless it was before. Free of races where the caller holds the lock. */
  @Transactional(Transactional.TxType.MANDATORY)
  boolean claim(Instant scheduledFor) {
    boolean isFirst = honoured.findByIdOptional(scheduledFor).isEmpty();
    if (isFirst) {
      honoured.persist(new ScheduledOpening(scheduledFor));
    }
    return isFirst;
  }
}
