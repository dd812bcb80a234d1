package org.augenhoehe.base.rescue;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.augenhoehe.base.account.AccountName;
import org.augenhoehe.base.account.SetupSecret;
import org.augenhoehe.base.staff.Role;

/**
 * {@code account reset NAME} and {@code account add NAME --role ROLE[,ROLE]}: prints a link with
 * which a person chooses a password; a reset removes the second factor, too. Runs without Quarkus
 * and without the database.
 */
public final class RescueCommand {

  /** For commands that were not understood, as shells have it. */
  static final int USAGE = 2;

  static final int REFUSED = 1;
  static final int DONE = 0;

  private static final String HOW =
      """
      Usage: java -jar quarkus-run.jar account reset NAME
             java -jar quarkus-run.jar account add NAME --role ROLE[,ROLE]
      A role is one of %s; a new account sees every office.\
      """
          .formatted(String.join(", ", Role.ALL));

  /** The service looks every two seconds. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final Duration PAUSE = Duration.ofMillis(100);

  private final Path keys;
  private final Map<String, String> environment;
  private final PrintStream out;
  private final PrintStream err;
  private final Duration patience;
  private final Clock clock;

  RescueCommand(
      Path keys,
      Map<String, String> environment,
      PrintStream out,
      PrintStream err,
      Duration patience,
      Clock clock) {
    this.keys = keys;
    this.environment = environment;
    this.out = out;
    this.err = err;
    this.patience = patience;
    this.clock = clock;
  }

  /**
   * @param keys the directory of the service's keys
   * @param arguments without {@code account}
   * @return the exit code
   */
  public static int run(Path keys, Map<String, String> environment, List<String> arguments)
      throws InterruptedException {
    return new RescueCommand(keys, environment, System.out, System.err, PATIENCE, Clock.systemUTC())
        .run(arguments);
  }

  int run(List<String> arguments) throws InterruptedException {
    SetupSecret secret = SetupSecret.random(new SecureRandom());
    Optional<Order> order = order(arguments, secret.hash());
    if (order.isEmpty()) {
      err.println(HOW);
      return USAGE;
    }
    if (AccountName.faultOf(order.get().name()).isPresent()) {
      err.printf(
          "No account has such a name: it %s, and at most %d.%n",
          AccountName.TYPEABLE_IS, AccountName.LONGEST);
      return USAGE;
    }
    if (!Files.isDirectory(keys)) {
      err.printf(
          "There is no installation: %s is no directory. Set AUGENHOEHE_DATA_DIR (or"
              + " AUGENHOEHE_KEYS_DIR) as the service has it; it makes it at its first start.%n",
          keys);
      return REFUSED;
    }
    try {
      return give(order.get(), secret);
    } catch (UncheckedIOException e) {
      err.printf(
          "%s cannot be written. Run this as the service's user.%n(%s)%n",
          keys, e.getCause().getMessage());
      return REFUSED;
    }
  }

  private int give(Order order, SetupSecret secret) throws InterruptedException {
    OrderFiles files = new OrderFiles(keys);
    files.write(Order.file(order.id()), order);
    Optional<OrderAnswer> answer = await(files, order.id());
    if (answer.isPresent() && answer.get().refusal() != null) {
      err.println(answer.get().refusal());
      return REFUSED;
    }
    String address = answer.map(OrderAnswer::address).orElseGet(this::configured);
    out.printf("%n  %s/setup#%s%n%n", address, secret.printed());
    out.printf("With this link %s chooses a password, once and within 72 hours.%n", order.name());
    if (!order.isAddition()) {
      out.println("Its password and its second factor, if it has one, are void.");
    }
    if (answer.isEmpty()) {
      out.println(
          "The service does not answer. The link works as soon as it has started; its log says if"
              + " the account cannot be changed.");
    }
    return DONE;
  }

  private Optional<OrderAnswer> await(OrderFiles files, UUID id) throws InterruptedException {
    long deadline = System.nanoTime() + patience.toNanos();
    do {
      Optional<OrderAnswer> answer = files.take(OrderAnswer.file(id), OrderAnswer.class);
      if (answer.isPresent()) {
        return answer;
      }
      Thread.sleep(PAUSE.toMillis());
    } while (System.nanoTime() < deadline);
    return Optional.empty();
  }

  private String configured() {
    return Optional.ofNullable(environment.get("AUGENHOEHE_PUBLIC_URL"))
        .filter(url -> !url.isBlank())
        .map(url -> url.strip().replaceFirst("/+$", ""))
        .orElseGet(
            () -> "http://localhost:" + environment.getOrDefault("QUARKUS_HTTP_PORT", "8080"));
  }

  private Optional<Order> order(List<String> arguments, String hash) {
    boolean isReset = arguments.size() == 2 && arguments.get(0).equals("reset");
    boolean isAddition =
        arguments.size() == 4
            && arguments.get(0).equals("add")
            && arguments.get(2).equals("--role")
            && !roles(arguments.get(3)).isEmpty()
            && Role.ALL.containsAll(roles(arguments.get(3)));
    if (!isReset && !isAddition) {
      return Optional.empty();
    }
    return Optional.of(
        new Order(
            UUID.randomUUID(),
            arguments.get(1).strip(),
            isReset ? List.of() : roles(arguments.get(3)),
            hash,
            clock.instant().plus(SetupSecret.VALID)));
  }

  private static List<String> roles(String list) {
    return Stream.of(list.split(",")).map(String::strip).distinct().toList();
  }
}
