package org.augenhoehe.base.inspection;

import io.smallrye.health.api.Wellness;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * Fails when the last check of the audit log found something, or is too old. A wellness check:
 * customers are served as before, and another instance has the same log.
 */
@Singleton
@Wellness
class AuditHealth implements HealthCheck {

  static final String NAME = "The audit log is whole";

  /** An {@link Inspection.Verdict}. */
  static final String VERDICT = "verdict";

  private final Inspection inspection;

  AuditHealth(Inspection inspection) {
    this.inspection = inspection;
  }

  @Override
  public HealthCheckResponse call() {
    Inspection.Verdict verdict = inspection.verdict();
    // Not when the last check was: between two openings nothing that is published changes.
    return HealthCheckResponse.builder()
        .name(NAME)
        .status(verdict == Inspection.Verdict.WHOLE)
        .withData(VERDICT, verdict.name())
        .build();
  }
}
