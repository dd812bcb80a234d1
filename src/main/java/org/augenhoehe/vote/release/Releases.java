package org.augenhoehe.vote.release;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * All releases. They never change, so they are cached in memory and only those of new openings are
 * read from the database.
 */
@ApplicationScoped
public class Releases {

  /**
   * All releases as of one opening.
   *
   * @param opening how many openings there were; the same number means the same releases
   * @param releases in the order in which they were opened
   */
  public record Ledger(long opening, List<Release> releases) {}

  @ApplicationScoped
  static class Table implements PanacheRepositoryBase<ReleaseRow, UUID> {}

  private static final Comparator<Release> IN_ORDER =
      Comparator.comparingLong(Release::opening)
          .thenComparing(release -> release.node().path())
          .thenComparingInt(Release::questionnaire);

  private final Table table;
  private final OpeningLock lock;
  private final EntityManager entities;
  private volatile Ledger ledger = new Ledger(0, List.of());

  Releases(Table table, OpeningLock lock, EntityManager entities) {
    this.table = table;
    this.lock = lock;
    this.entities = entities;
  }

  @Transactional
  public Ledger ledger() {
    Ledger known = ledger;
    long opening = lock.counted();
    if (opening == known.opening()) {
      return known;
    }
    // A database that was restored to an earlier state is read again from the start.
    Ledger base = opening > known.opening() ? known : new Ledger(0, List.of());
    Stream<Release> fresh =
        table.list("opening > ?1 and opening <= ?2", base.opening(), opening).stream()
            .map(ReleaseRow::toRelease)
            .sorted(IN_ORDER);
    List<Release> all = new ArrayList<>(base.releases());
    fresh.forEach(all::add);
    Ledger read = new Ledger(opening, List.copyOf(all));
    ledger = read;
    return read;
  }

  /** This moment, or that of the last release: a clock set back must not date one before others. */
  @Transactional(Transactional.TxType.MANDATORY)
  public Instant notBeforeTheLast(Instant moment) {
    return Optional.ofNullable(
            entities
                .createQuery("select max(openedAt) from ReleaseRow", Instant.class)
                .getSingleResult())
        .filter(last -> last.isAfter(moment))
        .orElse(moment);
  }

  /** Whether there is one of this opening and place. */
  @Transactional(Transactional.TxType.MANDATORY)
  public boolean contains(Release release) {
    return entities
            .createQuery(
                "select count(*) from ReleaseRow where opening = ?1 and node = ?2 and questionnaire"
                    + " = ?3",
                Long.class)
            .setParameter(1, release.opening())
            .setParameter(2, release.node().path())
            .setParameter(3, release.questionnaire())
            // Otherwise each of thousands looks at all that were added before.
            .setFlushMode(FlushModeType.COMMIT)
            .getSingleResult()
        > 0;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  public void add(Release release) {
    table.persist(new ReleaseRow(release));
  }
}
