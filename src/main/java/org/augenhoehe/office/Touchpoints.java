package org.augenhoehe.office;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class Touchpoints implements PanacheRepositoryBase<Touchpoint, UUID> {

  boolean isTaken(UUID office, String name) {
    return count("office = ?1 and name = ?2", office, name) > 0;
  }
}
