package org.augenhoehe.vote.byhand;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.augenhoehe.vote.release.OpeningLock;
import org.augenhoehe.vote.release.Scope;

/** All openings by hand. */
@ApplicationScoped
public class HandOpenings {

  /**
   * What customers are told.
   *
   * @param count of all
   * @param days of the newest, the newest first
   */
  public record Told(long count, List<LocalDate> days) {}

  @ApplicationScoped
  static class Table implements PanacheRepositoryBase<HandOpening, UUID> {}

  private record Read(long opening, Told told) {}

  /** How many days customers are told. */
  public static final int MOST_DAYS = 10;

  private static final Sort NEWEST = Sort.descending("opening", "openedAt");

  private final Table table;
  private final OpeningLock lock;
  private volatile Read read = new Read(0, new Told(0, List.of()));

  HandOpenings(Table table, OpeningLock lock) {
    this.table = table;
    this.lock = lock;
  }

  /** In the transaction that closes the boxes, so that none is opened without a row. */
  @Transactional(Transactional.TxType.MANDATORY)
  void write(HandOpened opened) {
    table.persist(new HandOpening(opened));
  }

  @Transactional
  public List<HandOpened> newest(int most) {
    return table.findAll(NEWEST).page(0, most).stream().map(HandOpening::opened).toList();
  }

  @Transactional
  public long count() {
    return table.count();
  }

  /**
   * For customers, and so only of openings whose releases are written: what they are told changes
   * with everything else, and at no other time. Cached like the releases.
   */
  @Transactional
  public Told told() {
    long counted = lock.counted();
    Read known = read;
    if (known.opening() != counted) {
      known =
          new Read(
              counted,
              new Told(
                  table.count("opening <= ?1", counted),
                  table.find("opening <= ?1", NEWEST, counted).page(0, MOST_DAYS).stream()
                      .map(row -> Scope.day(row.openedAt))
                      .toList()));
      read = known;
    }
    return known.told();
  }
}
