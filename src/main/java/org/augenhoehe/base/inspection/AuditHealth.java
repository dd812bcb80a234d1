package org.augenhoehe.base.inspection;

import io.smallrye.health.api.Wellness;
import jakarta.inject.Singleton;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

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

  /** When the last check was, in UTC. */
  static final String CHECKED = "checked";

  private final Inspection inspection;

  AuditHealth(Inspection inspection) {
    this.inspection = inspection;
  }

  @Override
  public HealthCheckResponse call() {
    Inspection.State last = inspection.last();
    Inspection.Verdict verdict = inspection.verdict();
    HealthCheckResponseBuilder response =
        HealthCheckResponse.builder()
            .name(NAME)
            .status(verdict == Inspection.Verdict.WHOLE)
            .withData(VERDICT, verdict.name());
    if (last != null) {
      response.withData(CHECKED, last.at().truncatedTo(ChronoUnit.MINUTES).toString());
    }
    return response.build();
  }
}
