package org.augenhoehe.vote.opening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.augenhoehe.vote.ballot.Boxes.StandingBox;
import org.augenhoehe.vote.release.CountedLists;
import org.augenhoehe.vote.release.Release;
import org.augenhoehe.vote.release.Releases;
import org.augenhoehe.vote.teller.Counted;
import org.augenhoehe.vote.teller.CountedList;

/** Writes down what the teller says that it counted. */
@ApplicationScoped
class ReleaseBook {

  /**
   * What there is to write.
   *
   * @param list empty where an older version counted
   */
  record Entry(Release release, Optional<CountedList> list) {

    /**
     * The same answer makes the same release, also where a database that lost it gets it again.
     *
     * @param boxes those that were counted, as far as they stand
     */
    static Entry of(Counted counted, List<StandingBox> boxes, Instant openedAt) {
      int setAside = boxes.stream().mapToInt(StandingBox::spoiled).sum();
      Release release =
          new Release(
              UUID.nameUUIDFromBytes(counted.signature()),
              counted.place().node(),
              counted.place().questionnaire(),
              openedAt,
              counted.opening(),
              counted.ballots(),
              counted.spoiled() + setAside,
              counted.count().items());
      return new Entry(release, counted.list());
    }
  }

  private final Releases releases;
  private final CountedLists lists;

  ReleaseBook(Releases releases, CountedLists lists) {
    this.releases = releases;
    this.lists = lists;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  void write(Entry entry) {
    releases.add(entry.release());
    entry.list().ifPresent(list -> lists.add(entry.release(), list.hashes(), list.signature()));
  }
}
