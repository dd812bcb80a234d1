package org.augenhoehe.vote.opening;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.augenhoehe.base.questionnaire.Questionnaire;
import org.augenhoehe.base.questionnaire.Questionnaires;
import org.augenhoehe.vote.ballot.Ballot;
import org.augenhoehe.vote.ballot.Boxes;
import org.augenhoehe.vote.ballot.Boxes.StandingBox;
import org.augenhoehe.vote.opening.OpeningRule.Contents;
import org.augenhoehe.vote.teller.BoxKeys;
import org.jboss.logging.Logger;

/** Unseals all ballots of the boxes that an opening holds. */
@ApplicationScoped
class Readings {

  private static final Logger LOG = Logger.getLogger(Readings.class);

  private final Boxes boxes;
  private final BoxKeys keys;
  private final Questionnaires questionnaires;

  Readings(Boxes boxes, BoxKeys keys, Questionnaires questionnaires) {
    this.boxes = boxes;
    this.keys = keys;
    this.questionnaires = questionnaires;
  }

  /**
   * What boxes hold.
   *
   * @param contents of all boxes of each place together, but for lost ones
   * @param empty boxes into which nothing was ever put
   * @param lost boxes whose ballots wait for a missing key
   */
  record Held(
      Collection<Contents<Ballot>> contents, Set<StandingBox> empty, Set<StandingBox> lost) {}

  Held of(Collection<StandingBox> standing) {
    Map<UUID, Reading> readings = new HashMap<>();
    for (StandingBox box : standing) {
      Questionnaire questionnaire = questionnaires.version(box.place().questionnaire());
      readings.put(box.id(), new Reading(box, keys::opener, questionnaire));
    }
    AtomicInteger astray = new AtomicInteger();
    boxes.eachBallot(
        (box, ballot) ->
            Optional.ofNullable(readings.get(box))
                .ifPresentOrElse(reading -> reading.add(ballot), astray::incrementAndGet));
    warn(astray.get(), "%d ballots belong to no box and cannot be counted");
    warn(unreadable(readings.values(), false), "%d ballots cannot be read and are set aside");
    warn(unreadable(readings.values(), true), "%d ballots wait for a missing key");
    return new Held(
        readings.values().stream()
            .filter(reading -> !reading.isLost())
            .map(Reading::contents)
            .collect(Collectors.toMap(Contents::place, Function.identity(), Contents::with))
            .values(),
        boxes(readings.values(), Reading::isEmpty),
        boxes(readings.values(), Reading::isLost));
  }

  private static int unreadable(Collection<Reading> readings, boolean areLost) {
    return readings.stream()
        .filter(reading -> reading.isLost() == areLost)
        .mapToInt(Reading::unreadable)
        .sum();
  }

  private static Set<StandingBox> boxes(
      Collection<Reading> readings, Predicate<Reading> condition) {
    return readings.stream().filter(condition).map(Reading::box).collect(Collectors.toSet());
  }

  private static void warn(int ballots, String of) {
    if (ballots > 0) {
      LOG.warnf(of, ballots);
    }
  }
}
