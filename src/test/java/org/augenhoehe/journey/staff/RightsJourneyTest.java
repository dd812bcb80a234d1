package org.augenhoehe.journey.staff;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.SelectOption;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.augenhoehe.Api;
import org.augenhoehe.base.platform.OwnInstallation;
import org.augenhoehe.base.platform.TestInstallation;
import org.augenhoehe.base.staff.Colleagues;
import org.augenhoehe.base.staff.Role;
import org.augenhoehe.journey.Axe;
import org.augenhoehe.journey.Journey;
import org.augenhoehe.journey.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a person and a program see who were given one office. */
@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
@TestProfile(OwnInstallation.class)
class RightsJourneyTest extends Journey {

  private static final String PASSWORD = "nur-mein-Standort";

  /** Where pages are looked at. */
  enum Place {
    DESK(Visitor.AT_A_DESK),
    PHONE(Visitor.ON_A_PHONE),
    DARK(Visitor.ON_A_PHONE.inThe(ColorScheme.DARK)),
    NO_SCRIPT(Visitor.AT_A_DESK.withoutScript());

    private final Visitor visitor;

    Place(Visitor visitor) {
      this.visitor = visitor;
    }
  }

  @Inject DataSource database;
  private UUID own;
  private UUID foreign;

  @BeforeEach
  void build() {
    String suffix = UUID.randomUUID().toString().substring(0, 4);
    own = Api.newOffice("Jobcenter Neufeld " + suffix);
    foreign = Api.newOffice("Jobcenter Beispielhausen und Umland " + suffix);
  }

  private static Response ask(String key, UUID office) {
    return given()
        .header("Authorization", "Bearer " + key)
        .queryParam("office", office)
        .get("/api/v1/results");
  }

  private static void look(Page page, String name, Place place) {
    if (place != Place.NO_SCRIPT) {
      assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
          .as("nothing beyond the edge: " + name)
          .isEqualTo(true);
      Axe.assertAccessible(page);
    }
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(Path.of("target/screens/%s-%s.png".formatted(name, place))));
  }

  @ParameterizedTest
  @EnumSource(Place.class)
  void an_administrator_gives_a_program_a_key_and_takes_it_back(Place place) {
    String name = "Monatsbericht " + UUID.randomUUID().toString().substring(0, 4);
    Page page = browser.visit(place.visitor);
    signIn(page, "/admin/keys");
    look(page, "keys", place);
    page.locator("[name=name]").fill(name);
    page.locator("[name=role]").selectOption(new SelectOption().setValue("manager"));
    page.locator("[name=scope][value=some]").check();
    page.locator("[name=days]").press("Enter");
    assertThat(page.locator("#fault")).containsText("mindestens einen Standort");
    look(page, "keys-fault", place);
    page.locator("[name=office][value='" + own + "']").check();
    page.locator("[name=days]").press("Enter");
    assertThat(page.locator("h1")).containsText(name);
    look(page, "keys-made", place);
    String key = page.locator(".token").inputValue();
    assertThat(ask(key, own).statusCode()).isEqualTo(200);
    assertThat(ask(key, foreign).statusCode()).isEqualTo(403);
    page.getByText("Fertig, zurück").click();
    look(page, "keys-list", place);
    page.locator("li", new Page.LocatorOptions().setHasText(name)).getByText("Sperren").click();
    look(page, "keys-revocation", place);
    page.getByText("Ja, sperren").click();
    assertThat(page.locator("[role=status]")).hasText("Der Schlüssel gilt nicht mehr.");
    assertThat(ask(key, own).statusCode()).isEqualTo(401);
  }

  @Test
  void a_manager_of_one_office_sees_it_and_the_authority() {
    for (UUID office : new UUID[] {own, foreign}) {
      Api.castMany(Api.newTouchpoint(office, "Empfang"), 10, Map.of("respected", 4, "heard", 4));
    }
    Api.open();
    String name = "leitung-" + UUID.randomUUID();
    new Colleagues(database).appoint(name, PASSWORD, Role.MANAGER, own);
    for (Place place : new Place[] {Place.DESK, Place.PHONE, Place.DARK}) {
      Page page = browser.visit(place.visitor);
      page.navigate(home.resolve("/dashboard").toString());
      page.locator("[name=name]").fill(name);
      page.locator("[name=password]").fill(PASSWORD);
      page.keyboard().press("Enter");
      assertThat(page.locator("h1")).hasText("Alle Standorte (Mittel der Behörde)");
      assertThat(page.locator("[name=office] option")).hasCount(2);
      look(page, "rights-authority", place);
      page.locator("[name=office]").selectOption(own.toString());
      page.locator("form.filter button").click();
      assertThat(page.locator("h1")).containsText("Neufeld");
      page.navigate(home.resolve("/dashboard?office=" + foreign).toString());
      assertThat(page.locator("[role=alert]")).containsText("keine eigenen Zahlen");
      assertThat(page.locator("body")).not().containsText("Beispielhausen");
      look(page, "rights-other-office", place);
      page.navigate(home.resolve("/dashboard/counts").toString());
      assertThat(page.locator("body")).containsText("Neufeld");
      assertThat(page.locator("body")).not().containsText("Beispielhausen");
    }
  }
}
