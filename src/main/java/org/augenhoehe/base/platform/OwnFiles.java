package org.augenhoehe.base.platform;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jboss.logging.Logger;

/**
 * Makes the keys and H2's file readable by their owner alone, whatever the umask of the process.
 * Runs while Flyway is configured, before there is a database.
 */
@Singleton
class OwnFiles implements FlywayConfigurationCustomizer {

  private static final Logger LOG = Logger.getLogger(OwnFiles.class);

  private static final String NAME = "augenhoehe.";

  /** The names of our files in the data directory; H2's files all begin alike. */
  private static final Predicate<String> OURS =
      name -> name.startsWith(NAME) || Set.of("keys", "audio", "tmp").contains(name);

  private static final Predicate<String> KEYS =
      Pattern.compile(".*\\.(key|json|der|draft)|(lock|boxes|audit)~").asMatchPredicate();

  /** Ends the file's name in H2's URL; settings follow it. */
  private static final String END_OF_NAME = ";";

  private static final String BACKSLASH = "\\";

  private final InstallationConfig installation;
  private final String kind;

  OwnFiles(
      InstallationConfig installation,
      @ConfigProperty(name = "quarkus.datasource.db-kind") String kind) {
    this.installation = installation;
    this.kind = kind;
  }

  /**
   * @throws IllegalStateException where H2 would read the directory's name as settings, or where a
   *     directory or file cannot be made
   */
  @Override
  public void customize(FluentConfiguration configuration) {
    if (kind.equals("h2")) {
      makeForH2();
    }
    make(installation.keys(), KEYS);
  }

  private void makeForH2() {
    Path directory = installation.dataDir().toAbsolutePath().normalize();
    if (directory.toString().contains(END_OF_NAME)) {
      throw new IllegalStateException(
          "AUGENHOEHE_DATA_DIR has a semicolon in it (%s), which H2 would take for the end of a"
                  .formatted(directory)
              + " file's name. Choose another directory.");
    }
    if (directory.toString().contains(BACKSLASH)
        && !directory.getFileSystem().getSeparator().equals(BACKSLASH)) {
      throw new IllegalStateException(
          "AUGENHOEHE_DATA_DIR has a backslash in it (%s), which H2 would take for a slash."
                  .formatted(directory)
              + " Choose another directory.");
    }
    make(directory, OURS);
    Path file = directory.resolve(NAME + "mv.db");
    try {
      warnUnless(PrivateFiles.makeFile(file), file);
    } catch (IOException e) {
      throw unusable(file, e);
    }
  }

  private static void make(Path directory, Predicate<String> isOurs) {
    try {
      warnUnless(PrivateFiles.makeDirectory(directory, isOurs), directory);
    } catch (IOException e) {
      throw unusable(directory, e);
    }
  }

  /** A path that belongs to another user, or holds other files, stays as it is. */
  private static void warnUnless(boolean isPrivate, Path path) {
    if (!isPrivate) {
      LOG.warnf("Others than its owner can read %s; let only this service's user do so", path);
    }
  }

  private static IllegalStateException unusable(Path path, IOException e) {
    return new IllegalStateException(
        "%s cannot be used: %s. See AUGENHOEHE_DATA_DIR and AUGENHOEHE_KEYS_DIR in the README."
            .formatted(path, e));
  }
}
