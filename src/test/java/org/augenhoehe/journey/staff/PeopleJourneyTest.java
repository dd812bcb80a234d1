package org.augenhoehe.journey.staff;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.augenhoehe.Api;
import org.augenhoehe.base.personnel.Staff;
import org.augenhoehe.base.platform.CapturedLog;
import org.augenhoehe.base.platform.OwnInstallation;
import org.augenhoehe.base.platform.TestInstallation;
import org.augenhoehe.base.staff.Role;
import org.augenhoehe.journey.Axe;
import org.augenhoehe.journey.Journey;
import org.augenhoehe.journey.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From a new account to its end, at a desk and on a phone. */
@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
@TestProfile(OwnInstallation.class)
class PeopleJourneyTest extends Journey {

  private static final String NEW = "vier Regenschirme im Schnee";

  private final String office = "Jobcenter " + UUID.randomUUID();
  private final String name = Staff.name();

  @ParameterizedTest
  @ValueSource(strings = {"desk", "phone"})
  void a_manager_is_made_for_one_office_signs_in_and_is_out_at_the_next_click_once_disabled(
      String place) throws InterruptedException {
    UUID own = Api.newOffice(office);
    Api.castMany(Api.newTouchpoint(own, "Empfang"), 10, Map.of("respected", 5, "heard", 5));
    OtherOffice other = OtherOffice.counted(home);
    Visitor visitor = place.equals("desk") ? Visitor.AT_A_DESK : Visitor.ON_A_PHONE;
    Page admin = browser.visit(visitor);
    signIn(admin, "/admin");
    link(admin, "Personen").click();
    seen(admin, "people-" + place);
    link(admin, "Person anlegen").click();
    admin.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill(name);
    assertThat(admin.getByLabel("Leitung")).isChecked();
    admin.getByLabel(office).check();
    seen(admin, "person-new-" + place);
    button(admin, "Anlegen und Link zeigen").click();
    assertThat(admin.getByText("Der Link wird nicht noch einmal angezeigt.")).isVisible();
    String address = admin.getByLabel("Link zum Wählen des Passworts").inputValue();
    seen(admin, "person-link-" + place);

    Page manager = browser.visit(visitor);
    try (CapturedLog log = new CapturedLog()) {
      choosePassword(manager, address, place);
      log.await("POST /setup");
      assertThat(log.text())
          .contains("GET /setup ", "POST /setup ")
          .doesNotContain(address.replaceAll(".*#", ""), Staff.PASSWORD, "Regenschirme");
    }
    assertThat(manager.getByLabel("Name")).hasValue(name);
    assertThat(manager.getByLabel("Passwort")).isFocused();
    manager.getByLabel("Passwort").fill(Staff.PASSWORD);
    manager.keyboard().press("Enter");
    manager.waitForURL("**/dashboard");
    manager.navigate(home.resolve("/account").toString());
    assertThat(manager.locator(".me")).containsText(name);
    assertThat(manager.locator(".me")).containsText("Leitung");
    assertThat(manager.locator(".me")).containsText(office);
    seen(manager, "account-" + place);
    manager.navigate(home.resolve("/admin/people").toString());
    assertThat(manager.getByRole(AriaRole.HEADING).first()).not().hasText("Personen");
    other.assertOutOfReach(manager, own);
    manager.navigate(home.resolve("/dashboard").toString());

    link(admin, "Fertig").click();
    admin.getByLabel("Name, Aufgabe oder Standort").fill(name.toLowerCase());
    admin.keyboard().press("Enter");
    assertThat(admin.locator(".people li")).hasCount(1);
    assertThat(admin.locator(".people li")).containsText("Zuletzt angemeldet: ");
    link(admin, name + " ändern").click();
    seen(admin, "person-" + place);
    button(admin, "Sperren").click();
    assertThat(admin.locator(".done")).containsText("überall abgemeldet");
    seen(admin, "person-disabled-" + place);
    manager.locator(".staff-header .who").click();
    assertThat(manager).hasURL(Pattern.compile(".*/signin.*"));
    assertThat(manager.locator("body")).not().containsText(office);
    assertThat(other.status(manager, "/api/v1/results?office=" + own)).isEqualTo(401);

    link(admin, "Löschen").click();
    seen(admin, "person-deletion-" + place);
    button(admin, "Ja, löschen").click();
    assertThat(admin.locator(".done")).containsText("gelöscht");
    admin.navigate(home.resolve("/admin/people?q=" + name.substring(6)).toString());
    assertThat(admin.getByText("Dazu passt niemand.")).isVisible();
  }

