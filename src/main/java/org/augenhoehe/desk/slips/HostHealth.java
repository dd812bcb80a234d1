package org.augenhoehe.desk.slips;

import io.smallrye.health.api.Wellness;
import jakarta.inject.Singleton;
import org.augenhoehe.desk.slips.PassedOnHost.Difference;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/**
 * Fails when phones cannot trust us because of a proxy. A wellness check, because another instance
 * behind the same proxy would do no better. Reports the last look at a page of the administration,
 * because the health request itself may use any host name.
 */
@Singleton
@Wellness
class HostHealth implements HealthCheck {

  private final PassedOnHost host;

  HostHealth(PassedOnHost host) {
    this.host = host;
  }

  @Override
  public HealthCheckResponse call() {
    HealthCheckResponseBuilder answer =
        HealthCheckResponse.builder()
            .name("The proxy passes on Host")
            .status(host.last().filter(Difference::isSure).isEmpty());
    host.last()
        .ifPresent(
            seen ->
                answer.withData("asked as", seen.asked()).withData("printed as", seen.printed()));
    return answer.build();
  }
}
