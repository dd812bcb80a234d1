package org.augenhoehe.base.platform;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/**
 * A separate installation for tests that move its clock through years, fill its limiter, have its
 * keys forgotten, or measure what grows with everything that was ever created in it. Its operator
 * switched the access log on.
 */
public class OwnInstallation implements QuarkusTestProfile {

  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of("quarkus.http.access-log.enabled", "true");
  }
}