  private void choosePassword(Page page, String address, String place) {
    page.navigate(address);
    assertThat(page.getByLabel("Neues Passwort")).isFocused();
    assertThat(page.getByLabel("Code oder ganzer Link")).isHidden();
    assertThat(page.url()).doesNotContain("#");
    Locator meter = page.locator("#meter");
    page.getByLabel("Neues Passwort").fill("elf-Zeichen");
    assertThat(meter).hasText("Zu kurz: Es fehlt noch ein Zeichen.");
    page.getByLabel("Neues Passwort").fill("kurz");
    assertThat(meter).hasText("Zu kurz: Es fehlen noch 8 Zeichen.");
    page.getByLabel("Neues Passwort").fill("aaaaaaaaaaaa");
    assertThat(meter).containsText("einförmig");
    seen(page, "setup-" + place);
    page.keyboard().press("Enter");
    assertThat(meter).containsText("Zu leicht zu erraten");
    seen(page, "setup-common-" + place);
    page.getByLabel("Neues Passwort").fill(Staff.PASSWORD);
    assertThat(meter).containsText("Sehr gut");
    button(page, "Passwort zeigen").click();
    assertThat(page.getByLabel("Neues Passwort")).hasAttribute("type", "text");
    button(page, "Passwort verbergen").click();
    assertThat(page.getByLabel("Neues Passwort")).hasAttribute("type", "password");
    button(page, "Passwort speichern").click();
    page.waitForURL("**/signin?setup=1");
    assertThat(page.getByText("Ihr Passwort ist gespeichert.")).isVisible();
    seen(page, "signin-after-setup-" + place);
    Page again = browser.visit(Visitor.ON_A_PHONE);
    again.navigate(address);
    again.getByLabel("Neues Passwort").fill(NEW);
    again.keyboard().press("Enter");
    assertThat(again.getByRole(AriaRole.ALERT)).containsText("schon benutzt");
    seen(again, "setup-gone-" + place);
  }

  @Test
  void without_a_script_the_link_is_pasted_and_everything_works() {
    String secret = Staff.added(name, Role.MANAGER);
    Page page = browser.visit(Visitor.ON_A_PHONE.withoutScript());
    page.navigate(home.resolve("/setup").toString());
    assertThat(button(page, "Passwort zeigen")).isHidden();
    page.getByLabel("Code oder ganzer Link").fill(home.resolve("/setup#" + secret).toString());
    page.getByLabel("Neues Passwort").fill("zu kurz");
    button(page, "Passwort speichern").click();
    assertThat(page.getByText("mindestens 12 Zeichen.").first()).isVisible();
    page.getByLabel("Neues Passwort").fill(Staff.PASSWORD);
    button(page, "Passwort speichern").click();
    page.getByLabel("Passwort").fill(Staff.PASSWORD);
    page.keyboard().press("Enter");
    page.waitForURL("**/dashboard");
  }

