package org.augenhoehe.vote.byhand;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.augenhoehe.base.audit.Act;
import org.augenhoehe.base.audit.Actor;
import org.augenhoehe.base.audit.AuditLog;
import org.augenhoehe.base.platform.Demonstration;
import org.augenhoehe.vote.apart.TellerConfig;
import org.augenhoehe.vote.opening.Openings;
import org.augenhoehe.vote.release.Release;
import org.augenhoehe.vote.release.ReleaseConfig;

/**
 * Opens boxes when people wish. Boxes that are opened repeatedly rise, and the choice of the moment
 * is a choice of who is counted together: where a schedule is set, it takes two people, and every
 * opening by hand is listed for everybody. A demonstration has no customers.
 */
@Singleton
public class OpeningByHand {

  /** Who may open boxes here. */
  public enum Way {
    /** There is no schedule: one administrator. */
    ALONE,
    /** An administrator asks, and another administrator or an auditor agrees. */
    TOGETHER,
    /** Nobody: a teller apart counts at its scheduled times and at no other. */
    NEVER
  }

  private static final String NO_REASON = "–";

  private final Openings openings;
  private final AskedOpenings wishes;
  private final HandOpenings book;
  private final AuditLog audit;
  private final Actor actor;
  private final ReleaseConfig config;
  private final Demonstration demonstration;
  private final TellerConfig teller;
  private final Clock clock;

  OpeningByHand(
      Openings openings,
      AskedOpenings wishes,
      HandOpenings book,
      AuditLog audit,
      Actor actor,
      ReleaseConfig config,
      Demonstration demonstration,
      TellerConfig teller,
      Clock clock) {
    this.openings = openings;
    this.wishes = wishes;
    this.book = book;
    this.audit = audit;
    this.actor = actor;
    this.config = config;
    this.demonstration = demonstration;
    this.teller = teller;
    this.clock = clock;
  }

  public Way way() {
    if (config.cron().isOff() || demonstration.isOn()) {
      return Way.ALONE;
    }
    return teller.url().isEmpty() ? Way.TOGETHER : Way.NEVER;
  }

  /**
   * Opens every box that has reached <em>k</em>, now.
   *
   * @param reason see {@link Reason}; null where a program gave none
   * @return what was counted
   * @throws OpeningRefusal where boxes are opened on schedule
   */
  public List<Release> open(String reason) {
    require(Way.ALONE);
    String given = reason == null ? null : read(reason);
    String who = person();
    Instant now = clock.instant();
    return told(
        openings.open(now, opening -> note(new HandOpened(opening, now, who, null, given))));
  }

  /**
   * Asks for an opening in the name of who is signed in.
   *
   * @throws OpeningRefusal where no second person can help, or while another one waits
   */
  public void ask(String reason) {
    require(Way.TOGETHER);
    wishes.ask(person(), read(reason));
  }

  /** The one that waits for a second person. */
  public Optional<Asked> asked() {
    return way() == Way.TOGETHER ? wishes.waiting() : Optional.empty();
  }

  /**
   * Opens the boxes as {@link #open} does, agreed to by who is signed in.
   *
   * @param id {@link Asked#id()}
   * @throws OpeningRefusal when that one does not wait any more, or for the person who asked
   */
  public List<Release> agree(UUID id) {
    require(Way.TOGETHER);
    String second = person();
    Instant now = clock.instant();
    return told(
        openings.open(
            now,
            opening -> {
              Asked asked = wishes.take(id, second);
              note(new HandOpened(opening, now, asked.by(), second, asked.reason()));
            }));
  }

  /**
   * @throws OpeningRefusal when it does not wait any more
   */
  public void withdraw(UUID id) {
    wishes.withdraw(id);
  }

  private void note(HandOpened opened) {
    book.write(opened);
    String reason = opened.reason() == null ? NO_REASON : opened.reason();
    audit.add(
        Act.OPENED_BY_HAND,
        opened.confirmedBy() == null ? reason : reason + " (" + opened.askedBy() + ")");
  }

  private List<Release> told(List<Release> counted) {
    int ballots = counted.stream().mapToInt(Release::ballots).sum();
    audit.add(Act.BOXES_COUNTED, "%d (%d)".formatted(counted.size(), ballots));
    return counted;
  }

  private void require(Way wanted) {
    Way way = way();
    if (way == Way.NEVER) {
      throw OpeningRefusal.tellerKeepsTimes();
    }
    if (way != wanted) {
      throw way == Way.TOGETHER ? OpeningRefusal.alone() : OpeningRefusal.waitsNoMore();
    }
  }

  private String person() {
    return actor.name().orElse(AuditLog.SERVICE);
  }

  private static String read(String reason) {
    return Reason.of(reason).orElseThrow(OpeningRefusal::noReason);
  }
}
