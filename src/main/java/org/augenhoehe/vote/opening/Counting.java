package org.augenhoehe.vote.opening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.augenhoehe.base.office.Node;
import org.augenhoehe.vote.ballot.Boxes;
import org.augenhoehe.vote.ballot.Boxes.StandingBox;
import org.augenhoehe.vote.opening.OpeningRule.Contents;
import org.augenhoehe.vote.opening.OpeningRule.Decision;
import org.augenhoehe.vote.opening.ReleaseBook.Entry;
import org.augenhoehe.vote.paper.Place;
import org.augenhoehe.vote.release.Release;
import org.augenhoehe.vote.release.ReleaseConfig;
import org.augenhoehe.vote.release.Releases;
import org.augenhoehe.vote.teller.Batch;
import org.augenhoehe.vote.teller.Counted;
import org.augenhoehe.vote.teller.Teller;
import org.jboss.logging.Logger;

/** Has the teller count what waits in closed boxes, and writes down what it says. */
@ApplicationScoped
class Counting {

  private static final Logger LOG = Logger.getLogger(Counting.class);

  /** Ballots that are handed to the teller at once, unless a single place has more. */
  private static final int AT_ONCE = 20_000;

  /**
   * @param risen nodes with ballots that are waiting at the parent now, or were counted there
   */
  record Outcome(List<Release> opened, Set<Node> risen) {}

  private final Boxes boxes;
  private final Teller teller;
  private final Releases releases;
  private final ReleaseBook book;
  private final ReleaseConfig config;
  private final SecureRandom random;

  Counting(
      Boxes boxes,
      Teller teller,
      Releases releases,
      ReleaseBook book,
      ReleaseConfig config,
      SecureRandom random) {
    this.boxes = boxes;
    this.teller = teller;
    this.releases = releases;
    this.book = book;
    this.config = config;
    this.random = random;
  }

  /**
   * Boxes whose ballots were counted are removed, and those that hold nothing; others stay, and may
   * rise. Asked again after a crash, it writes down the same.
   *
   * @param opening its number; all boxes of earlier periods are closed
   */
  @Transactional(Transactional.TxType.MANDATORY)
  Outcome count(long opening, Instant moment) {
    Set<UUID> known = teller.boxes(opening);
    Map<Boolean, List<StandingBox>> byKey =
        boxes.closed(opening).stream()
            .collect(Collectors.partitioningBy(box -> known.contains(box.id())));
    warn(
        byKey.get(false).stream().mapToInt(StandingBox::ballots).sum(),
        "%d ballots wait for a missing key");
    List<StandingBox> closed = byKey.get(true);
    List<StandingBox> done = new ArrayList<>(closed.stream().filter(StandingBox::isEmpty).toList());
    List<StandingBox> left = new ArrayList<>();
    Set<Node> risen = new HashSet<>();
    Instant openedAt = releases.notBeforeTheLast(moment);
    List<Entry> told = new ArrayList<>();
    for (Decision<StandingBox> decision :
        OpeningRule.decide(
            closed.stream().map(Counting::contents).toList(),
            config.minimum(),
            candidates -> count(opening, openedAt, candidates, told))) {
      Contents<StandingBox> contents = decision.contents();
      switch (decision.fate()) {
        case COUNT -> done.addAll(contents.boxes());
        case RISE -> risen.add(contents.place().node());
        case LEAVE -> {
          boxes.leave(contents.boxes(), contents.place());
          left.addAll(contents.boxes());
        }
      }
    }
    boxes.shuffle(left);
    boxes.remove(done);
    told.forEach(book::write);
    List<Release> opened = told.stream().map(Entry::release).toList();
    warn(opened.stream().mapToInt(Release::spoiled).sum(), "%d ballots could not be read");
    return new Outcome(opened, risen);
  }

  private static void warn(int ballots, String of) {
    if (ballots > 0) {
      LOG.warnf(of, ballots);
    }
  }

  private static Contents<StandingBox> contents(StandingBox box) {
    return new Contents<>(box.place(), box.waited(), box.ballots(), List.of(box));
  }

  /**
   * @param told receives what the teller says
   */
  private Set<Place> count(
      long opening, Instant openedAt, List<Contents<StandingBox>> candidates, List<Entry> told) {
    Set<Place> counted = new HashSet<>();
    int from = 0;
    while (from < candidates.size()) {
      int to = from;
      for (int ballots = 0; to < candidates.size() && ballots < AT_ONCE; to++) {
        ballots += candidates.get(to).ballots();
      }
      for (Entry answer : ask(opening, openedAt, candidates.subList(from, to))) {
        told.add(answer);
        counted.add(new Place(answer.release().node(), answer.release().questionnaire()));
      }
      from = to;
    }
    return counted;
  }

  private List<Entry> ask(long opening, Instant openedAt, List<Contents<StandingBox>> candidates) {
    Map<UUID, List<byte[]>> ballots =
        boxes.ballots(
            candidates.stream()
                .flatMap(contents -> contents.boxes().stream())
                .map(StandingBox::id)
                .toList());
    List<Batch> batches = candidates.stream().map(contents -> batch(contents, ballots)).toList();
    List<Optional<Counted>> answers = teller.count(opening, batches);
    List<Entry> told = new ArrayList<>();
    for (int i = 0; i < batches.size(); i++) {
      Contents<StandingBox> contents = candidates.get(i);
      answers.get(i).ifPresent(answer -> told.add(Entry.of(answer, contents.boxes(), openedAt)));
    }
    return told;
  }

  private Batch batch(Contents<StandingBox> contents, Map<UUID, List<byte[]>> ballots) {
    return new Batch(
        contents.place(),
        contents.boxes().stream()
            .map(
                box -> {
                  List<byte[]> sealed = ballots.get(box.id());
                  Collections.shuffle(sealed, random);
                  return new Batch.Contents(box.signed(), sealed);
                })
            .toList());
  }
}
