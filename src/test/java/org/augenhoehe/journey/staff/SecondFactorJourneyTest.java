package org.augenhoehe.journey.staff;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.ReaderException;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.augenhoehe.base.factor.Authenticator;
import org.augenhoehe.base.personnel.Staff;
import org.augenhoehe.base.platform.OfficeClock;
import org.augenhoehe.base.platform.OwnInstallation;
import org.augenhoehe.base.platform.TestInstallation;
import org.augenhoehe.base.staff.Role;
import org.augenhoehe.base.web.Scanner;
import org.augenhoehe.journey.Axe;
import org.augenhoehe.journey.Journey;
import org.augenhoehe.journey.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From switching a second factor on to losing the phone. */
@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
@TestProfile(OwnInstallation.class)
class SecondFactorJourneyTest extends Journey {

  @Inject OfficeClock clock;

  private Authenticator app;

  @BeforeEach
  void stop() {
    clock.stopAt(Instant.now());
  }

  @AfterEach
  void goOn() {
    clock.goOn();
  }

  private String code() {
    clock.stopAt(clock.instant().plus(Duration.ofSeconds(30)));
    return app.code(clock.instant());
  }

  @ParameterizedTest
  @ValueSource(strings = {"desk", "phone"})
  void it_is_switched_on_used_lost_and_reset(String place) throws ReaderException {
    Visitor visitor = place.equals("desk") ? Visitor.AT_A_DESK : Visitor.ON_A_PHONE;
    String person = Staff.appointed(Role.MANAGER);
    Page page = browser.visit(visitor);
    enterPassword(page, person);
    page.waitForURL("**/dashboard");
    page.navigate(home.resolve("/account").toString());
    link(page, "Zweiten Faktor einschalten").click();
    seen(page, "factor-password-" + place);
    page.getByLabel("Jetziges Passwort").fill(Staff.PASSWORD);
    page.keyboard().press("Enter");
    scan(page);
    seen(page, "factor-offer-" + place);
    page.getByLabel("Code aus der App").fill("000000");
    page.keyboard().press("Enter");
    assertThat(page.getByText("Dieser Code stimmt nicht")).isVisible();
    assertThat(page.getByLabel("Code aus der App")).isFocused();
    seen(page, "factor-offer-wrong-" + place);
    page.getByLabel("Code aus der App").fill(code());
    button(page, "Einschalten").click();
    assertThat(page.getByText("Der zweite Faktor ist eingeschaltet.")).isVisible();
    seen(page, "factor-codes-" + place);
    List<String> recovery = page.getByLabel("10 Codes").inputValue().lines().toList();
    assertThat(recovery).hasSize(10);
    printed(page, recovery.get(9), place);
    link(page, "Ich habe sie aufbewahrt").click();
    assertThat(page.getByText("10 Wiederherstellungscodes sind übrig.")).isVisible();
    seen(page, "factor-account-" + place);

    button(page, "Abmelden").click();
    enterPassword(page, person);
    page.waitForURL("**/signin/code");
    assertThat(page.getByLabel("Code aus der App")).isFocused();
    seen(page, "factor-code-" + place);
    page.keyboard().type(code());
    page.keyboard().press("Enter");
    page.waitForURL("**/dashboard");
    page.goBack();
    assertThat(page).hasURL(home.resolve("/dashboard").toString());

    button(page, "Abmelden").click();
    enterPassword(page, person);
    page.waitForURL("**/signin/code");
    assertThat(page.getByLabel("Code aus der App")).isFocused();
    page.keyboard().type("000000");
    page.keyboard().press("Enter");
    assertThat(page.getByText("Dieser Code stimmt nicht")).isVisible();
    seen(page, "factor-code-wrong-" + place);
    page.getByText("Handy nicht da?").click();
    page.getByLabel("Wiederherstellungscode").fill(recovery.get(0).toLowerCase());
    seen(page, "factor-recovery-" + place);
    page.keyboard().press("Enter");
    assertThat(page.getByText("9 Wiederherstellungscodes sind übrig.")).isVisible();
    seen(page, "factor-recovered-" + place);
    link(page, "Weiter").click();
    page.waitForURL("**/dashboard");
    for (String path : List.of("/account/factor", "/account/factor/codes", "/account/factor/off")) {
      page.navigate(home.resolve(path).toString());
      seen(page, path.replaceAll("\\W+", "-") + "-" + place);
    }

    Page admin = browser.visit(visitor);
    signIn(admin, "/admin/people?q=" + person.substring(6));
    assertThat(admin.locator(".people li")).containsText("Zweiter Faktor");
    link(admin, person + " ändern").click();
    link(admin, "Neuer Link").click();
    assertThat(admin.getByText("Das bisherige Passwort und der zweite Faktor")).isVisible();
    button(admin, "Ja, neuen Link zeigen").click();
    String address = admin.getByLabel("Link zum Wählen des Passworts").inputValue();
    page.navigate(address);
    page.getByLabel("Neues Passwort").fill("vier Regenschirme im Schnee");
    page.keyboard().press("Enter");
    page.getByLabel("Passwort").fill("vier Regenschirme im Schnee");
    page.keyboard().press("Enter");
    page.waitForURL("**/dashboard");
  }

