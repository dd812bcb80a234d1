package org.augenhoehe.desk.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.augenhoehe.Session;
import org.augenhoehe.base.database.Tables;
import org.augenhoehe.base.platform.TestInstallation;
import org.augenhoehe.base.staff.Colleagues;
import org.augenhoehe.base.staff.Role;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class SettingsPageTest {

  private static final String PASSWORD = "schaut-nur-nach-allem";

  @Inject DataSource database;

  private String seenBy(String role, int status) {
    String name = role + "-" + UUID.randomUUID();
    new Colleagues(database).appoint(name, PASSWORD, role);
    return Session.browser()
        .cookie(Session.COOKIE, Session.signIn(name, PASSWORD).cookie(Session.COOKIE))
        .get("/admin/settings")
        .then()
        .statusCode(status)
        .extract()
        .asString();
  }

  private static String words(String page) {
    return page.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
  }

  @Test
  void every_setting_is_shown_with_value_default_and_meaning() {
    String page =
        Session.admin().get("/admin/settings").then().statusCode(200).extract().asString();
    for (Setting setting : Setting.values()) {
      assertThat(page).contains(">" + setting.variable() + "<");
    }
    assertThat(words(page))
        .contains("AUGENHOEHE_RELEASE_CRON Wann die Urnen geöffnet werden")
        .contains("Wert off (abweichend) Vorgabe 0 0 6 ? * MON")
        .contains("Wert 10 Vorgabe 10")
        .contains("Wert nicht gesetzt Vorgabe keine")
        .doesNotContain("NOT_FOUND");
  }

  @Test
  void secrets_are_set_and_stay_secret() {
    String page = Session.admin().get("/admin/settings").asString();
    assertThat(page).doesNotContain(TestInstallation.ADMIN_PASSWORD);
    assertThat(words(page)).contains("Wert gesetzt (geheim)");
  }

  @Test
  void auditors_read_them_and_managers_do_not() {
    assertThat(seenBy(Role.AUDITOR, 200)).contains("AUGENHOEHE_RELEASE_MINIMUM");
    assertThat(seenBy(Role.MANAGER, 403)).doesNotContain("AUGENHOEHE_");
    Session.browser()
        .get("/admin/settings")
        .then()
        .statusCode(303)
        .header("Location", containsString("/signin?to=%2Fadmin%2Fsettings"));
  }

  @Test
  void an_auditor_is_led_to_what_auditors_may_see_and_to_nothing_else() {
    String page = seenBy(Role.AUDITOR, 200);
    assertThat(page)
        .contains("href=\"/admin/audit\"", "href=\"/admin/settings\" aria-current=\"page\"")
        .contains("href=\"/account\"", "<bdi>auditor-")
        .doesNotContain("href=\"/admin\"", "href=\"/dashboard\"", "href=\"/admin/kiosks\"");
    assertThat(Session.admin().get("/admin/settings").asString())
        .contains("href=\"/admin\"", "href=\"/dashboard\"", "href=\"/admin/kiosks\"")
        .contains("<bdi>admin</bdi>");
  }

  @Test
  void the_page_speaks_english_to_whoever_wants_it() {
    assertThat(words(Session.admin().get("/admin/settings?lang=en").asString()))
        .contains("When boxes are opened, in Berlin time")
        .contains("Value not set Default none");
  }

  @Test
  void what_was_changed_of_quarkus_itself_is_shown_and_no_secret_of_it() {
    System.setProperty("quarkus.http.access-log.enabled", "true");
    System.setProperty("quarkus.tls.key-store.p12.password", "nicht-zeigen");
    System.setProperty("quarkus.otel.exporter.otlp.headers", "authorization=nicht-zeigen");
    try {
      String page = Session.admin().get("/admin/settings").asString();
      assertThat(words(page))
          .contains("QUARKUS_HTTP_ACCESS_LOG_ENABLED Wert true")
          .contains("QUARKUS_TLS_KEY_STORE_P12_PASSWORD Wert gesetzt")
          .doesNotContain("nicht-zeigen");
    } finally {
      System.clearProperty("quarkus.http.access-log.enabled");
      System.clearProperty("quarkus.tls.key-store.p12.password");
      System.clearProperty("quarkus.otel.exporter.otlp.headers");
    }
    assertThat(Session.admin().get("/admin/settings").asString()).doesNotContain("ACCESS_LOG");
  }

  @Test
  void auditors_read_which_roles_require_a_second_factor() {
    assertThat(words(seenBy(Role.AUDITOR, 200))).contains("Keine Rolle verlangt");
    Tables tables = new Tables(database);
    tables.change("INSERT INTO required_factor (role) VALUES (?)", Role.READER);
    try {
      assertThat(words(seenBy(Role.AUDITOR, 200)))
          .contains("verlangen diese Rollen")
          .contains("unter Personen fest: Vertrauensperson");
    } finally {
      tables.change("DELETE FROM required_factor");
    }
  }

  @Test
  void a_start_compares_every_setting_that_is_no_secret_with_the_last_one() {
    assertThat(
            new Tables(database)
                .column("SELECT name FROM kept_setting WHERE name LIKE 'augenhoehe.%'"))
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(Setting.values())
                .filter(setting -> !setting.isSecret())
                .filter(setting -> setting.group() != Setting.Group.RETIRED)
                .map(Setting::property)
                .filter(name -> !name.startsWith("quarkus."))
                .toList());
  }
}
