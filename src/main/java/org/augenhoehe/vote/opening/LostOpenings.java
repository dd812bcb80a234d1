package org.augenhoehe.vote.opening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.augenhoehe.base.database.PlainJdbc;
import org.augenhoehe.base.office.Channel;
import org.augenhoehe.base.office.Node;
import org.augenhoehe.base.office.OfficeTree;
import org.augenhoehe.base.office.OfficeTree.OfficeEntry;
import org.augenhoehe.base.office.OfficeTree.TouchpointEntry;
import org.augenhoehe.vote.ballot.Boxes;
import org.augenhoehe.vote.ballot.Boxes.StandingBox;
import org.augenhoehe.vote.opening.ReleaseBook.Entry;
import org.augenhoehe.vote.release.OpeningLock;
import org.augenhoehe.vote.release.OpeningTimes;
import org.augenhoehe.vote.release.Release;
import org.augenhoehe.vote.release.ReleaseConfig;
import org.augenhoehe.vote.release.Releases;
import org.augenhoehe.vote.teller.PastOpening;
import org.augenhoehe.vote.teller.PastOpening.CountedBatch;
import org.augenhoehe.vote.teller.Teller;
import org.jboss.logging.Logger;

/**
 * Openings that this database does not know, because an older backup of it was restored. The teller
 * has kept what it counted at them.
 */
@ApplicationScoped
class LostOpenings {

  private static final Logger LOG = Logger.getLogger(LostOpenings.class);

  /** Enough to see which; a foreign directory of keys may have thousands. */
  private static final int MOST_NAMED = 20;

  private final Teller teller;
  private final OpeningLock lock;
  private final Boxes boxes;
  private final Releases releases;
  private final ReleaseBook releaseBook;
  private final SlipBook slips;
  private final ScheduleBook book;
  private final OfficeTree tree;
  private final OpeningTimes times;
  private final Clock clock;
  private final PlainJdbc jdbc;

  LostOpenings(
      Teller teller,
      OpeningLock lock,
      Boxes boxes,
      Releases releases,
      ReleaseBook releaseBook,
      SlipBook slips,
      ScheduleBook book,
      OfficeTree tree,
      ReleaseConfig config,
      Clock clock,
      PlainJdbc jdbc) {
    this.teller = teller;
    this.lock = lock;
    this.boxes = boxes;
    this.releases = releases;
    this.releaseBook = releaseBook;
    this.slips = slips;
    this.book = book;
    this.tree = tree;
    this.times = config.cron();
    this.clock = clock;
    this.jdbc = jdbc;
  }

  /**
   * Whether there are any.
   *
   * @throws org.augenhoehe.vote.teller.TellerRefusal if the teller does not say
   */
  boolean areThere() {
    // In this order: meanwhile another instance may close a period and have it counted.
    long last = teller.lastOpening();
    return last > jdbc.perStatement(lock::look);
  }

  /**
   * Writes their releases, removes the boxes that were counted at them, and goes on with the number
   * after the last. Releases of places that this database does not know are left with the teller.
   *
   * @return whether there were any
   */
  @Transactional(Transactional.TxType.MANDATORY)
  boolean bringBack() {
    lock.takeCounting();
    long last = teller.lastOpening();
    if (last <= lock.openings()) {
      return false;
    }
    Found found = new Found(nodes(), standing());
    Optional<PastOpening> past = teller.countedAfter(lock.counted());
    while (past.isPresent()) {
      write(past.get(), found);
      past = teller.countedAfter(past.get().number());
    }
    slips.forget(found.nodes);
    // Only now, because castings wait for it.
    lock.take();
    boxes.remove(found.counted);
    boxes.waitAnew();
    lock.goOnAfter(last);
    found.tell(last);
    return true;
  }

  private void write(PastOpening past, Found found) {
    // A teller's wrong clock must not date this and all later releases into the future.
    long now = clock.instant().getEpochSecond();
    Instant at = Instant.ofEpochSecond(Math.max(0, Math.min(past.at(), now)));
    // Or the schedule would take it for missed.
    times.last(at).ifPresent(book::claim);
    Instant openedAt = releases.notBeforeTheLast(at);
    for (CountedBatch batch : past.batches()) {
      Entry entry = Entry.of(batch.counted(), found.take(batch.boxes()), openedAt);
      Release release = entry.release();
      if (!found.nodes.contains(release.node())) {
        found.unknown.add(release);
      } else if (!releases.contains(release)) {
        releaseBook.write(entry);
        found.written++;
      }
    }
  }

  private Set<Node> nodes() {
    Set<Node> nodes = new HashSet<>();
    for (OfficeEntry office : tree.offices()) {
      nodes.add(Node.ofOffice(office.id()));
      for (TouchpointEntry touchpoint : tree.touchpoints(office.id())) {
        nodes.add(touchpoint.node());
        Arrays.stream(Channel.values()).map(touchpoint::leaf).forEach(nodes::add);
      }
    }
    return nodes;
  }

  private Map<UUID, StandingBox> standing() {
    return boxes.closed(Long.MAX_VALUE).stream()
        .collect(Collectors.toMap(StandingBox::id, Function.identity()));
  }

  /** What is known until now. */
  private static final class Found {

    private final Set<Node> nodes;
    private final Map<UUID, StandingBox> standing;
    private final List<StandingBox> counted = new ArrayList<>();
    private final List<Release> unknown = new ArrayList<>();
    private int written;

    Found(Set<Node> nodes, Map<UUID, StandingBox> standing) {
      this.nodes = nodes;
      this.standing = standing;
    }

    /** Those of these boxes that stand again. */
    List<StandingBox> take(Set<UUID> boxes) {
      List<StandingBox> taken =
          boxes.stream().filter(standing::containsKey).map(standing::get).toList();
      counted.addAll(taken);
      return taken;
    }

    void tell(long last) {
      LOG.warnf(
          "An older backup of the database was restored. %d releases came back from the teller, up"
              + " to opening %d; the ballots of %d boxes in the backup are among them.",
          written, last, counted.size());
      if (!unknown.isEmpty()) {
        LOG.warnf(
            "%d releases did not come back, because this database does not know their places: %s",
            unknown.size(),
            unknown.stream()
                .map(release -> release.node().path())
                .distinct()
                .limit(MOST_NAMED)
                .collect(Collectors.joining(", ")));
      }
    }
  }
}
