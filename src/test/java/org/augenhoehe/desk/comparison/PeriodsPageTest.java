package org.augenhoehe.desk.comparison;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.augenhoehe.Api;
import org.augenhoehe.base.platform.TestInstallation;
import org.augenhoehe.base.staff.Colleagues;
import org.augenhoehe.base.staff.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the page of two spans says where there is nothing to compare; the journey has the rest. */
@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class PeriodsPageTest {

  private static final String PASSWORD = "nur-mein-Standort";

  @Inject DataSource database;

  private final String manager = "leitung-" + UUID.randomUUID();
  private UUID office;
  private UUID touchpoint;

  @BeforeEach
  void build() {
    office = Api.newOffice();
    touchpoint = Api.newTouchpoint(office, "Empfang <b>");
    new Colleagues(database).appoint(manager, PASSWORD, Role.MANAGER, office);
  }

  private Response ask(String query) {
    return given()
        .auth()
        .preemptive()
        .basic(manager, PASSWORD)
        .header("Accept-Language", "de")
        .accept("text/html")
        .urlEncodingEnabled(false)
        .get("/dashboard/periods" + query);
  }

  private String page(String query) {
    return ask(query).then().statusCode(200).extract().asString();
  }

  private void count() {
    Api.castMany(touchpoint, 10, Map.of("respected", 4, "heard", 4, "person", 4));
    Api.open();
  }

  @Test
  void without_a_place_one_s_own_are_offered_and_no_other() {
    UUID foreign = Api.newOffice();
    assertThat(page(""))
        .contains("Wählen Sie einen Standort oder Kontaktpunkt.")
        .contains("/dashboard/periods?office=" + office)
        .contains("/dashboard/periods?touchpoint=" + touchpoint)
        .contains("Empfang &lt;b&gt;")
        .doesNotContain(foreign.toString(), "<b>");
    assertThat(page("?office=" + office))
        .contains("Kontaktpunkte dieses Standorts", "Hier ist noch nichts ausgezählt.");
  }

  @Test
  void a_first_count_has_nothing_before_it_and_its_figures_stand_alone() {
    count();
    String page = page("?touchpoint=" + touchpoint);
    assertThat(page)
        .contains("In der Zeit davor wurde hier nichts ausgezählt.")
        .contains("(1 Auszählung)", "(0 Auszählungen)")
        .contains("<span class=\"big\">75,0</span>", "10 Antworten (wenige)")
        .contains("Letzte 13 Wochen</a>")
        .doesNotContain("Alles zusammen", "gesichert");
    assertThat(page("?touchpoint=" + touchpoint + "&beside=YEAR"))
        .contains("Vor einem Jahr wurde hier nichts ausgezählt.");
    assertThat(page("?touchpoint=" + touchpoint + "&from=2020-01-01&to=2020-02-01"))
        .contains("In diesem Zeitraum wurde hier noch nichts ausgezählt.");
    assertThat(page("?office=" + office + "&channel=PHONE&lang=en"))
        .contains("Nothing was counted here in the time before.", ", Phone</span>");
  }

  @Test
  void what_cannot_be_compared_is_told_in_the_form() {
    count();
    String place = "?touchpoint=" + touchpoint;
    ask(place + "&from=2026-02-01&to=2026-01-01")
        .then()
        .statusCode(422)
        .body(containsString("Der erste Tag liegt nach dem letzten."));
    ask(place + "&beside=YEAR&from=2024-01-01&to=2026-01-01")
        .then()
        .statusCode(422)
        .body(containsString("länger als ein Jahr"));
    ask(place + "&beside=SOON").then().statusCode(400);
    ask(place + "&from=-999999999-01-01&to=%2B999999999-12-31").then().statusCode(200);
    ask(place + "&to=-999999999-01-01").then().statusCode(422);
  }
}
