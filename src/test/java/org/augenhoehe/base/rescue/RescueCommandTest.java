package org.augenhoehe.base.rescue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.augenhoehe.base.account.SetupSecret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RescueCommandTest {

  @TempDir Path keys;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int run(
      Path directory, Map<String, String> environment, Duration patience, String... words)
      throws InterruptedException {
    return new RescueCommand(
            directory,
            environment,
            new PrintStream(out, true),
            new PrintStream(err, true),
            patience,
            Clock.systemUTC())
        .run(List.of(words));
  }

  private int run(String... words) throws InterruptedException {
    return run(keys, Map.of(), Duration.ZERO, words);
  }

  private static String text(ByteArrayOutputStream stream) {
    return stream.toString(StandardCharsets.UTF_8);
  }

  private String secret() {
    return text(out).replaceAll("(?s).*#(\\S+).*", "$1");
  }

  private Order order() throws IOException {
    OrderFiles files = new OrderFiles(keys);
    List<Path> orders = files.list(Order.GLOB);
    assertThat(orders).hasSize(1);
    return files.read(orders.get(0), Order.class).orElseThrow();
  }

  @Test
  void an_order_holds_the_hash_of_the_secret_and_is_for_its_owner_alone() throws Exception {
    assertThat(run("reset", "admin")).isZero();
    Path file = new OrderFiles(keys).list(Order.GLOB).get(0);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    String plain = secret().replace("-", "");
    assertThat(plain).hasSize(32);
    assertThat(Files.readString(file)).doesNotContain(plain).doesNotContain(secret());
    Order order = order();
    assertThat(order.setupHash()).isEqualTo(new SetupSecret(plain).hash());
    assertThat(order.name()).isEqualTo("admin");
    assertThat(order.isAddition()).isFalse();
  }

  @Test
  void a_new_account_has_the_roles_that_were_named() throws Exception {
    assertThat(run("add", "Kim Beispiel", "--role", "auditor, admin")).isZero();
    Order order = order();
    assertThat(order.isAddition()).isTrue();
    assertThat(order.roles()).containsExactly("auditor", "admin");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "reset",
        "reset|admin|now",
        "add|Kim",
        "add|Kim|--role",
        "add|Kim|--role|chef",
        "add|Kim|--role|Admin",
        "add|Kim|--role|",
        "add|Kim|--role|admin,chef",
        "add|Kim|admin|--role",
        "delete|admin",
        "--help"
      })
  void what_is_no_order_is_explained_and_leaves_nothing(String words) throws Exception {
    assertThat(run(words.split("\\|"))).isEqualTo(RescueCommand.USAGE);
    assertThat(text(err)).contains("account reset NAME").contains("admin, manager");
    assertThat(text(out)).isEmpty();
    assertThat(keys).isEmptyDirectory();
  }

  @ParameterizedTest
  @ValueSource(strings = {" ", "../admin", "a:b", "a\u202Eb", "a\nb"})
  void names_that_no_account_has_leave_nothing(String name) throws Exception {
    assertThat(run("reset", name)).isEqualTo(RescueCommand.USAGE);
    assertThat(text(err)).contains("No account has such a name");
    assertThat(keys).isEmptyDirectory();
  }

  @Test
  void where_there_is_no_installation_none_is_made() throws Exception {
    Path nowhere = keys.resolve("elsewhere");
    assertThat(run(nowhere, Map.of(), Duration.ZERO, "reset", "admin"))
        .isEqualTo(RescueCommand.REFUSED);
    assertThat(text(err)).contains(nowhere.toString()).contains("AUGENHOEHE_DATA_DIR");
    assertThat(nowhere).doesNotExist();
  }

  @Test
  void a_link_for_later_has_the_address_of_the_settings() throws Exception {
    run("reset", "admin");
    assertThat(text(out)).contains("http://localhost:8080/setup#").contains("does not answer");
    out.reset();
    run(keys, Map.of("QUARKUS_HTTP_PORT", "9000"), Duration.ZERO, "reset", "admin");
    assertThat(text(out)).contains("http://localhost:9000/setup#");
    out.reset();
    Map<String, String> named = Map.of("AUGENHOEHE_PUBLIC_URL", "https://feedback.example.de/");
    run(keys, named, Duration.ZERO, "reset", "admin");
    assertThat(text(out)).contains("https://feedback.example.de/setup#");
  }

  @Test
  void the_services_answer_is_printed_and_taken_away() throws Exception {
    CompletableFuture<Void> service = answering(new OrderAnswer("Nobody has this name.", null));
    assertThat(run(keys, Map.of(), Duration.ofSeconds(30), "reset", "niemand"))
        .isEqualTo(RescueCommand.REFUSED);
    service.join();
    assertThat(text(err)).contains("Nobody has this name.");
    assertThat(text(out)).isEmpty();
    service = answering(new OrderAnswer(null, "https://feedback.example.de"));
    assertThat(run(keys, Map.of(), Duration.ofSeconds(30), "reset", "admin")).isZero();
    service.join();
    assertThat(text(out))
        .contains("https://feedback.example.de/setup#")
        .doesNotContain("does not answer");
    assertThat(keys).isEmptyDirectory();
  }

  /** Answers the next order, as the service would. */
  private CompletableFuture<Void> answering(OrderAnswer answer) {
    OrderFiles files = new OrderFiles(keys);
    return CompletableFuture.runAsync(
        () -> {
          List<Path> orders = List.of();
          while (orders.isEmpty()) {
            orders = files.list(Order.GLOB);
          }
          Order order = files.read(orders.get(0), Order.class).orElseThrow();
          files.remove(orders.get(0));
          files.write(OrderAnswer.file(order.id()), answer);
        });
  }

  @Test
  void what_is_no_order_of_ours_is_none() throws Exception {
    OrderFiles files = new OrderFiles(keys);
    for (String content : List.of("", "{", "x".repeat(20_000), "{}", "{\"id\":7}", "null")) {
      Files.writeString(keys.resolve("order-x.json"), content);
      assertThat(files.list(Order.GLOB).stream().map(it -> files.read(it, Order.class)))
          .as(content)
          .hasSize(1)
          .allMatch(Optional::isEmpty);
    }
  }
}
