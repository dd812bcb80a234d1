package org.augenhoehe.desk.glance;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.augenhoehe.Api;
import org.augenhoehe.Session;
import org.augenhoehe.base.platform.TestInstallation;
import org.augenhoehe.base.staff.Colleagues;
import org.augenhoehe.base.staff.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What one sees first, for managers of an office of their own. */
@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class GlancePageTest {

  private static final String PASSWORD = "nur-mein-Standort";

  @Inject DataSource database;

  private UUID office;
  private UUID touchpoint;

  @BeforeEach
  void build() {
    office = Api.newOffice();
    touchpoint = Api.newTouchpoint(office, "Arbeitsvermittlung");
  }

  private String page(String language, String query) {
    return as(Role.MANAGER, language, query);
  }

  private String as(String role, String language, String query) {
    String name = "jemand-" + UUID.randomUUID();
    new Colleagues(database).appoint(name, PASSWORD, role, office);
    return given()
        .auth()
        .preemptive()
        .basic(name, PASSWORD)
        .header("Accept-Language", language)
        .accept("text/html")
        .get("/dashboard" + query)
        .then()
        .statusCode(200)
        .extract()
        .asString();
  }

  private void count(int openings, int ballots, int answer) {
    for (int opening = 0; opening < openings; opening++) {
      Api.castMany(
          touchpoint, ballots, Map.of("respected", answer, "heard", answer, "person", answer));
      Api.open();
    }
  }

  @Test
  void a_change_is_a_sentence_and_a_mark_in_the_table_and_both_lead_to_it() {
    count(8, 10, 2);
    count(4, 10, 5);
    String page = page("de", "");
    String link = "/dashboard?touchpoint=" + touchpoint + "#core-name";
    assertThat(page)
        .contains("<h2 id=\"findings-name\">Was auffällt</h2>")
        .contains("<a href=\"" + link + "\">Jobcenter ")
        .contains("Arbeitsvermittlung: <strong>Kernindex</strong> seit ")
        .contains(" um 75 Punkte höher (25 → 100)")
        .contains("▲</span><span class=\"visually-hidden\">, höher</span>")
        .contains(
            "<a href=\"/dashboard?touchpoint=" + touchpoint + "&amp;channel=PHONE#core-name\">")
        .contains(
            "href=\"/dashboard/touchpoints/" + touchpoint + "/improvements\">Maßnahme eintragen")
        .contains("Smartphone zuerst 25, zuletzt 100 Punkte")
        .contains("<h2 class=\"whole\" id=\"whole\">Die Behörde insgesamt</h2>");
    assertThat(page.indexOf("Was auffällt"))
        .isLessThan(page.indexOf("Alle Kontaktpunkte"))
        .isLessThan(page.indexOf("Die Behörde insgesamt"));
    assertThat(page("de", "?touchpoint=" + touchpoint))
        .contains("<p class=\"score\"><strong>100</strong> <span>seit ", ", davor 25</span>")
        .contains("Maßnahme eintragen", "Ab hier Niveau 100, davor 25");
    assertThat(page("de", "?from=2020-01-01&touchpoint=" + touchpoint))
        .doesNotContain(", davor 25</span>")
        .contains("Ab hier Niveau 100, davor 25");
    assertThat(as(Role.READER, "de", ""))
        .contains("um 75 Punkte höher")
        .doesNotContain("Maßnahme eintragen");
    assertThat(as(Role.READER, "de", "?touchpoint=" + touchpoint))
        .contains(", davor 25</span>")
        .doesNotContain("Maßnahme eintragen");
    assertThat(page("en", ""))
        .contains("75 points higher since ")
        .contains("<strong>Core index</strong>");
  }

  @Test
  void without_a_finding_it_says_why_there_is_none() {
    count(1, 10, 4);
    assertThat(page("de", "")).contains("Noch zu wenige Auszählungen");
    count(11, 10, 4);
    assertThat(page("de", "")).contains("<p>Keine gesicherte Veränderung.</p>");
  }

  @Test
  void few_answers_are_muted_and_fewer_than_k_are_no_number() {
    Api.castMany(touchpoint, 10, Map.of("respected", 4, "heard", 4, "person", 4));
    Api.castMany(Api.newTouchpoint(office, "Empfang"), 9, Map.of("respected", 1));
    Api.open();
    assertThat(page("de", ""))
        .contains("#core-name\">75<span class=\"visually-hidden\">, wenige Antworten</span>")
        .contains("#offen-name\"><span aria-hidden=\"true\">–</span>")
        .contains("Empfang</a>");
  }

  @Test
  void names_are_text_and_a_chosen_place_or_day_shows_no_glance() {
    count(1, 10, 4);
    assertThat(page("de", "?office=" + office)).doesNotContain("Was auffällt");
    assertThat(Session.admin().get("/dashboard?from=2020-01-01").asString())
        .contains("<h1>Alle Standorte")
        .doesNotContain("Was auffällt");
    assertThat(page("de", "?lang=en")).contains("What stands out", "&amp;lang=en#core-name");
    String name = "Anmeldung <b>&";
    Api.newTouchpoint(office, name);
    assertThat(page("de", "")).doesNotContain("<b>").contains("Anmeldung &lt;b&gt;&amp;");
    given().get("/dashboard").then().body(containsString("signin"));
  }
}
