package org.augenhoehe.base.rescue;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.augenhoehe.Session;
import org.augenhoehe.base.account.SetupSecret;
import org.augenhoehe.base.database.Tables;
import org.augenhoehe.base.personnel.Staff;
import org.augenhoehe.base.platform.CapturedLog;
import org.augenhoehe.base.platform.InstallationConfig;
import org.augenhoehe.base.platform.OnBothDatabases;
import org.augenhoehe.base.platform.TestInstallation;
import org.augenhoehe.base.staff.Role;
import org.junit.jupiter.api.Test;

/** What the running service does with an order that a command left. */
@QuarkusTest
@OnBothDatabases
@QuarkusTestResource(TestInstallation.class)
class RescueTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @Inject InstallationConfig installation;
  @Inject DataSource database;

  private final SetupSecret secret = SetupSecret.random(new SecureRandom());
  private final String name = Staff.name();

  /** The service's answer to an order of this age. */
  private OrderAnswer ordered(String name, List<String> roles, Duration age) throws Exception {
    Instant ends = Instant.now().plus(SetupSecret.VALID).minus(age);
    Order order = new Order(UUID.randomUUID(), name, roles, secret.hash(), ends);
    OrderFiles files = new OrderFiles(installation.keys());
    files.write(Order.file(order.id()), order);
    Instant deadline = Instant.now().plus(PATIENCE);
    while (Instant.now().isBefore(deadline)) {
      Optional<OrderAnswer> answer = files.take(OrderAnswer.file(order.id()), OrderAnswer.class);
      if (answer.isPresent()) {
        assertThat(files.list(Order.GLOB)).isEmpty();
        return answer.get();
      }
      Thread.sleep(50);
    }
    throw new AssertionError("No answer");
  }

  private OrderAnswer ordered(String name, String... roles) throws Exception {
    return ordered(name, List.of(roles), Duration.ZERO);
  }

  private List<Object> acts() {
    return new Tables(database)
        .column(
            "SELECT what FROM audit_entry WHERE who = 'command line' AND subject LIKE ? ORDER BY n",
            name + "%");
  }

  @Test
  void a_new_administrator_sets_the_account_up_and_the_log_says_who_made_it() throws Exception {
    assertThat(ordered(name, Role.MANAGER, Role.AUDITOR).refusal()).isNull();
    Staff.setUp(secret.printed(), Staff.PASSWORD).then().statusCode(204);
    Staff.as(name, Staff.PASSWORD).get("/api/v1/results").then().statusCode(200);
    assertThat(acts()).containsExactly("account-added");
  }

  @Test
  void a_reset_ends_password_and_sessions_and_waits_for_the_link() throws Exception {
    String person = Staff.appointed(Role.MANAGER);
    String session = Session.signIn(person, Staff.PASSWORD).cookie(Session.COOKIE);
    assertThat(ordered(person.toUpperCase()).refusal()).isNull();
    Session.browser().cookie(Session.COOKIE, session).get("/dashboard").then().statusCode(303);
    Staff.as(person, Staff.PASSWORD).get("/api/v1/results").then().statusCode(401);
    Staff.setUp(secret.printed(), Staff.PASSWORD).then().statusCode(204);
  }

  @Test
  void an_order_is_not_lost_while_the_database_fails() throws Exception {
    Order order =
        new Order(
            UUID.randomUUID(),
            name,
            List.of(Role.MANAGER),
            secret.hash(),
            Instant.now().plus(SetupSecret.VALID));
    OrderFiles files = new OrderFiles(installation.keys());
    Tables tables = new Tables(database);
    tables.change("ALTER TABLE audit_head RENAME TO audit_head_away");
    try (CapturedLog log = new CapturedLog()) {
      files.write(Order.file(order.id()), order);
      Instant deadline = Instant.now().plus(PATIENCE);
      while (!log.text().contains("waits") && Instant.now().isBefore(deadline)) {
        Thread.sleep(50);
      }
      assertThat(log.text()).contains("An order of the command line waits");
      assertThat(files.list(Order.GLOB)).hasSize(1);
    } finally {
      tables.change("ALTER TABLE audit_head_away RENAME TO audit_head");
    }
    Instant deadline = Instant.now().plus(PATIENCE);
    while (!files.list(Order.GLOB).isEmpty() && Instant.now().isBefore(deadline)) {
      Thread.sleep(50);
    }
    Staff.setUp(secret.printed(), Staff.PASSWORD).then().statusCode(204);
  }

  @Test
  void what_is_no_order_of_ours_is_removed_unread() throws Exception {
    Path stray = installation.keys().resolve("order-x.json");
    Files.writeString(stray, "{\"id\":7}");
    Instant deadline = Instant.now().plus(PATIENCE);
    while (Files.exists(stray) && Instant.now().isBefore(deadline)) {
      Thread.sleep(50);
    }
    assertThat(stray).doesNotExist();
  }

  @Test
  void even_the_last_administrator_is_reset() throws Exception {
    assertThat(ordered("admin").refusal()).isNull();
    Staff.as("admin", TestInstallation.ADMIN_PASSWORD)
        .get("/api/v1/offices")
        .then()
        .statusCode(401);
    Staff.setUp(secret.printed(), TestInstallation.ADMIN_PASSWORD).then().statusCode(204);
    Staff.as("admin", TestInstallation.ADMIN_PASSWORD)
        .get("/api/v1/offices")
        .then()
        .statusCode(200);
  }

  @Test
  void what_cannot_be_done_is_said_to_the_command_and_without_names_to_the_log() throws Exception {
    String disabled = Staff.appointed(Role.MANAGER);
    Staff.patch(disabled, Map.of("disabled", true)).then().statusCode(200);
    Map<String, Long> before = new Tables(database).sizes();
    try (CapturedLog log = new CapturedLog()) {
      assertThat(ordered(name).refusal()).isEqualTo("Nobody has this name.");
      assertThat(ordered("Admin", Role.ADMIN).refusal()).contains("taken");
      assertThat(ordered(name, "chef").refusal()).contains("role");
      assertThat(ordered("a/b", Role.ADMIN).refusal()).contains("name");
      assertThat(ordered(disabled).refusal()).contains("disabled");
      assertThat(ordered(name, List.of(Role.ADMIN), Duration.ofHours(73)).refusal())
          .contains("too old");
      assertThat(log.text()).contains("Nobody has this name.").doesNotContain(name, disabled);
    }
    assertThat(new Tables(database).sizes()).isEqualTo(before);
    Staff.setUp(secret.printed(), Staff.PASSWORD).then().statusCode(410);
  }
}
