package org.augenhoehe.vote.release;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** The only metrics there are: they change when boxes are opened and at no other time. */
@Singleton
class ReleaseMetrics {

  void register(@Observes StartupEvent event, MeterRegistry registry, Releases releases) {
    registry.gauge("augenhoehe.openings", releases, r -> r.ledger().opening());
    registry.gauge("augenhoehe.releases", releases, r -> r.ledger().releases().size());
    registry.gauge(
        "augenhoehe.ballots.counted",
        releases,
        r -> r.ledger().releases().stream().mapToLong(Release::ballots).sum());
    registry.gauge(
        "augenhoehe.ballots.spoiled",
        releases,
        r -> r.ledger().releases().stream().mapToLong(Release::spoiled).sum());
  }
}
