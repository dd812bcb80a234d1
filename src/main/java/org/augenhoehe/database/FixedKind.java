package org.augenhoehe.database;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The build fixes the kind of database. Whoever names a PostgreSQL to the build for H2 must not go
 * on believing that it is used.
 */
@ApplicationScoped
class FixedKind {

  /**
   * @throws IllegalStateException when the address of a database is set that nobody reads
   */
  void check(
      @Observes StartupEvent start,
      @ConfigProperty(name = "quarkus.datasource.db-kind") String kind,
      @ConfigProperty(name = "augenhoehe.postgres-url") Optional<String> postgres) {
    if (kind.equals("h2") && postgres.isPresent()) {
      throw new IllegalStateException(
          "AUGENHOEHE_POSTGRES_URL is set, but this is the build for H2, which does not read it. "
              + "See \"Configuration\" in the README for the build for PostgreSQL.");
    }
  }
}
