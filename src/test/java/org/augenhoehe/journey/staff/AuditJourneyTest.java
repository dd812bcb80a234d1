package org.augenhoehe.journey.staff;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.augenhoehe.Api;
import org.augenhoehe.base.database.Tables;
import org.augenhoehe.base.platform.TestInstallation;
import org.augenhoehe.base.staff.Colleagues;
import org.augenhoehe.base.staff.Role;
import org.augenhoehe.journey.Axe;
import org.augenhoehe.journey.Journey;
import org.augenhoehe.journey.Visitor;
import org.junit.jupiter.api.Test;

/** An auditor reads what the administration did, and finds what somebody did to the log. */
@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class AuditJourneyTest extends Journey {

  private static final String PASSWORD = "nur-zum-Lesen";

  @Inject DataSource database;

  private final String office = "Jobcenter Musterstadt " + UUID.randomUUID();

  private Page auditor(Visitor visitor) {
    String name = "Revision " + UUID.randomUUID();
    new Colleagues(database).appoint(name, PASSWORD, Role.AUDITOR);
    Page page = browser.visit(visitor);
    page.navigate(home.resolve("/signin").toString());
    page.locator("[name=name]").fill(name);
    page.locator("[name=password]").fill(PASSWORD);
    page.keyboard().press("Enter");
    page.waitForURL("**/admin/audit*");
    return page;
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
  }

  @Test
  void an_auditor_finds_an_act_and_downloads_it() throws IOException {
    UUID id = Api.newOffice(office);
    Api.newTouchpoint(id, "Empfang");
    Page page = auditor(Visitor.AT_A_DESK);
    assertThat(page.getByText("Ja. Zuletzt geprüft")).isVisible();
    assertThat(page.locator("tbody tr").first()).containsText("Angemeldet");
    Axe.assertAccessibleInAllColours(page, "the log");
    page.locator("[name=what]").selectOption("office-added");
    page.locator("[name=who]").fill("admin");
    button(page, "Anzeigen").click();
    page.waitForURL(Pattern.compile("what=office-added"));
    assertThat(page.locator("tbody tr").first()).containsText(office);
    Download table =
        page.waitForDownload(() -> page.getByText("Als Tabelle herunterladen").click());
    assertThat(Files.readString(table.path())).contains(";admin;Standort angelegt;" + office);
    assertThat(page.getByRole(AriaRole.LINK)).not().containsText(new String[] {"Ergebnisse"});

    page.locator("[name=from]").fill("2001-01-01");
    page.locator("[name=to]").fill("2001-01-01");
    button(page, "Anzeigen").click();
    assertThat(page.getByText("Zu dieser Auswahl gibt es keine Einträge.")).isVisible();
    page.getByText("Alle Einträge").click();
    assertThat(page.locator("tbody tr").first()).isVisible();
  }

  @Test
  void on_a_phone_and_without_a_script_a_check_tells_what_was_done_to_the_log() {
    Api.newOffice(office);
    Page page = auditor(Visitor.ON_A_PHONE.withoutScript());
    assertNotWider(page);
    Tables tables = new Tables(database);
    tables.change("UPDATE audit_entry SET who = 'niemand' WHERE subject = ?", office);
    try {
      button(page, "Jetzt prüfen").click();
      assertThat(page.getByText("Nein. Zuletzt geprüft")).isVisible();
      assertThat(page.getByText(Pattern.compile("Eintrag \\d+ wurde geändert"))).isVisible();
      assertNotWider(page);
    } finally {
      tables.change("UPDATE audit_entry SET who = 'admin' WHERE subject = ?", office);
      button(page, "Jetzt prüfen").click();
    }
    assertThat(page.getByText("Ja. Zuletzt geprüft")).isVisible();
  }

  private static void assertNotWider(Page page) {
    assertThat(page.locator("html").boundingBox().width).isLessThanOrEqualTo(360);
    assertThat(page.locator("main").boundingBox().width).isLessThanOrEqualTo(360);
  }
}
