package org.augenhoehe.vote.release;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Which ballots the teller counted, by their hashes and with its signature: one list of each
 * release since it signs them. They are large, and read only where they are asked for.
 */
@ApplicationScoped
public class CountedLists {

  @ApplicationScoped
  static class Table implements PanacheRepositoryBase<CountedListRow, UUID> {}

  private final Table table;

  CountedLists(Table table) {
    this.table = table;
  }

  /**
   * @param hashes SHA-256s, 32 bytes each
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void add(Release release, byte[] hashes, byte[] signature) {
    table.persist(new CountedListRow(release.id(), hashes, signature));
  }

  /** Those of these releases, by the id of the release. */
  @Transactional
  Map<UUID, CountedListRow> of(Collection<UUID> releases) {
    return table.list("release in ?1", releases).stream()
        .collect(Collectors.toMap(row -> row.release, Function.identity()));
  }
}
