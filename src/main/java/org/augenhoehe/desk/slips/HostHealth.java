package org.augenhoehe.desk.slips;

import io.smallrye.health.api.Wellness;
import jakarta.inject.Singleton;
import org.augenhoehe.desk.slips.PassedOnHost.Difference;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/**
 * Says when phones cannot trust us for the sake of a proxy. Of wellness, because another instance
 * behind the same proxy would fare no better. What asks for health may come by any name itself.
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
