package org.augenhoehe.vote.opening;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.augenhoehe.base.questionnaire.Questionnaire;
import org.augenhoehe.base.questionnaire.Questionnaires;
import org.augenhoehe.vote.ballot.Boxes;
import org.augenhoehe.vote.ballot.Boxes.StandingBox;
import org.augenhoehe.vote.opening.OpeningRule.Contents;
import org.augenhoehe.vote.paper.Ballot;
import org.augenhoehe.vote.paper.Place;
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
   * What boxes hold; those whose ballots wait for a missing key are left out.
   *
   * @param contents of all boxes of each place together
   * @param filled the boxes of each place that hold something
   * @param empty boxes into which nothing was ever put
   */
  record Held(
      Collection<Contents<Ballot>> contents,
      Map<Place, List<StandingBox>> filled,
      List<StandingBox> empty) {

    static Held of(List<Reading> readings) {
      return new Held(
          readings.stream()
              .map(Reading::contents)
              .collect(Collectors.toMap(Contents::place, Function.identity(), Contents::with))
              .values(),
          readings.stream()
              .filter(reading -> !reading.isEmpty())
              .map(Reading::box)
              .collect(Collectors.groupingBy(StandingBox::place)),
          readings.stream().filter(Reading::isEmpty).map(Reading::box).toList());
    }
  }

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
    Map<Boolean, List<Reading>> byLost =
        readings.values().stream().collect(Collectors.partitioningBy(Reading::isLost));
    warn(unreadable(byLost.get(false)), "%d ballots cannot be read and are set aside");
    warn(unreadable(byLost.get(true)), "%d ballots wait for a missing key");
    return Held.of(byLost.get(false));
  }

  private static int unreadable(List<Reading> readings) {
    return readings.stream().mapToInt(Reading::unreadable).sum();
  }

  private static void warn(int ballots, String of) {
    if (ballots > 0) {
      LOG.warnf(of, ballots);
    }
  }
}
