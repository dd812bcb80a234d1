package org.augenhoehe.base.database;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * The build fixes the kind of database. An operator who names a PostgreSQL to the build for H2 must
 * not believe that it is used. Flyway calls this while it is configured, before there is a database
 * and before any file is made for one.
 */
@Singleton
@Priority(FixedKind.BEFORE_OTHERS)
class FixedKind implements FlywayConfigurationCustomizer {

  /** Customizers without a priority have 0 and are called in any order. */
  static final int BEFORE_OTHERS = 1;

  private final String kind;
  private final Optional<String> postgres;

  FixedKind(
      @ConfigProperty(name = "quarkus.datasource.db-kind") String kind,
      @ConfigProperty(name = "augenhoehe.postgres-url") Optional<String> postgres) {
    this.kind = kind;
    this.postgres = postgres;
  }

  /**
   * @throws IllegalStateException when the address of a database is set that this build does not
   *     read
   */
  @Override
  public void customize(FluentConfiguration configuration) {
    if (kind.equals("h2") && postgres.isPresent()) {
      throw new IllegalStateException(
          "AUGENHOEHE_POSTGRES_URL is set, but this is the build for H2, which does not read it. "
              + "See \"Configuration\" in the README for the build for PostgreSQL.");
    }
  }
}
