package org.augenhoehe.base.platform;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** Limits so narrow that a test reaches them; other tests must not run into them. */
public class NarrowInstallation implements QuarkusTestProfile {

  /** The door that a test shuts, the writer and the sealer behind it, and a page. */
  public static final int CONNECTIONS = 4;

  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of(
        "augenhoehe.ballot.queue", "1", "quarkus.datasource.jdbc.max-size", "" + CONNECTIONS);
  }
}
