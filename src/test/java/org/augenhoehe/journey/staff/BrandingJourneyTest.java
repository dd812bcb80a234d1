package org.augenhoehe.journey.staff;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.ForcedColors;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.augenhoehe.Api;
import org.augenhoehe.base.branding.Pictures;
import org.augenhoehe.base.platform.Languages;
import org.augenhoehe.base.platform.OwnInstallation;
import org.augenhoehe.base.platform.TestInstallation;
import org.augenhoehe.journey.Axe;
import org.augenhoehe.journey.Journey;
import org.augenhoehe.journey.Visitor;
import org.augenhoehe.journey.kiosk.Line;
import org.augenhoehe.journey.kiosk.Tablet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An office's logo and colour, from the administration's page to the pages for its readers. */
@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
@TestProfile(OwnInstallation.class)
class BrandingJourneyTest extends Journey {

  private static final String ACCENT =
      "getComputedStyle(document.documentElement).getPropertyValue('--accent').trim()";

  private static final String BUTTON = "b => getComputedStyle(b).backgroundColor";

  private static final String ORDER =
      """
      ([touchpoint, language]) => {
        const order = document.createElement("form");
        order.method = "post";
        order.action = `/admin/touchpoints/${touchpoint}/slips`;
        order.innerHTML = "<input name=count value=8><input name=days value=90><input name=language>";
        order.elements.language.value = language;
        document.body.append(order);
        order.submit();
      }
      """;

  private static final String HOUSE = "#0f5c5c";

  private static final FilePayload LOGO =
      new FilePayload("logo.png", "image/png", Pictures.logo(960, 320));

  @TempDir Path profile;

  private UUID office;
  private UUID touchpoint;

  @BeforeEach
  void build() {
    office = Api.newOffice("Jobcenter Musterstadt " + UUID.randomUUID().toString().substring(0, 8));
    touchpoint = Api.newTouchpoint(office, "Leistung (SGB II)");
  }

  private void wear(String colour) {
    Api.admin()
        .body(Map.of("colour", colour))
        .put("/api/v1/offices/{id}/accent", office)
        .then()
        .statusCode(200);
    Api.admin()
        .contentType("image/png")
        .body(LOGO.buffer)
        .put("/api/v1/offices/{id}/logo", office)
        .then()
        .statusCode(200);
  }

  /**
   * Polls from outside: the page's content security policy allows no function that waits inside.
   */
  private static void assertAccent(Page page, String colour) {
    page.waitForCondition(() -> colour.equals(page.evaluate(ACCENT)));
  }