  @Test
  void a_role_requires_it_and_everything_works_without_a_script() throws ReaderException {
    String person = Staff.appointed(Role.AUDITOR);
    Page admin = browser.visit(Visitor.AT_A_DESK);
    signIn(admin, "/admin/people");
    Locator rule = admin.getByRole(AriaRole.GROUP);
    rule.getByLabel("Prüfung").check();
    button(admin, "Vorschrift speichern").click();
    assertThat(admin.getByText("Es gilt ab dem nächsten Klick.")).isVisible();
    seen(admin, "factor-rule");

    Page page = browser.visit(Visitor.ON_A_PHONE.withoutScript());
    page.navigate(home.resolve("/admin/settings").toString());
    page.getByLabel("Name").fill(person);
    page.getByLabel("Passwort").fill(Staff.PASSWORD);
    page.keyboard().press("Enter");
    page.waitForURL("**/signin/factor?*");
    assertThat(page.getByText("Richten Sie ihn jetzt ein")).isVisible();
    scan(page);
    page.getByLabel("Code aus der App").fill(code());
    button(page, "Einschalten").click();
    link(page, "Ich habe sie aufbewahrt").click();
    page.waitForURL("**/admin/settings");
    page.navigate(home.resolve("/account").toString());
    assertThat(page.getByText("Für Ihre Aufgaben ist er vorgeschrieben.")).isVisible();

    rule.getByLabel("Prüfung").uncheck();
    button(admin, "Vorschrift speichern").click();
    page.reload();
    link(page, "Zweiten Faktor ausschalten").click();
    page.getByLabel("Jetziges Passwort").fill(Staff.PASSWORD);
    page.getByLabel("Code aus der App").fill(code());
    button(page, "Ausschalten").click();
    assertThat(page.getByText("Der zweite Faktor ist ausgeschaltet.")).isVisible();
  }

  @ParameterizedTest
  @ValueSource(strings = {"dark", "english"})
  void nobody_is_left_out(String kind) throws ReaderException {
    Visitor visitor =
        kind.equals("dark")
            ? Visitor.ON_A_PHONE.inThe(ColorScheme.DARK)
            : Visitor.ON_A_PHONE.in("en-GB");
    String person = Staff.appointed(Role.READER);
    Page page = browser.visit(visitor);
    enterPassword(page, person);
    page.waitForURL("**/dashboard");
    page.navigate(home.resolve("/account/factor").toString());
    seen(page, "factor-password-" + kind);
    page.locator("[name=password]").fill(Staff.PASSWORD);
    page.keyboard().press("Enter");
    scan(page);
    seen(page, "factor-offer-" + kind);
    page.locator("[name=code]").fill(code());
    page.keyboard().press("Enter");
    page.locator("#link").waitFor();
    seen(page, "factor-codes-" + kind);
    page.navigate(home.resolve("/account").toString());
    seen(page, "factor-account-" + kind);
    page.locator(".staff-header form button").click();
    enterPassword(page, person);
    page.waitForURL("**/signin/code");
    page.locator("summary").click();
    seen(page, "factor-code-" + kind);
    link(page, kind.equals("dark") ? "English" : "Deutsch").click();
    assertThat(page.locator("html")).hasAttribute("lang", kind.equals("dark") ? "en" : "de");
    page.locator(".staff-header form button").click();
    page.waitForURL("**/signin?signedout=1*");
  }

  private void enterPassword(Page page, String person) {
    page.navigate(home.resolve("/signin").toString());
    page.locator("[name=name]").fill(person);
    page.locator("[name=password]").fill(Staff.PASSWORD);
    page.keyboard().press("Enter");
  }

  /** By the app's camera; the secret to type by hand is the same. */
  private void scan(Page page) throws ReaderException {
    String printed = page.locator(".typed").textContent().strip();
    String address =
        Scanner.readSvg((String) page.locator("svg.qr").evaluate("svg => svg.outerHTML"));
    assertThat(address)
        .startsWith("otpauth://totp/")
        .contains("secret=" + printed.replace(" ", "") + "&")
        .isEqualTo(page.locator("a[href^=otpauth]").getAttribute("href"));
    app = new Authenticator(printed);
  }

  private static void printed(Page page, String code, String place) {
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat(page.locator(".paper").getByText(code)).isVisible();
    assertThat(page.locator("main :is(button, textarea):visible")).hasCount(0);
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(Path.of("target/screens/factor-print-%s.png".formatted(place))));
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
  }

  /** Accessible, not wider than the screen, and on a picture. */
  private static void seen(Page page, String name) {
    Axe.assertAccessible(page);
    Object overflow =
        page.evaluate("() => document.documentElement.scrollWidth - document.body.clientWidth");
    assertThat(((Number) overflow).intValue()).as(page.url()).isLessThanOrEqualTo(0);
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
