package org.augenhoehe.vote.opening;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import org.augenhoehe.base.audit.Act;
import org.augenhoehe.base.audit.AuditLog;
import org.augenhoehe.base.platform.Demonstration;
import org.augenhoehe.vote.release.Release;
import org.augenhoehe.vote.release.ReleaseConfig;

/**
 * Opens boxes when an administrator wishes. Boxes that are opened repeatedly rise, and the choice
 * of the moment is a choice of who is counted together: where a schedule is set, no single person
 * has it. A demonstration has no customers.
 */
@Singleton
public class OpeningByHand {

  private final Openings openings;
  private final ReleaseConfig config;
  private final Demonstration demonstration;
  private final AuditLog audit;
  private final Clock clock;

  OpeningByHand(
      Openings openings,
      ReleaseConfig config,
      Demonstration demonstration,
      AuditLog audit,
      Clock clock) {
    this.openings = openings;
    this.config = config;
    this.demonstration = demonstration;
    this.audit = audit;
    this.clock = clock;
  }

  public boolean isAllowed() {
    return config.cron().isOff() || demonstration.isOn();
  }

  /**
   * Opens every box that has reached <em>k</em>, now.
   *
   * @return what was counted
   * @throws OpeningRefusal where boxes are opened on schedule
   */
  public List<Release> open() {
    if (!isAllowed()) {
      throw OpeningRefusal.onSchedule();
    }
    // That they are closed, and so rise earlier, is written even if they are never counted.
    List<Release> opened = openings.open(clock.instant(), () -> audit.add(Act.BOXES_CLOSED, ""));
    int ballots = opened.stream().mapToInt(Release::ballots).sum();
    audit.add(Act.BOXES_COUNTED, "%d (%d)".formatted(opened.size(), ballots));
    return opened;
  }
}
