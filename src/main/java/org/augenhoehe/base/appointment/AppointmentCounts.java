package org.augenhoehe.base.appointment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class AppointmentCounts implements PanacheRepositoryBase<AppointmentCount, AppointmentCount.Key> {

  List<AppointmentCount> of(Collection<UUID> touchpoints) {
    return touchpoints.isEmpty() ? List.of() : list("touchpoint in ?1", touchpoints);
  }
}
