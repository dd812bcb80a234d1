package org.augenhoehe.desk.comparison;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

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
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Touchpoints beside each other, for managers of an office of their own. */
@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class ComparisonPageTest {

  private static final String PASSWORD = "nur-mein-Standort";

  @Inject DataSource database;

  private final String manager = "leitung-" + UUID.randomUUID();
  private UUID office;

  @BeforeEach
  void build() {
    office = Api.newOffice();
    new Colleagues(database).appoint(manager, PASSWORD, Role.MANAGER, office);
  }

  private Response ask(String query) {
    return given()
        .auth()
        .preemptive()
        .basic(manager, PASSWORD)
        .header("Accept-Language", "de")
        .accept("text/html")
        .get("/dashboard/comparison" + query);
  }

  private String page(String query) {
    return ask(query).then().statusCode(200).extract().asString();
  }

  /** Five ballots for each of these answers. */
  private UUID count(String name, int... answers) {
    UUID touchpoint = Api.newTouchpoint(office, name);
    for (int answer : answers) {
      Api.castMany(touchpoint, 5, Map.of("respected", answer, "heard", answer, "person", answer));
    }
    return touchpoint;
  }

  /** The third is far below the others, so that no order of scores is that of names. */
  private UUID five() {
    count("Anmeldung", 4, 4);
    count("Beratung", 4, 4);
    UUID low = count("Empfang <b>", 1, 1);
    count("Kasse", 4, 4);
    count("Leistungen", 4, 4);
    Api.open();
    return low;
  }

  @Test
  void five_touchpoints_have_a_picture_names_and_a_mark_in_words() {
    UUID low = five();
    String page = page("?touchpoint=" + low);
    assertThat(page)
        .contains("<span class=\"part\">Kernindex, Smartphone</span>")
        .contains("Empfang &lt;b&gt;: <strong>Kernindex</strong> ")
        .contains("Punkte unter den anderen Kontaktpunkten</a>")
        .contains("<svg class=\"funnel wide\"", "<svg class=\"funnel narrow\"")
        .contains("class=\"own\">Anmeldung</tspan>", "class=\"dot marked\"", "class=\"chosen\"")
        .contains("class=\"here\"", "Punkte darunter, gesichert")
        .contains("<a href=\"/dashboard?touchpoint=" + low + "&amp;channel=PHONE#core-name\">")
        .contains("Verglichen werden nur die Kontaktpunkte Ihrer Standorte.")
        .contains("Dafür braucht es fünf Kontaktpunkte")
        .doesNotContain("<b>");
    String table = page.substring(page.indexOf("<tbody"));
    assertThat(table).contains("<td>0,0</td>", "<td>10 (wenige)</td>");
    // It is no ranking: touchpoints stand by name and never by score.
    assertThat(
            new int[] {
              table.indexOf("Anmeldung"),
              table.indexOf("Beratung"),
              table.indexOf("Empfang"),
              table.indexOf("Kasse"),
              table.indexOf("Leistungen")
            })
        .isSorted()
        .doesNotContain(-1);
  }

  @Test
  @DisplayName("Attack: learning of another office from what one's own are compared with")
  void another_office_is_neither_named_nor_part_of_any_figure() {
    five();
    String before = page("").replaceAll("\\.[0-9a-f]{12}\\.", ".");
    UUID foreign = Api.newOffice();
    for (int i = 0; i < 5; i++) {
      UUID there = Api.newTouchpoint(foreign, "Anderswo " + i);
      Api.castMany(there, 12, Map.of("respected", 1, "heard", 1, "person", 1));
    }
    Api.open();
    String after = page("").replaceAll("\\.[0-9a-f]{12}\\.", ".");
    assertThat(after).isEqualTo(before).doesNotContain("Anderswo", foreign.toString());
    ask("?office=" + foreign).then().statusCode(403).body(not(containsString("Anderswo")));
  }

  @Test
  void fewer_than_five_have_a_table_and_it_says_why() {
    count("Anmeldung", 3, 4);
    UUID none = Api.newTouchpoint(office, "Zuletzt");
    Api.castMany(none, 9, Map.of("respected", 3));
    Api.open();
    String page = page("");
    assertThat(page)
        .contains("Nur 1 Kontaktpunkt hat hier eine Zahl.")
        .contains("<td>62,5</td>")
        .contains("Keine Zahl: noch keine 10 Antworten gemeinsam ausgezählt")
        .doesNotContain("<svg class=\"funnel", "Gegenüber den anderen");
    assertThat(page("?channel=KIOSK")).contains("Hier hat noch kein Kontaktpunkt eine Zahl.");
  }

  @Test
  void every_link_keeps_what_was_chosen_and_the_dashboard_leads_there_and_back() {
    UUID low = five();
    assertThat(page("?office=" + office + "&channel=PHONE&from=2020-01-01&lang=en"))
        .contains(
            "?office="
                + office
                + "&amp;channel=PHONE&amp;from=2020-01-01&amp;value=offen&amp;lang=en\">Open")
        .contains("<option value=\"" + office + "\" selected>")
        .contains("name=\"from\" value=\"2020-01-01\"")
        .contains("beyond chance", "Comparison");
    String dashboard =
        given()
            .auth()
            .preemptive()
            .basic(manager, PASSWORD)
            .accept("text/html")
            .get("/dashboard?touchpoint=" + low)
            .asString();
    assertThat(dashboard)
        .contains("<a href=\"/dashboard/comparison?touchpoint=" + low + "\">")
        .contains("<a href=\"/dashboard/periods?touchpoint=" + low + "\">");
    assertThat(page("?touchpoint=" + low))
        .contains("<a href=\"/dashboard?touchpoint=" + low + "&amp;channel=PHONE\">Zurück");
  }

  @Test
  void days_the_wrong_way_round_are_told_in_the_form() {
    ask("?office=" + office + "&from=2026-02-01&to=2026-01-01")
        .then()
        .statusCode(422)
        .body(containsString("Der erste Tag liegt nach dem letzten."))
        .body(containsString("name=\"to\" value=\"2026-01-01\""));
    for (String query : new String[] {"?value=schnell", "?channel=POST", "?from=gestern"}) {
      ask(query).then().statusCode(400);
    }
  }
}
