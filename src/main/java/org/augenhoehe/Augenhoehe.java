package org.augenhoehe;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.nio.file.Path;
import java.util.Optional;
import org.augenhoehe.base.platform.Scratch;

/** Starts the service. */
@QuarkusMain
public class Augenhoehe {

  private static final String DATA_DIR = "augenhoehe.data-dir";

  public static void main(String... args) {
    // Before any file is made, perhaps in the wrong place.
    SettingNames.check(System.getenv());
    // H2 accepts only absolute paths, but operators also write "data".
    String configured =
        Optional.ofNullable(System.getProperty(DATA_DIR))
            .or(() -> Optional.ofNullable(System.getenv("AUGENHOEHE_DATA_DIR")))
            .filter(dir -> !dir.isBlank())
            .orElse("data");
    System.setProperty(DATA_DIR, Path.of(configured).toAbsolutePath().normalize().toString());
    Scratch.provide(Path.of(System.getProperty(DATA_DIR)));
    // Logos are drawn without a screen, even where there is one.
    System.setProperty("java.awt.headless", "true");
    Quarkus.run(args);
  }
}
