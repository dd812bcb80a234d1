package org.augenhoehe.journey.phone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.augenhoehe.Api;
import org.augenhoehe.base.database.Tables;
import org.augenhoehe.base.platform.TestInstallation;
import org.augenhoehe.journey.Axe;
import org.augenhoehe.journey.ForgedTeller;
import org.augenhoehe.journey.Visitor;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A customer looks up whether their ballot was counted, with a link that only they have. */
@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class CountedJourneyTest extends PhoneJourney {

  private static final Map<String, Integer> ANSWERS = Map.of("respected", 4);
  private static final String LISTS = "**/api/v1/touchpoints/*/counted?*";
  private static final String LINK = "#counted-link a";

  private String sealed;

  /** Casts with this page and returns the link that it offers. */
  private String castAndKeepLink(Page page) {
    page.navigate(form() + "#" + code);
    answerAll(page);
    Request ballot = page.waitForRequest(BALLOTS, () -> handIn(page));
    byte[] bytes =
        Base64.getUrlDecoder().decode(new JsonObject(ballot.postData()).getString("sealed"));
    sealed = Base64.getEncoder().encodeToString(bytes);
    assertThat(page.locator(LINK)).isVisible();
    return page.evaluate("document.querySelector('" + LINK + "').href").toString();
  }

  private Page look(String link, Visitor visitor) {
    Page page = browser.visit(visitor);
    page.navigate(link);
    return page;
  }

  private static void assertState(Page page, String state) {
    assertThat(page.locator("[data-state=" + state + "]")).isVisible();
    assertThat(page.locator("[data-state]:not([hidden])")).hasCount(1);
  }

  @Test
  @DisplayName("Counted as cast: not yet, and after the opening it is in the teller's signed list")
  void a_customer_sees_that_the_ballot_was_counted() {
    String link = castAndKeepLink(browser.visit(Visitor.ON_A_PHONE));
    assertState(look(link, Visitor.ON_A_PHONE), "waiting");
    Api.castMany(touchpoint, 9, ANSWERS);
    Api.open();
    Page page = look(link, Visitor.ON_A_PHONE);
    assertState(page, "counted");
    assertThat(page.locator("[data-state=counted]")).containsText("10");
    assertThat(page.locator("[data-state=counted]")).not().containsText("#");
    assertThat(page.url()).isEqualTo(link);
    Axe.assertAccessible(page);
    page.locator(".picker summary").click();
    page.locator(".picker [lang=ar]").click();
    assertThat(page.locator("html")).hasAttribute("lang", "ar");
    assertState(page, "counted");
  }

  @Test
  @DisplayName("Attack: a service that drops a ballot before the opening is found out")
  void a_ballot_that_the_service_dropped_is_missed() {
    String link = castAndKeepLink(browser.visit(Visitor.ON_A_PHONE));
    assertThat(new Tables(database).change("DELETE FROM ballot WHERE sealed = ?", sealed))
        .isEqualTo(1);
    Api.castMany(touchpoint, 10, ANSWERS);
    Api.open();
    Page page = look(link, Visitor.ON_A_PHONE);
    assertState(page, "missing");
    assertThat(page.locator("[data-state=missing]")).containsText("10");
    Axe.assertAccessible(page);
    screenshot(page, "counted-missing");
  }

  @Test
  @DisplayName("Attack: the service adds the hash of a dropped ballot to the list")
  void a_list_that_the_teller_did_not_sign_is_not_believed() {
    String link = castAndKeepLink(browser.visit(Visitor.ON_A_PHONE));
    String hash = link.replaceFirst(".*\\.([\\w-]{43})\\..*", "$1");
    Page page = browser.visit(Visitor.ON_A_PHONE);
    Api.castMany(touchpoint, 10, ANSWERS);
    Api.open();
    page.route(
        LISTS,
        route -> {
          JsonObject published = new JsonObject(route.fetch().text());
          published.getJsonArray("lists").getJsonObject(0).put("hashes", hash);
          route.fulfill(new Route.FulfillOptions().setBody(published.encode()));
        });
    page.navigate(link);
    assertState(page, "unsigned");
  }

  @Test
  @DisplayName("Attack: another teller's key beside lists that it signed")
  void another_tellers_lists_are_not_believed(@TempDir Path attackers) {
    String link = castAndKeepLink(browser.visit(Visitor.ON_A_PHONE));
    Api.castMany(touchpoint, 9, ANSWERS);
    Api.open();
    Page page = browser.visit(Visitor.ON_A_PHONE);
    ForgedTeller forged = new ForgedTeller(attackers);
    forged.replaceTheTrueOne(page);
    page.navigate(link);
    assertState(page, "unsigned");
    // The naive twin: a link that does not say whose lists it believes.
    page.route(LISTS, forged::signLists);
    page.navigate(link.replaceFirst("\\.[0-9A-Z]{16}$", ""));
    assertState(page, "counted");
    page.navigate(link);
    assertState(page, "unsigned");
  }

  @Test
  @DisplayName("Invariant 5, No trace: the server is never sent the hash, and the page stores none")
  void what_the_link_holds_stays_on_the_device() {
    Page page = browser.visit(Visitor.ON_A_PHONE);
    List<String> sent = new ArrayList<>();
    page.onRequest(request -> sent.add(request.url() + request.allHeaders() + request.postData()));
    String link = castAndKeepLink(page);
    assertThat(storage(page)).isEqualTo("[]");
    assertThat(page.evaluate("JSON.stringify(history.state)")).isEqualTo("{\"thanked\":true}");
    page.navigate(link);
    assertState(page, "waiting");
    String hash = link.replaceFirst(".*\\.([\\w-]{43})\\..*", "$1");
    assertThat(hash).hasSize(43);
    assertThat(sent).isNotEmpty().noneMatch(request -> request.contains(hash));
    assertThat(page.context().cookies()).isEmpty();
    assertThat(storage(page)).isEqualTo("[]");
    // Nothing is lost by opening it in the same tab.
    page.goBack();
    assertThat(page.locator("#thanks")).isVisible();
  }

  @Test
  void the_link_survives_a_change_of_language_and_can_be_copied() {
    Page page = browser.visit(Visitor.ON_A_PHONE);
    page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
    String mark = castAndKeepLink(page).replaceFirst(".*#", "");
    page.locator(".picker summary").click();
    page.locator(".picker [lang=ar]").click();
    assertThat(page.locator("html")).hasAttribute("lang", "ar");
    assertThat(page.locator(LINK)).isVisible();
    page.locator("#counted-link input").click();
    assertThat(page.locator("#counted-link input")).hasValue("تم النسخ");
    assertThat(page.evaluate("navigator.clipboard.readText()"))
        .isEqualTo(home.resolve("/counted?lang=ar#" + mark).toString());
  }

  @Test
  void after_a_reload_and_where_the_service_sealed_there_is_no_link() {
    Page page = browser.visit(Visitor.ON_A_PHONE);
    castAndKeepLink(page);
    page.reload();
    assertThat(page.locator("#thanks")).isVisible();
    assertThat(page.locator(LINK)).isHidden();
    for (String path : List.of("/r/thanks", "/r/again")) {
      page.navigate(home.resolve(path).toString());
      assertThat(page.locator(LINK)).hasCount(0);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "#", "#7K3M-9QXF-2VTP", "#a.PHONE.1.0.b"})
  void what_is_no_such_link_is_said_to_be_none(String fragment) {
    assertState(look(home.resolve("/counted") + fragment, Visitor.ON_A_PHONE), "none");
  }

  @Test
  void where_the_lists_cannot_be_had_nothing_is_claimed() {
    String link = castAndKeepLink(browser.visit(Visitor.ON_A_PHONE));
    for (String answer : List.of("", "<html>", "{}", "{\"lists\":7}", "null")) {
      Page page = browser.visit(Visitor.ON_A_PHONE);
      page.route(LISTS, route -> route.fulfill(new Route.FulfillOptions().setBody(answer)));
      page.navigate(link);
      assertState(page, "failed");
    }
    Page page = browser.visit(Visitor.ON_A_PHONE);
    page.route("**/.well-known/augenhoehe-teller", route -> route.abort());
    page.navigate(link);
    assertState(page, "failed");
  }

  @Test
  void without_javascript_the_page_says_that_it_needs_it() {
    Page page = look(home.resolve("/counted").toString(), Visitor.ON_A_PHONE.withoutScript());
    assertState(page, "unread");
    assertThat(page.locator("[data-state=unread]")).containsText("JavaScript");
  }

  @ParameterizedTest
  @CsvSource({"de-DE, LIGHT", "de-DE, DARK", "ar, LIGHT", "ar, DARK"})
  void both_pages_fit_a_phone(String locale, ColorScheme scheme) {
    Page page = browser.visit(Visitor.ON_A_PHONE.in(locale).inThe(scheme));
    castAndKeepLink(page);
    assertFits(page);
    Axe.assertAccessible(page);
    screenshot(page, "counted-link-" + locale + "-" + scheme);
    page.locator(LINK).click();
    assertState(page, "waiting");
    assertFits(page);
    Axe.assertAccessible(page);
    screenshot(page, "counted-waiting-" + locale + "-" + scheme);
    Api.castMany(touchpoint, 9, ANSWERS);
    Api.open();
    page.reload();
    assertState(page, "counted");
    screenshot(page, "counted-" + locale + "-" + scheme);
  }

  private static void assertFits(Page page) {
    assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
  }
}
