package org.augenhoehe.vote.casting;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Sends customers elsewhere when this instance does not write ballots. It says nothing about single
 * ballots.
 */
@Singleton
@Readiness
class WriterHealth implements HealthCheck {

  private final CastingQueue queue;

  WriterHealth(CastingQueue queue) {
    this.queue = queue;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.builder()
        .name("Ballots are written")
        .status(queue.isAlive())
        .build();
  }
}
