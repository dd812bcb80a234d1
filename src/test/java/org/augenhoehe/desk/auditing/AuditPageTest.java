package org.augenhoehe.desk.auditing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.UUID;
import javax.sql.DataSource;
import org.augenhoehe.Session;
import org.augenhoehe.base.audit.Act;
import org.augenhoehe.base.audit.AuditLog;
import org.augenhoehe.base.database.Tables;
import org.augenhoehe.base.platform.CapturedLog;
import org.augenhoehe.base.platform.TestInstallation;
import org.augenhoehe.base.staff.Colleagues;
import org.augenhoehe.base.staff.Role;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class AuditPageTest {

  private static final String PASSWORD = "nur-zum-Lesen";

  @Inject AuditLog log;
  @Inject DataSource database;

  private final String who = "erika-" + UUID.randomUUID();

  private RequestSpecification signedIn(String... roles) {
    String name = roles[0] + "-" + UUID.randomUUID();
    new Colleagues(database).appoint(name, PASSWORD, roles[0]);
    Arrays.stream(roles)
        .skip(1)
        .forEach(
            role ->
                new Tables(database)
                    .change("INSERT INTO account_role (account, role) VALUES (?, ?)", name, role));
    return Session.browser()
        .cookie(Session.COOKIE, Session.signIn(name, PASSWORD).cookie(Session.COOKIE));
  }

  private static String text(Response page) {
    return page.asString().replaceAll("<[^>]+>", " ").replaceAll("\\s+", " ");
  }

  @Test
  void every_act_has_its_words() {
    for (String language : new String[] {"de", "en"}) {
      assertThat(ActWords.in(language)).hasSize(Act.values().length);
      assertThat(ActWords.in(language).values()).doesNotHaveDuplicates().noneMatch(String::isBlank);
    }
  }

  @Test
  void entries_are_told_in_words_the_newest_first() {
    log.add(who, Act.OFFICE_ADDED, "Amt <b>Mitte</b>");
    log.add(who, Act.OFFICE_RENAMED, "Amt Mitte → Amt Nord");
    Response page = Session.admin().get("/admin/audit?who=" + who);
    page.then().statusCode(200).body(containsString("Amt &lt;b&gt;Mitte"));
    assertThat(text(page))
        .containsSubsequence(who + " Standort umbenannt", who + " Standort angelegt");
    assertThat(text(Session.admin().get("/admin/audit?lang=en&who=" + who)))
        .contains("Is the log whole? Yes.", who + " Office renamed");
  }

  @Test
  void more_than_a_page_is_shown_page_by_page() {
    for (int i = 1; i <= AuditPage.A_PAGE + 1; i++) {
      log.add(who, Act.OFFICE_ADDED, "Amt Nummer " + i + ".");
    }
    Response first = Session.admin().get("/admin/audit?who=" + who);
    assertThat(text(first)).contains("Amt Nummer 51.", "Amt Nummer 2.");
    assertThat(text(first)).doesNotContain("Amt Nummer 1.");
    String older =
        first
            .htmlPath()
            .getString("**.find { it.name() == 'a' && it.text() == 'Ältere Einträge' }.@href");
    Response second = Session.admin().urlEncodingEnabled(false).get(older);
    assertThat(text(second)).contains("Amt Nummer 1.").doesNotContain("Amt Nummer 2.");
    assertThat(text(second)).contains("Zu den neuesten").doesNotContain("Ältere Einträge");
  }

  @Test
  void nothing_found_and_nothing_understood_are_said() {
    assertThat(text(Session.admin().get("/admin/audit?who=niemand")))
        .contains("Zu dieser Auswahl gibt es keine Einträge.");
    Response malformed = Session.admin().get("/admin/audit?from=gestern");
    malformed.then().statusCode(400);
    assertThat(text(malformed)).contains("Diese Auswahl ist nicht zu verstehen.");
    Response reversed = Session.admin().get("/admin/audit?from=2026-03-02&to=2026-03-01");
    reversed.then().statusCode(422).body(containsString("value=\"2026-03-02\""));
    assertThat(text(reversed)).contains("Der erste Tag liegt nach dem letzten.");
  }

  @Test
  void the_table_is_made_for_a_spreadsheet_in_the_readers_language() {
    log.add(who, Act.OFFICE_ADDED, "=1+1");
    String csv = Session.admin().get("/admin/audit/audit.csv?who=" + who).asString();
    assertThat(csv)
        .startsWith("\uFEFFNummer;Zeitpunkt;Person;Was;Woran;Prüfsumme\r\n")
        .contains(";" + who + ";Standort angelegt;'=1+1;");
    assertThat(Session.admin().get("/admin/audit/audit.csv?lang=en&who=" + who).asString())
        .contains("," + who + ",Office added,'=1+1,");
  }

  @Test
  void a_check_can_be_asked_for_and_tells_what_it_finds() {
    log.add(who, Act.OFFICE_ADDED, "Amt");
    Tables tables = new Tables(database);
    long n = tables.number("SELECT n FROM audit_entry WHERE who = ?", who);
    RequestSpecification auditor = signedIn(Role.AUDITOR);
    try (CapturedLog any = new CapturedLog()) {
      tables.change("UPDATE audit_entry SET subject = 'Brett' WHERE n = ?", n);
      auditor
          .post("/admin/audit/check")
          .then()
          .statusCode(303)
          .header("Location", containsString("/admin/audit?checked=1"));
      assertThat(text(Session.admin().get("/admin/audit?checked=1")))
          .contains("Das Protokoll wurde gerade geprüft.", "Nein. Zuletzt geprüft:")
          .contains("Eintrag " + n + " wurde geändert, oder der davor.");
    } finally {
      tables.change("UPDATE audit_entry SET subject = 'Amt' WHERE n = ?", n);
      Session.admin().post("/admin/audit/check").then().statusCode(303);
    }
    assertThat(text(Session.admin().get("/admin/audit"))).contains("Ja. Zuletzt geprüft:");
  }

  @Test
  void an_auditor_lands_on_the_log_and_finds_nothing_else() {
    RequestSpecification auditor = signedIn(Role.AUDITOR);
    auditor
        .get("/signin")
        .then()
        .statusCode(303)
        .header("Location", containsString("/admin/audit"));
    Response page = auditor.get("/admin/audit");
    page.then()
        .statusCode(200)
        .body(containsString("href=\"/admin/audit\""))
        .body(not(containsString("href=\"/admin\"")))
        .body(not(containsString("href=\"/dashboard\"")));
    auditor.get("/admin").then().statusCode(403);
    auditor.get("/dashboard").then().statusCode(403);
  }

  @Test
  void who_has_another_role_too_lands_where_they_did() {
    signedIn(Role.AUDITOR, Role.MANAGER)
        .get("/signin")
        .then()
        .header("Location", containsString("/dashboard"));
  }

  @Test
  void a_manager_reads_no_entry() {
    RequestSpecification manager = signedIn(Role.MANAGER);
    manager.get("/admin/audit").then().statusCode(403);
    manager.get("/admin/audit/audit.csv").then().statusCode(403);
    manager.post("/admin/audit/check").then().statusCode(403);
    manager.get("/dashboard").then().body(not(containsString("/admin/audit")));
    Session.browser()
        .get("/admin/audit/audit.csv?who=x")
        .then()
        .statusCode(is(303))
        .header("Location", startsWith("http"))
        .header("Location", containsString("/signin?to=%2Fadmin%2Faudit"));
  }
}
