package org.augenhoehe.base.platform;

import java.nio.file.Path;
import java.util.Optional;

/** An installation that is only a directory, for plain tests. */
public record TemporaryInstallation(Path dataDir) implements InstallationConfig {

  @Override
  public Optional<Path> keysDir() {
    return Optional.empty();
  }

  @Override
  public boolean demo() {
    return false;
  }

  @Override
  public Optional<String> publicUrl() {
    return Optional.empty();
  }
}
