package org.augenhoehe.base.database;

import java.util.Locale;
import javax.sql.DataSource;
import org.augenhoehe.base.platform.TestInstallation;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** A schema of its own as an earlier version left it, to run migrations over what it holds. */
public final class EarlierSchema implements AutoCloseable {

  private final DataSource database;
  private final String name;

  /**
   * @param name in lower case
   * @param version the last migration that the earlier version had
   */
  public EarlierSchema(DataSource database, String name, String version) {
    this.database = database;
    this.name = TestInstallation.isOnPostgres() ? name : name.toUpperCase(Locale.ROOT);
    flyway().target(version).load().migrate();
  }

  /** Puts the schema's name into SQL that has {@code %s} in its place. */
  public String in(String sql) {
    return sql.formatted(name);
  }

  public void migrate() {
    flyway().load().migrate();
  }

  @Override
  public void close() {
    flyway().load().clean();
  }

  private FluentConfiguration flyway() {
    return Flyway.configure().dataSource(database).schemas(name).cleanDisabled(false);
  }
}
