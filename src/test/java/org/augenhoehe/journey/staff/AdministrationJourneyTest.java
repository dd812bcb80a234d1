package org.augenhoehe.journey.staff;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.augenhoehe.Api;
import org.augenhoehe.base.factor.Authenticator;
import org.augenhoehe.base.personnel.Staff;
import org.augenhoehe.base.platform.OfficeClock;
import org.augenhoehe.base.platform.TestInstallation;
import org.augenhoehe.base.staff.Role;
import org.augenhoehe.demo.Demonstrating;
import org.augenhoehe.journey.Axe;
import org.augenhoehe.journey.Journey;
import org.augenhoehe.journey.Keyboard;
import org.augenhoehe.journey.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every page of the administration, for everybody who works with it. */
@QuarkusTest
@TestProfile(Demonstrating.class)
@QuarkusTestResource(TestInstallation.class)
class AdministrationJourneyTest extends Journey {

  @Inject OfficeClock clock;

  private final SoftAssertions softly = new SoftAssertions();
  private String person;
  private String colleague;
  private Page page;
  private Authenticator app;

  @BeforeEach
  void enter() {
    person = Staff.appointed(Role.ADMIN);
    colleague = Staff.appointed(Role.READER);
    clock.stopAt(Instant.now());
    page = browser.visit(Visitor.AT_A_DESK);
    page.navigate(home.resolve("/signin").toString());
    page.locator("[name=name]").fill(person);
    page.locator("[name=password]").fill(Staff.PASSWORD);
    page.keyboard().press("Enter");
    page.waitForURL("**/dashboard*");
  }

  @AfterEach
  void goOn() {
    clock.goOn();
    for (String name : List.of(person, colleague)) {
      Api.admin().delete("/api/v1/accounts/{name}", name).then().statusCode(204);
    }
  }

  /** Each code once: the app shows the next one half a minute later. */
  private String code(String shown) {
    clock.stopAt(clock.instant().plus(Duration.ofSeconds(30)));
    app = shown.isEmpty() ? app : new Authenticator(shown.strip());
    return app.code(clock.instant());
  }

  @Test
  void every_page_is_for_all_in_both_languages_at_a_desk_on_a_phone_and_by_keyboard() {
    for (String language : List.of("de", "en")) {
      Map<String, Sections.Way> sections = Sections.all(home, language, colleague, this::code);
      sections.forEach(
          (name, way) -> {
            way.accept(page);
            softly.check(() -> look(name, language));
          });
    }
    softly.assertAll();
  }

  /** Colours are looked at in German, at the width of a desk; in English, Tab goes at a phone's. */
  private void look(String name, String language) {
    assertThat(page.locator("html")).hasAttribute("lang", language);
    for (Visitor visitor : List.of(Visitor.AT_A_DESK, Visitor.ON_A_PHONE)) {
      page.setViewportSize(visitor.width(), visitor.height());
      String here = "%s, %s, %d".formatted(name, language, visitor.width());
      boolean isColoured = language.equals("de") && visitor == Visitor.AT_A_DESK;
      softly.check(() -> Axe.assertAccessible(page, isColoured, here));
      softly.check(() -> assertFits(page, here));
      if (isColoured || language.equals("en") && visitor == Visitor.ON_A_PHONE) {
        page.screenshot(
            new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target/screens/administration-%s.png".formatted(here))));
        softly.check(() -> Keyboard.assertWalkable(page, here));
      }
    }
  }

  @Test
  void a_person_is_made_by_keyboard_alone() {
    String made = Staff.name();
    page.navigate(home.resolve("/admin/people").toString());
    page.keyboard().press("Tab");
    page.keyboard().press("Enter");
    page.keyboard().press("Tab");
    assertThat(page.locator("main a.button")).isFocused();
    page.keyboard().press("Enter");
    Keyboard.tabTo(page.locator("[name=name]"));
    page.keyboard().type(made);
    Keyboard.tabTo(page.locator("[name=role][value=manager]"));
    page.keyboard().press("Space");
    Keyboard.tabTo(page.locator("[name=role][value=auditor]"));
    page.keyboard().press("Space");
    Keyboard.tabTo(page.locator("[name=scope]:checked"));
    page.keyboard().press("ArrowUp");
    assertThat(page.locator("[name=scope][value=all]")).isChecked();
    page.keyboard().press("ArrowDown");
    Keyboard.tabTo(page.locator("[name=office]").nth(1));
    page.keyboard().press("Space");
    String office = page.locator("[name=office]").nth(1).inputValue();
    Keyboard.tabTo(page.locator("main form .button"));
    page.keyboard().press("Enter");
    page.locator("#link").waitFor();
    Map<String, Object> account = Api.admin().get("/api/v1/accounts/{name}", made).path("$");
    assertThat(account)
        .containsEntry("roles", List.of(Role.AUDITOR))
        .containsEntry("offices", List.of(office));
    Api.admin().delete("/api/v1/accounts/{name}", made).then().statusCode(204);
  }
}
