package org.augenhoehe.base.platform;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * An empty installation in a temporary directory: on H2, or on a real PostgreSQL where the build
 * asks for it with {@code -Dquarkus.datasource.db-kind=postgresql}.
 */
public class TestInstallation implements QuarkusTestResourceLifecycleManager {

  public static final String ADMIN_PASSWORD = "nur-in-diesem-Test";

  private EmbeddedPostgres postgres;

  public static boolean isOnPostgres() {
    return "postgresql".equals(System.getProperty("quarkus.datasource.db-kind"));
  }

  @Override
  public Map<String, String> start() {
    try {
      Path directory = Files.createTempDirectory("augenhoehe-test");
      Map<String, String> config = new HashMap<>();
      config.put("augenhoehe.data-dir", directory.toString());
      config.put("augenhoehe.admin-password", ADMIN_PASSWORD);
      // No scheduled opening may interfere.
      config.put("augenhoehe.release.cron", "off");
      if (isOnPostgres()) {
        postgres = EmbeddedPostgres.builder().setServerConfig("max_connections", "200").start();
        config.put("quarkus.datasource.jdbc.url", postgres.getJdbcUrl("postgres", "postgres"));
        config.put("quarkus.datasource.username", "postgres");
        config.put("quarkus.datasource.password", "postgres");
      }
      return config;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void stop() {
    if (postgres != null) {
      try {
        postgres.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
