package org.augenhoehe.base.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.augenhoehe.Session;
import org.augenhoehe.base.database.Tables;
import org.augenhoehe.base.platform.OfficeClock;
import org.augenhoehe.base.platform.OnBothDatabases;
import org.augenhoehe.base.platform.TestInstallation;
import org.augenhoehe.base.staff.Colleagues;
import org.augenhoehe.base.staff.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@OnBothDatabases
@QuarkusTestResource(TestInstallation.class)
class FailedSignInsTest {

  @Inject FailedSignIns failed;
  @Inject OfficeClock clock;
  @Inject DataSource database;

  private final String name = "leitung-" + UUID.randomUUID();
  private Tables tables;
  private long before;

  @BeforeEach
  void appoint() {
    tables = new Tables(database);
    new Colleagues(database).appoint(name, "nur-zum-Lesen", Role.MANAGER);
    failed.writeAll(null);
    before = tables.number("SELECT n FROM audit_head");
    clock.stopAt(Instant.parse("2031-03-03T09:59:00Z"));
  }

  @AfterEach
  void goOn() {
    clock.goOn();
  }

  private List<Object> entries() {
    return tables.column(
        "SELECT who || ' ' || what || ' ' || subject FROM audit_entry WHERE n > ? ORDER BY n",
        before);
  }

  private void endHour() {
    clock.stopAt(Instant.parse("2031-03-03T10:00:00Z"));
    failed.writeEnded();
  }

  @Test
  void wrong_passwords_are_one_sum_for_an_account_and_an_hour() {
    for (int i = 0; i < 2; i++) {
      Session.signIn(name, "falsch-und-lang").then().statusCode(303);
    }
    given().auth().preemptive().basic(name, "falsch").get("/api/v1/offices");
    failed.writeEnded();
    assertThat(entries()).isEmpty();
    endHour();
    endHour();
    assertThat(entries()).containsExactly("- sign-in-failed " + name + ": 3 (2031-03-03 10:00)");
  }

  @Test
  @DisplayName("Invariant 10, Staff leave traces: a password typed as a name is not kept")
  void a_name_that_is_no_account_is_not_kept() {
    Session.signIn("mein-geheimes-Passwort", "x");
    Session.signIn("\u0000", "x");
    Session.signIn("x" + name, "x");
    // An account's name in another case is its name.
    Session.signIn(name.toUpperCase(), "x");
    endHour();
    assertThat(entries())
        .containsExactly(
            "- sign-in-failed " + name + ": 1 (2031-03-03 10:00)",
            "- sign-in-failed-elsewhere 3 (2031-03-03 10:00)");
  }

  @Test
  void whom_the_identity_provider_sent_in_vain_is_a_sum_of_its_own() {
    failed.count(name);
    failed.refuse(Optional.of(name));
    failed.refuse(Optional.of(name));
    failed.refuse(Optional.empty());
    endHour();
    assertThat(entries())
        .containsExactly(
            "- sign-in-refused " + name + ": 2 (2031-03-03 10:00)",
            "- sign-in-failed " + name + ": 1 (2031-03-03 10:00)",
            "- sign-in-failed-elsewhere 1 (2031-03-03 10:00)");
  }

  @Test
  void however_many_are_guessed_at_the_entries_are_few() {
    for (int i = 0; i < 60; i++) {
      String other = name + i;
      new Colleagues(database).appoint(other, "nur-zum-Lesen", Role.READER);
      failed.count(other);
    }
    failed.count(name);
    failed.count(name);
    for (int i = 0; i < 1000; i++) {
      failed.count("niemand" + i);
    }
    endHour();
    assertThat(entries())
        .hasSize(FailedSignIns.NAMED + 1)
        .startsWith("- sign-in-failed " + name + ": 2 (2031-03-03 10:00)")
        .endsWith("- sign-in-failed-elsewhere 1041 (2031-03-03 10:00)");
  }

  @Test
  void what_the_database_does_not_take_is_written_later() {
    failed.count(name);
    tables.change("ALTER TABLE audit_head RENAME TO audit_head_away");
    try {
      endHour();
    } finally {
      tables.change("ALTER TABLE audit_head_away RENAME TO audit_head");
    }
    assertThat(entries()).isEmpty();
    failed.writeEnded();
    assertThat(entries()).hasSize(1);
  }

  @Test
  void an_hour_that_is_not_over_is_written_at_the_end_of_the_service() {
    failed.count(name);
    failed.writeAll(null);
    assertThat(entries()).hasSize(1);
  }
}
