package org.augenhoehe.vote.opening;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.augenhoehe.base.database.DeadRows;
import org.augenhoehe.base.database.Durability;
import org.augenhoehe.base.questionnaire.Questionnaires;
import org.augenhoehe.entitle.invitation.Invitations;
import org.augenhoehe.entitle.issuer.SpentTokens;
import org.augenhoehe.vote.ballot.Boxes;
import org.augenhoehe.vote.ballot.Boxes.StandingBox;
import org.augenhoehe.vote.ballot.CondemnedKeys;
import org.augenhoehe.vote.opening.OpeningRule.Decision;
import org.augenhoehe.vote.opening.OpeningRule.Fate;
import org.augenhoehe.vote.opening.Readings.Held;
import org.augenhoehe.vote.paper.Ballot;
import org.augenhoehe.vote.paper.Count;
import org.augenhoehe.vote.paper.Place;
import org.augenhoehe.vote.release.OpeningLock;
import org.augenhoehe.vote.release.Release;
import org.augenhoehe.vote.release.ReleaseConfig;
import org.augenhoehe.vote.release.Releases;
import org.jboss.logging.Logger;

/** Opens boxes: reads, counts, publishes and destroys, all of it or nothing. */
@ApplicationScoped
public class Openings {

  private static final Logger LOG = Logger.getLogger(Openings.class);

  /** Long enough for a million ballots on a slow machine. */
  private static final int TIMEOUT_SECONDS = 1800;

  /** The tables whose rows an opening deletes or writes again, the largest last. */
  private static final List<String> REWRITTEN =
      List.of("box", "ballot", "spent_token", "invitation");

  private final Boxes boxes;
  private final CondemnedKeys condemned;
  private final Readings readings;
  private final OpeningLock lock;
  private final Releases releases;
  private final Questionnaires questionnaires;
  private final Invitations invitations;
  private final SpentTokens spentTokens;
  private final Durability durability;
  private final DeadRows deadRows;
  private final ScheduleBook book;
  private final ReleaseConfig config;

  Openings(
      Boxes boxes,
      CondemnedKeys condemned,
      Readings readings,
      OpeningLock lock,
      Releases releases,
      Questionnaires questionnaires,
      Invitations invitations,
      SpentTokens spentTokens,
      Durability durability,
      DeadRows deadRows,
      ScheduleBook book,
      ReleaseConfig config) {
    this.boxes = boxes;
    this.condemned = condemned;
    this.readings = readings;
    this.lock = lock;
    this.releases = releases;
    this.questionnaires = questionnaires;
    this.invitations = invitations;
    this.spentTokens = spentTokens;
    this.durability = durability;
    this.deadRows = deadRows;
    this.book = book;
    this.config = config;
  }

  /**
   * Opens every box that has reached <em>k</em>.
   *
   * @param moment the time of the opening
   * @return what was counted; boxes with fewer ballots stay closed or are poured into their
   *     parent's
   */
  public List<Release> open(Instant moment) {
    return open(moment, Optional.empty());
  }

  /**
   * Opens boxes like {@link #open(Instant)}, but only once for every scheduled time, however many
   * instances share the schedule.
   *
   * @param scheduledFor the scheduled time
   */
  List<Release> openOnSchedule(Instant moment, Instant scheduledFor) {
    return open(moment, Optional.of(scheduledFor));
  }

  private List<Release> open(Instant moment, Optional<Instant> scheduledFor) {
    List<UUID> put = new ArrayList<>();
    Optional<List<Release>> opened;
    try {
      opened =
          QuarkusTransaction.requiringNew()
              .timeout(TIMEOUT_SECONDS)
              .call(() -> openInTurn(moment, scheduledFor, put));
    } catch (RuntimeException | Error e) {
      undo(put, e);
      throw e;
    }
    // Keys may be destroyed only once the releases are safely on disk.
    durability.sync();
    condemned.destroy();
    if (opened.isPresent()) {
      deadRows.remove(REWRITTEN);
      LOG.infof("Opened %d boxes", opened.get().size());
    }
    return opened.orElse(List.of());
  }

  private void undo(List<UUID> put, Throwable reason) {
    try {
      condemned.destroyUnlessStanding(put);
    } catch (RuntimeException e) {
      reason.addSuppressed(e);
    }
  }

  /**
   * @param put receives the ids of the boxes that this opening creates
   * @return what was counted; empty where another instance opens at the scheduled time
   */
  private Optional<List<Release>> openInTurn(
      Instant moment, Optional<Instant> scheduledFor, List<UUID> put) {
    lock.take();
    if (scheduledFor.isPresent() && !book.claim(scheduledFor.get())) {
      return Optional.empty();
    }
    long opening = lock.count();
    Instant openedAt = releases.notBeforeTheLast(moment);
    Held held = readings.of(boxes.all());
    List<StandingBox> emptied = new ArrayList<>();
    List<Release> opened = new ArrayList<>();
    for (Decision<Ballot> decision : OpeningRule.decide(held.contents(), config.minimum())) {
      Place place = decision.contents().place();
      List<StandingBox> here = held.filled().getOrDefault(place, List.of());
      if (decision.fate() == Fate.COUNT) {
        opened.add(count(decision, place, openedAt, opening));
      }
      if (decision.fate() == Fate.LEAVE) {
        leave(decision, here, opening, put);
      } else {
        emptied.addAll(here);
      }
    }
    boxes.remove(emptied);
    boxes.removeEmpty(held.empty());
    invitations.tidy();
    spentTokens.tidy();
    return Optional.of(opened);
  }

  private void leave(
      Decision<Ballot> decision, List<StandingBox> here, long opening, List<UUID> put) {
    List<StandingBox> left = new ArrayList<>(here);
    if (!decision.poured().isEmpty()) {
      StandingBox box = boxes.put(decision.contents().place(), opening);
      put.add(box.id());
      boxes.pour(decision.poured(), decision.pouredSpoiled(), box);
      left.add(box);
    }
    left.forEach(box -> boxes.leave(box.id()));
  }

  private Release count(Decision<Ballot> decision, Place place, Instant openedAt, long opening) {
    List<Ballot> ballots = decision.ballots();
    Count count = Count.of(ballots, questionnaires.version(place.questionnaire()));
    Release release =
        new Release(
            UUID.randomUUID(),
            place.node(),
            place.questionnaire(),
            openedAt,
            opening,
            ballots.size(),
            decision.spoiled(),
            count.items(),
            count.scores());
    releases.add(release);
    return release;
  }
}