  @Test
  void a_changed_password_ends_all_other_sessions_and_this_one_goes_on() {
    String person = Staff.appointed(Role.AUDITOR);
    Page here = signedIn(person, Staff.PASSWORD);
    Page there = signedIn(person, Staff.PASSWORD);
    here.navigate(home.resolve("/account").toString());
    here.getByLabel("Jetziges Passwort").fill("falsch");
    here.getByLabel("Neues Passwort").fill(NEW);
    button(here, "Passwort ändern").click();
    assertThat(here.getByText("Das jetzige Passwort stimmt nicht.")).isVisible();
    seen(here, "account-wrong");
    here.getByLabel("Jetziges Passwort").fill(Staff.PASSWORD);
    here.getByLabel("Neues Passwort").fill("Passwort1234");
    button(here, "Passwort ändern").click();
    assertThat(here.locator("#meter")).containsText("Zu leicht zu erraten");
    here.getByLabel("Jetziges Passwort").fill(Staff.PASSWORD);
    here.getByLabel("Neues Passwort").fill(NEW);
    button(here, "Passwort ändern").click();
    assertThat(here.locator(".done")).containsText("Ihr Passwort ist geändert.");
    there.navigate(home.resolve("/account").toString());
    there.waitForURL("**/signin*");
    Page again = signedIn(person, NEW);
    again.navigate(home.resolve("/account").toString());
    button(again, "Überall abmelden").click();
    assertThat(again.getByText("Sie sind abgemeldet.")).isVisible();
    here.navigate(home.resolve("/account").toString());
    here.waitForURL("**/signin*");
  }

  @Test
  void the_chosen_language_is_that_of_all_pages_from_then_on() {
    String person = Staff.appointed(Role.MANAGER);
    Page page = signedIn(person, Staff.PASSWORD);
    page.navigate(home.resolve("/account").toString());
    page.locator("select[name=language]").selectOption("en");
    button(page, "Sprache speichern").click();
    assertThat(page.locator(".done")).hasText("The language is saved.");
    page.navigate(home.resolve("/dashboard").toString());
    assertThat(page.locator("html")).hasAttribute("lang", "en");
    page.navigate(home.resolve("/account?lang=de").toString());
    assertThat(page.locator("html")).hasAttribute("lang", "de");
  }

  @Test
  void after_a_wrong_password_the_name_is_still_there() {
    Page page = browser.visit(Visitor.AT_A_DESK);
    page.navigate(home.resolve("/signin").toString());
    page.getByLabel("Name").fill("Erika Muster");
    page.getByLabel("Passwort").fill("falsch");
    page.keyboard().press("Enter");
    assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
    assertThat(page.getByLabel("Name")).hasValue("Erika Muster");
    assertThat(page.getByLabel("Passwort")).isFocused();
    assertThat(page.url()).doesNotContain("Erika");
  }

  @Test
  void the_only_administrator_is_told_why_nothing_here_ends_the_account() {
    Page page = browser.visit(Visitor.AT_A_DESK);
    signIn(page, "/admin/people");
    link(page, "admin ändern").click();
    assertThat(page.getByText("Niemand sonst kann gerade verwalten.")).isVisible();
    assertThat(button(page, "Sperren")).hasCount(0);
    seen(page, "person-last-admin");
    page.locator("[name=role][value=admin]").uncheck();
    page.locator("[name=role][value=auditor]").check();
    button(page, "Speichern").click();
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("Niemand sonst");
    page.navigate(home.resolve("/admin/people").toString());
    assertThat(page.getByText("Das sind Sie.")).isVisible();
  }

  @Test
  void the_link_is_printed_in_full_and_nothing_to_click() {
    Page page = browser.visit(Visitor.AT_A_DESK);
    Staff.added(name, Role.READER);
    signIn(page, "/admin/people");
    link(page, name + " ändern").click();
    link(page, "Neuer Link").click();
    seen(page, "person-reset");
    button(page, "Ja, neuen Link zeigen").click();
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat(page.locator(".paper")).containsText("/setup#");
    assertThat(page.locator(".paper")).isVisible();
    assertThat(page.locator("main :is(button, textarea):visible")).hasCount(0);
    page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screens/link-print.png")));
  }

  private Page signedIn(String person, String password) {
    Page page = browser.visit(Visitor.AT_A_DESK);
    page.navigate(home.resolve("/signin").toString());
    page.getByLabel("Name").fill(person);
    page.getByLabel("Passwort").fill(password);
    page.keyboard().press("Enter");
    page.waitForURL(url -> !url.contains("/signin"));
    return page;
  }

  /** Accessible, not wider than the screen, and on a picture. */
  private static void seen(Page page, String name) {
    Axe.assertAccessible(page);
    assertFits(page, page.url());
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(Path.of("target/screens/%s.png".formatted(name))));
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private static Locator link(Page page, String name) {
    return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
  }
}
