package org.augenhoehe.base.inspection;

import io.smallrye.health.api.Wellness;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * Fails when the last check of the audit log found something. A wellness check: customers are
 * served as before, and another instance has the same log.
 */
@Singleton
@Wellness
class AuditHealth implements HealthCheck {

  private final Inspection inspection;

  AuditHealth(Inspection inspection) {
    this.inspection = inspection;
  }

  @Override
  public HealthCheckResponse call() {
    Inspection.State last = inspection.last();
    return HealthCheckResponse.builder()
        .name("The audit log is whole")
        .status(last == null || last.report().isWhole())
        .build();
  }
}
