package org.augenhoehe.vote.apart;

import io.quarkus.bootstrap.logging.InitialConfigurator;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.augenhoehe.base.platform.InstallationConfig;
import org.augenhoehe.base.platform.VerifyingKey;
import org.augenhoehe.base.questionnaire.Questionnaires;
import org.augenhoehe.vote.release.OpeningTimes;
import org.augenhoehe.vote.release.ReleaseConfig;
import org.augenhoehe.vote.teller.BoxKeys;
import org.augenhoehe.vote.teller.Disk;
import org.augenhoehe.vote.teller.EmbeddedTeller;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.jboss.logmanager.handlers.ConsoleHandler;

/**
 * The teller as a process of its own: no database, no customers, no slips, and of Quarkus nothing
 * runs. Its settings are those of the service that it needs, from its own environment.
 */
public final class TellerProcess {

  /** Where it keeps keys and answers, and when it counts how many. */
  private record Own(Path dataDir, int minimum, OpeningTimes cron)
      implements InstallationConfig, ReleaseConfig {

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

  private TellerProcess() {}

  /**
   * Listens until the process ends.
   *
   * @throws IllegalStateException if a setting is missing or wrong
   */
  public static void run(Map<String, String> environment) throws IOException {
    log();
    // A request that never ends must not keep one of the two threads.
    System.setProperty("sun.net.httpserver.maxReqTime", "120");
    Own own =
        new Own(
            setting(environment, "AUGENHOEHE_DATA_DIR", "teller", Path::of),
            setting(
                environment,
                "AUGENHOEHE_RELEASE_MINIMUM",
                "10",
                new ReleaseConfig.Minimum()::convert),
            setting(
                environment,
                "AUGENHOEHE_RELEASE_CRON",
                "0 0 6 ? * MON",
                new OpeningTimes.OfSetting()::convert));
    Clock clock = Clock.systemUTC();
    EmbeddedTeller teller =
        new EmbeddedTeller(
            new BoxKeys(own, new SecureRandom()), own, new Questionnaires(), own, clock);
    say("The service's AUGENHOEHE_TELLER_KEY is " + Wire.base64(teller.key()));
    VerifyingKey service =
        setting(environment, "AUGENHOEHE_TELLER_SERVICE_KEY", "", new PublicKey()::convert);
    int port = setting(environment, "AUGENHOEHE_TELLER_PORT", "8090", Integer::parseInt);
    TellerServer server =
        new TellerServer(
            teller,
            new ScheduledTeller(teller, new Disk(own.keys()), own.cron(), clock),
            teller.signing(),
            service,
            new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    say(
        "The teller listens on port %d; it counts %s, from %d ballots on"
            .formatted(server.port(), own.cron(), own.minimum()));
  }

  private static <T> T setting(
      Map<String, String> environment, String name, String otherwise, Function<String, T> read) {
    String value = environment.getOrDefault(name, otherwise);
    try {
      return read.apply(value);
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException(
          value.isEmpty()
              ? name + " is missing: the key that the service prints when it starts"
              : "%s is wrong: %s".formatted(name, e.getMessage()));
    }
  }

  /** Quarkus holds back what is logged until it has started, and lets all levels pass. */
  private static void log() {
    Handler console = new ConsoleHandler(new PatternFormatter("%d %-5p [%c] %s%e%n"));
    InitialConfigurator.DELAYED_HANDLER.setHandlers(new Handler[] {console});
    // The JDK's server would otherwise log each request with its time.
    Logger.getLogger("").setLevel(Level.INFO);
  }

  private static void say(String line) {
    System.out.println(line);
  }
}
