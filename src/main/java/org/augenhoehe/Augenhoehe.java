package org.augenhoehe;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.augenhoehe.base.inspection.AuditCommand;
import org.augenhoehe.base.platform.Scratch;
import org.augenhoehe.vote.apart.TellerProcess;

/** Starts the service. */
@QuarkusMain
public class Augenhoehe {

  private static final String DATA_DIR = "augenhoehe.data-dir";

  /**
   * @param args {@code teller} starts the teller alone, without Quarkus; {@code audit verify}
   *     checks the audit log
   */
  public static void main(String... args) throws IOException {
    // Before any file is made, perhaps in the wrong place.
    SettingNames.check(System.getenv());
    if (List.of(args).equals(List.of("teller"))) {
      runTeller();
      return;
    }
    // H2 accepts only absolute paths, but operators also write "data".
    String configured =
        Optional.ofNullable(System.getProperty(DATA_DIR))
            .or(() -> Optional.ofNullable(System.getenv("AUGENHOEHE_DATA_DIR")))
            .filter(dir -> !dir.isBlank())
            .orElse("data");
    System.setProperty(DATA_DIR, Path.of(configured).toAbsolutePath().normalize().toString());
    if (List.of(args).indexOf("audit") == 0) {
      List<String> rest = List.of(args).subList(1, args.length);
      System.exit(AuditCommand.run(rest, System.getenv(), Path.of(System.getProperty(DATA_DIR))));
    }
    Scratch.provide(Path.of(System.getProperty(DATA_DIR)));
    // Logos are drawn without a screen, even where there is one.
    System.setProperty("java.awt.headless", "true");
    Quarkus.run(args);
  }

  private static void runTeller() throws IOException {
    try {
      TellerProcess.run(System.getenv());
    } catch (IllegalStateException setting) {
      System.err.println(setting.getMessage());
      System.exit(1);
    }
  }
}
