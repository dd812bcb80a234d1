package org.augenhoehe.vote.release;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What releases tell of slips. Changes at openings only, so it is cached like the releases. */
@ApplicationScoped
public class ToldSlips {

  @ApplicationScoped
  static class Table implements PanacheRepositoryBase<SlipsRow, UUID> {}

  private record Read(long opening, Map<UUID, Slips> slips) {}

  private final Table table;
  private final OpeningLock lock;
  private volatile Read read = new Read(0, Map.of());

  ToldSlips(Table table, OpeningLock lock) {
    this.table = table;
    this.lock = lock;
  }

  /**
   * By the id of the release. Releases without any are those of kiosks, those that came back after
   * a backup was restored, and the first ones after that and since slips are told.
   */
  @Transactional
  public Map<UUID, Slips> all() {
    long opening = lock.counted();
    Read known = read;
    if (known.opening() != opening) {
      known =
          new Read(
              opening,
              table.listAll().stream()
                  .collect(
                      Collectors.toUnmodifiableMap(
                          row -> row.release, row -> new Slips(row.printed, row.exchanged))));
      read = known;
    }
    return known.slips();
  }

  @Transactional(Transactional.TxType.MANDATORY)
  public void add(Release release, Slips slips) {
    table.persist(new SlipsRow(release.id(), slips));
  }
}
