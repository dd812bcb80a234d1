package org.augenhoehe.desk.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import javax.sql.DataSource;
import org.augenhoehe.Session;
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
}
