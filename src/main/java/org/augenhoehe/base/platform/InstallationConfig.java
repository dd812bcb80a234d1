package org.augenhoehe.base.platform;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/** Directories, demonstration and public address of this installation. */
@ConfigMapping(prefix = "augenhoehe")
public interface InstallationConfig {

  /** Holds H2's files and, unless {@link #keysDir} is set, the keys. */
  @WithDefault("./data")
  Path dataDir();

  /**
   * Private keys: of boxes, invitations, tokens, staff sessions. Default: {@code keys} in the data
   * directory. Keep it out of the database's backups; a backup of a database together with its keys
   * is a backup of readable ballots. All instances of an installation share it.
   */
  Optional<Path> keysDir();

  /** Fills an empty installation with a made-up authority and says so on every page. */
  @WithDefault("false")
  @WithConverter(Settings.Switch.class)
  boolean demo();

  /**
   * Where a slip's QR code leads, e.g. {@code https://feedback.example.de}; default: the request's
   * address.
   */
  Optional<@WithConverter(Settings.WebAddress.class) String> publicUrl();

  default Path keys() {
    return keysDir().orElseGet(() -> dataDir().resolve("keys")).toAbsolutePath().normalize();
  }
}
