package org.augenhoehe.demo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.augenhoehe.base.improvement.Draft;
import org.augenhoehe.base.improvement.Improvements;
import org.augenhoehe.base.office.Channel;
import org.augenhoehe.base.office.Leaf;
import org.augenhoehe.base.office.OfficeTree;
import org.augenhoehe.base.platform.Demonstration;
import org.augenhoehe.base.platform.InstallationConfig;
import org.augenhoehe.base.platform.OfficeClock;
import org.augenhoehe.base.questionnaire.Questionnaires;
import org.augenhoehe.entitle.invitation.InvitationCode;
import org.augenhoehe.entitle.invitation.Invitations;
import org.augenhoehe.vote.casting.Casting;
import org.augenhoehe.vote.casting.Outcome;
import org.augenhoehe.vote.opening.Openings;
import org.jboss.logging.Logger;

/** Fills an empty installation with a made-up authority and half a year of ratings. */
@Singleton
class DemoAuthority {

  static final int WEEKS = 26;

  private static final Logger LOG = Logger.getLogger(DemoAuthority.class);
  private static final LocalTime OPENING = LocalTime.of(6, 0);
  private static final int VALID_DAYS = 7;

  /** After all other observers of the start. */
  private static final int LAST = 10_000;

  private final InstallationConfig installation;
  private final Demonstration demonstration;
  private final OfficeClock clock;
  private final OfficeTree tree;
  private final Improvements improvements;
  private final Invitations invitations;
  private final Casting casting;
  private final Openings openings;
  private final Questionnaires questionnaires;
  private final EntityManager entities;

  DemoAuthority(
      InstallationConfig installation,
      Demonstration demonstration,
      OfficeClock clock,
      OfficeTree tree,
      Improvements improvements,
      Invitations invitations,
      Casting casting,
      Openings openings,
      Questionnaires questionnaires,
      EntityManager entities) {
    this.installation = installation;
    this.demonstration = demonstration;
    this.clock = clock;
    this.tree = tree;
    this.improvements = improvements;
    this.invitations = invitations;
    this.casting = casting;
    this.openings = openings;
    this.questionnaires = questionnaires;
    this.entities = entities;
  }

  void start(@Observes @Priority(LAST) StartupEvent event) {
    Optional<DemonstrationMark> mark = QuarkusTransaction.requiringNew().call(this::mark);
    if (mark.isPresent()) {
      requireComplete(mark.get());
      demonstration.begin();
    } else if (installation.demo()) {
      requireEmpty();
      demonstration.begin();
      fill();
    }
  }

  private void fill() {
    QuarkusTransaction.requiringNew().run(() -> entities.persist(new DemonstrationMark()));
    ZonedDateTime last = lastOpening();
    try {
      DemoCustomers customers = new DemoCustomers(questionnaires.current());
      clock.stopAt(last.minusWeeks(WEEKS).toInstant());
      Map<DemoTouchpoint, UUID> touchpoints = build();
      for (int week = 1; week <= WEEKS; week++) {
        ZonedDateTime opening = last.minusWeeks(WEEKS - week);
        clock.stopAt(opening.minusDays(5).toInstant());
        improve(touchpoints, week);
        clock.stopAt(opening.minusDays(3).toInstant());
        cast(touchpoints, customers, week);
        clock.stopAt(opening.toInstant());
        openings.open(clock.instant());
      }
    } finally {
      clock.goOn();
    }
    QuarkusTransaction.requiringNew().run(() -> mark().orElseThrow().complete = true);
    LOG.info("Demonstration: a made-up authority with half a year of ratings is ready");
  }

  private Map<DemoTouchpoint, UUID> build() {
    Map<String, UUID> offices = new LinkedHashMap<>();
    Map<DemoTouchpoint, UUID> touchpoints = new LinkedHashMap<>();
    for (DemoTouchpoint touchpoint : DemoTouchpoint.all()) {
      UUID office = offices.computeIfAbsent(touchpoint.office(), name -> tree.addOffice(name).id());
      touchpoints.put(touchpoint, tree.addTouchpoint(office, touchpoint.name()).id());
    }
    return touchpoints;
  }

  /** What is changed in a week changes it for all of its ballots. */
  private void improve(Map<DemoTouchpoint, UUID> touchpoints, int week) {
    touchpoints.forEach(
        (touchpoint, id) ->
            touchpoint.improvements().stream()
                .filter(improvement -> improvement.week() == week)
                .forEach(
                    improvement ->
                        improvements.enter(
                            id,
                            new Draft(
                                LocalDate.now(clock), improvement.text(), improvement.value()))));
  }

  private void cast(Map<DemoTouchpoint, UUID> touchpoints, DemoCustomers customers, int week) {
    List<CompletableFuture<Outcome>> ballots = new ArrayList<>();
    touchpoints.forEach(
        (touchpoint, id) -> {
          for (Channel channel : Channel.values()) {
            int average = channel == Channel.PHONE ? touchpoint.phones() : touchpoint.kiosks();
            LocalDate validThrough = LocalDate.now(clock).plusDays(VALID_DAYS);
            for (InvitationCode code :
                invitations.issue(id, channel, customers.arrivals(average), validThrough)) {
              ballots.add(
                  casting
                      .cast(
                          code, new Leaf(id, channel), customers.answers(touchpoint, channel, week))
                      .toCompletableFuture());
            }
          }
        });
    for (CompletableFuture<Outcome> ballot : ballots) {
      if (!(ballot.join() instanceof Outcome.Cast)) {
        throw new IllegalStateException("A made-up ballot was refused");
      }
    }
  }

  /** The last Monday, so that the demonstration ends where an installation in use would. */
  private ZonedDateTime lastOpening() {
    ZonedDateTime now = ZonedDateTime.now(clock);
    ZonedDateTime monday =
        now.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).with(OPENING);
    return monday.isAfter(now) ? monday.minusWeeks(1) : monday;
  }

  private void requireEmpty() {
    if (!tree.offices().isEmpty()) {
      throw new IllegalStateException(
          "AUGENHOEHE_DEMO=true needs an empty installation, and this one has offices. Nothing was"
              + " changed. Choose another AUGENHOEHE_DATA_DIR or start without the demonstration.");
    }
  }

  private static void requireComplete(DemonstrationMark mark) {
    if (!mark.complete) {
      throw new IllegalStateException(
          "A demonstration was begun here and not finished. Everything in this installation is made"
              + " up; delete its data directory and start again.");
    }
  }

  private Optional<DemonstrationMark> mark() {
    return Optional.ofNullable(entities.find(DemonstrationMark.class, DemonstrationMark.ONLY));
  }
}
