package org.augenhoehe.journey.staff;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.augenhoehe.Api;
import org.augenhoehe.base.platform.TestInstallation;
import org.augenhoehe.demo.Demonstrating;
import org.augenhoehe.journey.Axe;
import org.augenhoehe.journey.Journey;
import org.augenhoehe.journey.Visitor;
import org.junit.jupiter.api.Test;

/**
 * Once through the house: from the demonstration's dashboard to a slip, a ballot and a new figure.
 */
@QuarkusTest
@TestProfile(Demonstrating.class)
@QuarkusTestResource(TestInstallation.class)
class HouseJourneyTest extends Journey {

  private static final int BALLOTS = 10;

  @Test
  void ten_customers_move_a_figure_and_nothing_moves_before_they_are_counted() {
    String touchpoint = touchpoint("Jobcenter Musterstadt", "Arbeitsvermittlung");
    Page manager = browser.visit(Visitor.AT_A_DESK);
    signIn(manager, "/dashboard");
    assertThat(manager.getByText("erfunden")).isVisible();
    manager.locator("select[name=touchpoint]").selectOption(touchpoint);
    manager.locator("select[name=channel]").selectOption("PHONE");
    button(manager, "Anzeigen").click();
    manager.waitForURL(Pattern.compile(touchpoint + ".*PHONE|PHONE.*" + touchpoint));
    assertThat(manager.getByRole(AriaRole.HEADING).first()).containsText("Jobcenter Musterstadt");
    String dashboard = manager.url();
    String before = manager.content();
    int ballots = ballots(manager);

    List<String> codes = printSlips(manager, touchpoint);
    rate(codes.get(0));
    codes
        .subList(1, BALLOTS)
        .forEach(
            code ->
                Api.cast(code, UUID.fromString(touchpoint), Map.of("respected", 5, "heard", 1))
                    .then()
                    .statusCode(201));
    manager.navigate(dashboard);
    assertThat(manager.content()).as("between two openings").isEqualTo(before);

    manager.navigate(home.resolve("/admin/openings").toString());
    manager.getByText("Urnen jetzt öffnen").click();
    manager.getByLabel("Grund in einem Satz").fill("Zehn Menschen wollen es gleich sehen.");
    Axe.assertAccessible(manager);
    button(manager, "Ja, jetzt öffnen").click();
    assertThat(manager.getByRole(AriaRole.STATUS)).containsText("geöffnet");
    manager.navigate(dashboard);
    assertThat(ballots(manager)).isGreaterThanOrEqualTo(ballots + BALLOTS);
  }

  @Test
  void what_is_printed_of_the_administration_are_names_and_nothing_to_fill_in() {
    Page page = browser.visit(Visitor.AT_A_DESK);
    signIn(page, "/admin");
    page.navigate(home.resolve("/admin").toString());
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat(page.locator("h3:text-is('Jobcenter Musterstadt')")).isVisible();
    assertThat(page.locator("p.name:visible")).not().hasCount(0);
    assertThat(page.locator("main :is(input, select, button):visible")).hasCount(0);
  }

  @Test
  void nobody_who_works_here_is_left_out() {
    for (Visitor visitor :
        List.of(
            Visitor.AT_A_DESK,
            Visitor.ON_A_PHONE.in("en-GB"),
            Visitor.AT_A_DESK.inThe(ColorScheme.DARK))) {
      Page page = browser.visit(visitor);
      page.navigate(home.resolve("/signin?failed").toString());
      assertForAll(page, visitor);
      signIn(page, "/dashboard");
      assertForAll(page, visitor);
      page.locator("details").all().forEach(table -> table.evaluate("d => d.open = true"));
      assertForAll(page, visitor);
      assertFits(page);
      page.navigate(home.resolve("/dashboard?channel=FAX").toString());
      assertForAll(page, visitor);
      page.navigate(home.resolve("/dashboard?from=2001-01-01&to=2001-01-02").toString());
      assertForAll(page, visitor);
      page.navigate(home.resolve("/dashboard/counts").toString());
      assertThat(page.locator("tbody tr")).not().hasCount(0);
      assertForAll(page, visitor);
      assertFits(page);
      page.navigate(home.resolve("/admin").toString());
      assertForAll(page, visitor);
      assertFits(page);
      page.navigate(home.resolve("/no-such-page").toString());
      assertForAll(page, visitor);
    }
  }

  /** In English, all rules but those about colours, which are the same in both languages. */
  private static void assertForAll(Page page, Visitor visitor) {
    if (visitor.locale().startsWith("de")) {
      Axe.assertAccessible(page);
    } else {
      Axe.assertAccessible(page, visitor.locale(), page.url());
    }
  }

  /** Nothing must be scrolled to the side. */
  private static void assertFits(Page page) {
    Object overflow =
        page.evaluate("() => document.documentElement.scrollWidth - document.body.clientWidth");
    assertThat(((Number) overflow).intValue()).as(page.url()).isLessThanOrEqualTo(0);
  }

  private List<String> printSlips(Page page, String touchpoint) {
    page.navigate(home.resolve("/admin").toString());
    Locator order = page.locator("form[action*='" + touchpoint + "/slips']");
    order.locator("[name=count]").fill(String.valueOf(BALLOTS));
    order.getByRole(AriaRole.BUTTON).click();
    assertThat(page.locator(".slip")).hasCount(BALLOTS);
    assertThat(page.locator(".sheet")).hasCount(2);
    page.waitForLoadState();
    Axe.assertAccessible(page);
    assertThat(printedPages(page)).as("eight slips to a sheet, and no other page").isEqualTo(2);
    return page.locator(".slip .code").allTextContents().stream().map(String::strip).toList();
  }

  private static long printedPages(Page page) {
    byte[] pdf = page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
    return Pattern.compile("/Type\\s*/Page\\b")
        .matcher(new String(pdf, StandardCharsets.ISO_8859_1))
        .results()
        .count();
  }

  private void rate(String code) {
    Page phone = browser.visit(Visitor.ON_A_PHONE);
    phone.navigate(home.resolve("/r").toString() + "#" + code);
    assertThat(phone.locator("#code-valid"))
        .containsText("Jobcenter Musterstadt – Arbeitsvermittlung");
    phone
        .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Anfangen").setExact(true))
        .click();
    for (int question = 1; question <= 12; question++) {
      assertThat(phone.getByText("Frage %d von 12".formatted(question))).isVisible();
      phone
          .getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("ja, voll und ganz"))
          .click();
    }
    button(phone, "Antworten abgeben").click();
    assertThat(phone.getByText("Vielen Dank")).isVisible();
  }

  private static int ballots(Page page) {
    String stand = page.locator(".stand strong").textContent();
    return Integer.parseInt(
        stand.replaceAll("(?s)\\D*([\\d.]+) Stimmzettel.*", "$1").replace(".", ""));
  }

  private static String touchpoint(String office, String name) {
    String id =
        Api.admin().get("/api/v1/offices").path("find { it.name == '%s' }.id".formatted(office));
    return Api.admin()
        .get("/api/v1/offices/{id}/touchpoints", id)
        .path("find { it.name == '%s' }.id".formatted(name));
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
  }
}
