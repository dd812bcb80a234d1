package org.augenhoehe.desk.dashboard;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.augenhoehe.Api;
import org.augenhoehe.base.platform.OfficeClock;
import org.augenhoehe.base.platform.TestInstallation;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class CountsPageTest {

  private static final Pattern ROW = Pattern.compile("(?s)<tr>(?:(?!</tr>).)*<td.*?</tr>");

  private static ValidatableResponse counts(String query) {
    return Api.admin().header("Accept-Language", "de").get("/dashboard/counts?" + query).then();
  }

  /** The cells of each line, one after the other. */
  private static List<String> lines(String query) {
    String page = counts(query).statusCode(200).extract().asString();
    return ROW.matcher(page)
        .results()
        .map(row -> row.group().replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ").strip())
        .toList();
  }

  @Test
  void a_touchpoint_that_was_made_for_one_person_shows() {
    UUID office = Api.newOffice("Jobcenter <i>Nord</i>");
    UUID touchpoint = Api.newTouchpoint(office, "Nur für Frau M.");
    assertThat(lines("touchpoint=" + touchpoint)).isEmpty();
    counts("touchpoint=" + touchpoint).body(containsString("nichts ausgezählt"));
    Api.castMany(touchpoint, 10, Map.of("heard", 4));
    Api.open();
    Api.codes(touchpoint, 3);
    Api.castMany(touchpoint, 18, Map.of("heard", 4));
    Api.open();
    String today =
        LocalDate.now(OfficeClock.ZONE).format(DateTimeFormatter.ofPattern("dd.MM.yyyy"));
    String box = "Jobcenter &lt;i&gt;Nord&lt;/i&gt; – Nur für Frau M., Smartphones " + today;
    assertThat(lines("touchpoint=" + touchpoint))
        .containsExactly(box + " " + today + " 21 10 18 0", box + " " + today + " 10 10 10 0");
    assertThat(lines("office=" + office)).hasSize(2);
    assertThat(lines("office=" + office + "&to=2020-01-01")).isEmpty();
  }

  @Test
  void a_box_of_a_whole_office_has_no_day() {
    UUID office = Api.newOffice();
    UUID first = Api.newTouchpoint(office, "Empfang");
    UUID second = Api.newTouchpoint(office, "Leistungen");
    Api.castMany(first, 6, Map.of("heard", 4));
    Api.castMany(second, 6, Map.of("heard", 4));
    for (int opening = 0; opening < 6; opening++) {
      Api.open();
    }
    assertThat(lines("office=" + office))
        .singleElement()
        .asString()
        .contains(", ganzer Standort, zusammengelegt")
        .endsWith(" – 12 10 12 0");
  }

  @Test
  void the_page_keeps_selection_and_language_and_is_linked() {
    UUID touchpoint = Api.newTouchpoint(Api.newOffice());
    Api.castMany(touchpoint, 10, Map.of("heard", 4));
    Api.open();
    Api.admin()
        .get("/dashboard?lang=en&touchpoint=" + touchpoint)
        .then()
        .body(containsString("\"/dashboard/counts?touchpoint=" + touchpoint + "&amp;lang=en\""));
    counts("lang=en&touchpoint=" + touchpoint)
        .body(containsString("Codes exchanged"))
        .body(containsString("whole multiples of 10"))
        .body(containsString("\"/dashboard?touchpoint=" + touchpoint + "&amp;lang=en\""));
  }

  @Test
  void a_selection_that_makes_no_sense_is_refused_and_strangers_sign_in() {
    counts("touchpoint=x").statusCode(400);
    counts("touchpoint=" + UUID.randomUUID()).statusCode(404);
    given()
        .redirects()
        .follow(false)
        .get("/dashboard/counts?channel=PHONE")
        .then()
        .statusCode(303)
        .header("Location", endsWith("/signin?to=%2Fdashboard%2Fcounts%3Fchannel%3DPHONE"));
  }
}
