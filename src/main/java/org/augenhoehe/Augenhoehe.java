package org.augenhoehe;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.augenhoehe.base.inspection.AuditCommand;
import org.augenhoehe.base.platform.Scratch;
import org.augenhoehe.base.rescue.RescueCommand;
import org.augenhoehe.vote.apart.TellerProcess;

/** Starts the service. */
@QuarkusMain
public class Augenhoehe {

  private static final String DATA_DIR = "augenhoehe.data-dir";

  /**
   * @param args {@code teller} starts the teller alone, without Quarkus; {@code audit verify}
   *     checks the audit log; {@code account …} helps who has lost every password, see {@link
   *     RescueCommand}
   */
  public static void main(String... args) throws IOException, InterruptedException {
    // Before any file is made, perhaps in the wrong place.
    SettingNames.check(System.getenv());
    if (List.of(args).equals(List.of("teller"))) {
      runTeller();
      return;
    }
    String data = configured(DATA_DIR, "AUGENHOEHE_DATA_DIR").orElse("data");
    // H2 accepts only absolute paths, but operators also write "data".
    System.setProperty(DATA_DIR, Path.of(data).toAbsolutePath().normalize().toString());
    if (args.length > 0 && args[0].equals("account")) {
      runRescue(List.of(args).subList(1, args.length));
      return;
    }
    if (args.length > 0 && args[0].equals("audit")) {
      List<String> rest = List.of(args).subList(1, args.length);
      System.exit(AuditCommand.run(rest, System.getenv(), Path.of(System.getProperty(DATA_DIR))));
    }
    Scratch.provide(Path.of(System.getProperty(DATA_DIR)));
    // Logos are drawn without a screen, even where there is one.
    System.setProperty("java.awt.headless", "true");
    Quarkus.run(args);
  }

  private static Optional<String> configured(String property, String variable) {
    return Optional.ofNullable(System.getProperty(property))
        .or(() -> Optional.ofNullable(System.getenv(variable)))
        .filter(dir -> !dir.isBlank());
  }

  private static void runRescue(List<String> arguments) throws InterruptedException {
    Path keys =
        configured("augenhoehe.keys-dir", "AUGENHOEHE_KEYS_DIR")
            .map(Path::of)
            .orElseGet(() -> Path.of(System.getProperty(DATA_DIR)).resolve("keys"));
    System.exit(RescueCommand.run(keys, System.getenv(), arguments));
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
