package org.augenhoehe.base.improvement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class ImprovementRows implements PanacheRepositoryBase<Improvement, Improvement.Key> {

  /** Of one day the one that was entered last comes first; those without a day come last. */
  private static final String NEWEST_FIRST = " order by day desc nulls last, number desc";

  List<Improvement> of(UUID touchpoint) {
    return list("touchpoint = ?1" + NEWEST_FIRST, touchpoint);
  }

  Optional<Improvement> newestTold(UUID touchpoint) {
    return find("touchpoint = ?1 and withdrawn is null" + NEWEST_FIRST, touchpoint)
        .range(0, 0)
        .firstResultOptional();
  }

  /** A number is not given again, because withdrawn ones stay. */
  int free(UUID touchpoint) {
    return Math.toIntExact(count("touchpoint", touchpoint)) + 1;
  }
}
