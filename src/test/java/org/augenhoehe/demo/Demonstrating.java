package org.augenhoehe.demo;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** A demonstration fills the database at the start, so it needs one of its own. */
public class Demonstrating implements QuarkusTestProfile {

  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of("augenhoehe.demo", "true");
  }
}