  private static void screenshot(Page page, String file) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(Path.of("target/screens/branding-" + file + ".png")));
  }

  private static void assertReadable(Page page, String file) {
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
      // Otherwise a kiosk would take the customer to have left.
      page.keyboard().press("Shift");
      Axe.assertAccessible(page);
      screenshot(page, file + "-" + scheme.name().toLowerCase(Locale.ROOT));
    }
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
  }

  @Test
  void an_administrator_chooses_without_a_script() {
    Page page = browser.visit(Visitor.AT_A_DESK.withoutScript());
    signIn(page, "/admin");
    page.navigate(home.resolve("/admin").toString());
    page.locator("#office-" + office + " a[href*='/look']").click();
    assertThat(page.locator("h1")).containsText("Logo und Farbe");
    page.locator("[name=colour]").fill("#7fb2e5");
    button(page, "Farbe speichern").click();
    assertThat(page.locator("#fault")).containsText("nötig sind 4,5 zu 1");
    assertThat(page.locator("[name=colour]")).hasValue("#2774c2");
    button(page, "Farbe speichern").click();
    assertThat(page.getByRole(AriaRole.STATUS)).hasText("Gespeichert.");
    page.locator("[name=logo]")
        .setInputFiles(new FilePayload("logo.svg", "image/svg+xml", "<svg/>".getBytes()));
    button(page, "Logo speichern").click();
    assertThat(page.locator("#fault")).containsText("auch SVG");
    page.locator("[name=logo]").setInputFiles(LOGO);
    button(page, "Logo speichern").click();
    assertThat(page.locator(".plate")).isVisible();
    button(page, "Logo entfernen").click();
    assertThat(page.locator(".plate")).hasCount(0);
    button(page, "Zurück zur Farbe von Augenhöhe").click();
    assertThat(page.locator("[name=colour]")).hasValue("");
  }

  @Test
  void everybody_can_read_the_page_it_is_chosen_on() {
    wear("#a3261b");
    Page page = browser.visit(Visitor.AT_A_DESK);
    signIn(page, "/admin");
    page.navigate(home.resolve("/admin/offices/" + office + "/look").toString());
    assertThat(page.locator(".plate")).isVisible();
    assertReadable(page, "administration");
    page.locator("[name=colour]").fill("#ffcc00");
    button(page, "Farbe speichern").click();
    assertThat(page.locator("#fault")).isVisible();
    page.setViewportSize(360, 740);
    assertReadable(page, "administration-refused");
    Object overflow =
        page.evaluate("() => document.documentElement.scrollWidth - document.body.clientWidth");
    assertThat(((Number) overflow).intValue()).isLessThanOrEqualTo(0);
  }

  @Test
  void slips_bear_it_in_every_language_and_still_hold_their_words() {
    wear("#a3261b");
    Page page = browser.visit(Visitor.AT_A_DESK);
    signIn(page, "/admin");
    UUID longest = Api.newTouchpoint(office, "Leistung Bildung und Teilhabe ".repeat(4).strip());
    for (UUID each : List.of(touchpoint, longest)) {
      if (each == longest) {
        rename(UUID.randomUUID() + " Musterstadt".repeat(7));
      }
      for (Locale language : Languages.CUSTOMERS) {
        printSlips(page, each, language.toLanguageTag());
        String name = (each == longest ? "slips-long-" : "slips-") + language.toLanguageTag();
        page.locator(".sheet")
            .screenshot(
                new Locator.ScreenshotOptions()
                    .setPath(Path.of("target/screens/branding-" + name + ".png")));
        assertThat(
                (boolean)
                    page.locator(".slip")
                        .first()
                        .evaluate(
                            "s => [s, ...s.querySelectorAll('.head, .words, .body')]"
                                + ".every((e) => e.scrollHeight <= e.clientHeight + 1)"))
            .as(name)
            .isTrue();
      }
    }
    assertThat(page.locator(".slip .logo").first().evaluate("l => l.naturalWidth")).isEqualTo(480);
    assertThat(page.locator(".slip h2").first().evaluate("h => getComputedStyle(h).color"))
        .isEqualTo("rgb(163, 38, 27)");
    Axe.assertAccessible(page);
  }

  private void rename(String name) {
    Api.admin()
        .body(Map.of("name", name))
        .patch("/api/v1/offices/{id}", office)
        .then()
        .statusCode(200);
  }

  /**
   * Orders a sheet as the administration's form does, without loading that page for each language;
   * see {@link SlipLanguagesTest}.
   */
  private static void printSlips(Page page, UUID touchpoint, String language) {
    page.evaluate(ORDER, List.of(touchpoint.toString(), language));
    assertThat(page.locator(".sheet")).hasAttribute("lang", language);
    page.waitForLoadState();
  }

  @Test
  void a_phone_wears_it_once_it_knows_where_the_code_is_for() {
    wear("#a3261b");
    String code = Api.codes(touchpoint, 1).get(0);
    Page page = browser.visit(Visitor.ON_A_PHONE);
    List<String> asked = new ArrayList<>();
    page.onRequest(request -> asked.add(request.url()));
    page.navigate(home.resolve("/r").toString());
    assertThat(page.evaluate(ACCENT)).isEqualTo(HOUSE);
    assertThat(asked).noneMatch(url -> url.contains("/offices/"));
    page.locator("#code").fill(code);
    assertAccent(page, "#a3261b");
    assertThat(page.locator("#start .steps a").evaluate(BUTTON)).isEqualTo("rgb(163, 38, 27)");
    page.waitForLoadState();
    page.waitForCondition(() -> asked.stream().anyMatch(url -> url.contains("/logo.")));
    assertThat(asked.stream().filter(url -> url.contains("/offices/")))
        .hasSize(2)
        .allMatch(url -> url.endsWith("?once=1"));
    assertReadable(page, "phone-start");
    page.locator("#start .steps a").click();
    assertThat(page.locator("#q1")).isVisible();
    page.locator("#q1 input").nth(3).check(new Locator.CheckOptions().setForce(true));
    assertThat(page.locator("#q2")).isVisible();
    page.goBack();
    assertReadable(page, "phone-question");
    page.reload();
    assertAccent(page, "#a3261b");
    page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
    Axe.assertAccessible(page);
    screenshot(page, "phone-forced");
  }

  @Test
  void a_phone_of_another_office_takes_it_off_again() {
    wear("#a3261b");
    String code = Api.codes(touchpoint, 1).get(0);
    String other = Api.codes(Api.newTouchpoint(Api.newOffice()), 1).get(0);
    Page page = browser.visit(Visitor.ON_A_PHONE);
    page.navigate(home.resolve("/r") + "#" + code);
    assertAccent(page, "#a3261b");
    page.locator("#field summary").click();
    page.locator("#code").fill(other);
    assertAccent(page, HOUSE);
  }

  @Test
  void a_kiosk_wears_it_without_a_network_too_and_takes_it_off() {
    wear("#004f9f");
    String secret = Api.newKiosk(touchpoint, "Ausgang").path("secret");
    try (Line line = Line.to(home)) {
      Tablet tablet = Tablet.at(browser.start(profile, Tablet.LANDSCAPE), line.end());
      Page page = tablet.paired(secret).installed().page();
      assertAccent(page, "#004f9f");
      page.waitForCondition(() -> kept(page) == 2);
      assertReadable(page, "kiosk-start");
      tablet.button("Anfangen").click();
      tablet.answered("ja, voll und ganz");
      tablet.assertShows("q2");
      tablet.button("Zurück").click();
      tablet.assertShows("q1");
      assertReadable(page, "kiosk-question");
      line.cut();
      page.reload();
      tablet.assertWaitsForTheNext();
      assertAccent(page, "#004f9f");
      assertThat(logoIsThere(page)).isTrue();
      screenshot(page, "kiosk-offline");
      line.mend();
      wear("#a3261b");
      page.reload();
      assertAccent(page, "#a3261b");
      page.waitForCondition(() -> kept(page) == 2);
      for (String what : List.of("accent", "logo")) {
        Api.admin().delete("/api/v1/offices/{id}/" + what, office).then().statusCode(204);
      }
      page.reload();
      assertAccent(page, HOUSE);
      assertThat(page.locator(".tongue:visible .place img")).isVisible();
    }
  }

  private static int kept(Page page) {
    return (int) page.evaluate("caches.open('looks').then((c) => c.keys()).then((k) => k.length)");
  }

  private static boolean logoIsThere(Page page) {
    return (boolean)
        page.evaluate(
            "() => { const url = getComputedStyle(document.querySelector("
                + "'.tongue:not([hidden]) .place'), '::before').backgroundImage.slice(5, -2);"
                + " return fetch(url).then((r) => r.ok, () => false); }");
  }
}
