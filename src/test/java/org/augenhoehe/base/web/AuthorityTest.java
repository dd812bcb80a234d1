package org.augenhoehe.base.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.augenhoehe.Api;
import org.augenhoehe.Session;
import org.augenhoehe.base.platform.Languages;
import org.augenhoehe.base.platform.OfficeClock;
import org.augenhoehe.base.platform.TestInstallation;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** An authority's links and promises, where it has set them. */
@QuarkusTest
@QuarkusTestResource(value = AuthorityTest.OfAnAuthority.class, restrictToAnnotatedClass = true)
public class AuthorityTest {

  private static final String RESULTS = "www.musterstadt.example/augenhoehe";

  private static final Map<String, String> LINKS =
      Map.of(
          "imprint-url", "https://www.musterstadt.example/impressum",
          "privacy-url", "https://www.musterstadt.example/datenschutz",
          "accessibility-url", "https://www.musterstadt.example/barrierefreiheit",
          "contact", "mailto:amt@musterstadt.example");

  /** Sets everything but the authority's name, and opens boxes on Mondays. */
  public static class OfAnAuthority extends TestInstallation {
    @Override
    public Map<String, String> start() {
      Map<String, String> config = new HashMap<>(super.start());
      LINKS.forEach((name, address) -> config.put("augenhoehe.authority." + name, address));
      config.put("augenhoehe.authority.results-url", "https://" + RESULTS + "/");
      config.put("augenhoehe.release.cron", "0 0 6 ? * MON");
      return config;
    }
  }

  private static String page(String path, Locale language) {
    return given()
        .queryParam("lang", language.toLanguageTag())
        .get(path)
        .asString()
        .replace("&#39;", "'");
  }

  private static String voluntary(Locale language) {
    return MessageBundles.get(WebMessages.class, Localized.Literal.of(language.toLanguageTag()))
        .voluntary();
  }

  @Test
  void every_public_page_links_what_german_law_asks_for() {
    for (Locale language : Languages.CUSTOMERS) {
      for (String path :
          List.of(
              "/",
              "/r",
              "/r/thanks",
              "/r/again",
              "/counted",
              "/anonym",
              "/method",
              "/signin",
              "/nowhere")) {
        String page = page(path, language);
        LINKS.values().forEach(link -> assertThat(page).contains("<a href=\"" + link + "\">"));
      }
    }
  }

  @Test
  @DisplayName("Attack: one administrator chooses when boxes are opened, and so who is counted")
  void where_boxes_open_on_schedule_nobody_opens_them_alone() {
    UUID touchpoint = Api.newTouchpoint(Api.newOffice());
    Api.castMany(touchpoint, 10, Map.of("respected", 4));
    Api.admin()
        .post("/api/v1/releases")
        .then()
        .statusCode(403)
        .contentType("application/problem+json")
        .body("type", equalTo("urn:augenhoehe:problem:second-person-needed"));
    Session.admin()
        .get("/admin/openings")
        .then()
        .statusCode(200)
        .body(containsString("niemand öffnet sie allein"))
        .body(not(containsString("Urnen jetzt öffnen")));
    Api.admin().get("/api/v1/releases").then().body("releases", hasSize(0));
  }

  @Test
  void a_kiosk_says_it_and_leads_nowhere() {
    String page = given().get("/kiosk").asString();
    assertThat(page).doesNotContain("<a href=\"https:", "<a href=\"mailto:");
    assertThat(page.split("data-do=\"operator\"", -1)).hasSize(Languages.CUSTOMERS.size() + 1);
    LINKS
        .values()
        .forEach(
            link ->
                assertThat(page.split(link.replaceFirst("^(https://|mailto:)", ""), -1))
                    .hasSize(Languages.CUSTOMERS.size() + 1));
  }

  @Test
  void nobody_loses_by_an_answer_and_everybody_is_told() {
    String kiosk = given().get("/kiosk").asString().replace("&#39;", "'");
    UUID touchpoint = Api.newTouchpoint(Api.newOffice());
    for (Locale language : Languages.CUSTOMERS) {
      String words = voluntary(language);
      assertThat(page("/r", language)).contains(words);
      assertThat(kiosk).contains(words);
      String slip =
          Session.admin()
              .formParam("count", 1)
              .formParam("days", 1)
              .formParam("language", language.toLanguageTag())
              .post("/admin/touchpoints/{id}/slips", touchpoint)
              .asString();
      assertThat(slip.replace("&#39;", "'")).contains(words);
      // A slip goes to the printer and has no page footer.
      assertThat(slip).doesNotContain(LINKS.get("imprint-url"));
    }
  }

  @Test
  void thanks_names_the_day_of_the_next_opening_and_where_results_will_stand() {
    LocalDate before = nextMonday();
    for (Locale language : Languages.CUSTOMERS) {
      // The page without a script, and the words that the form's script shows instead.
      for (String path : List.of("/r/thanks", "/r/late")) {
        String page = page(path, language);
        assertThat(List.of(before, nextMonday()))
            .anyMatch(day -> page.contains(Languages.write(day, language)));
        assertThat(page).contains("href=\"https://" + RESULTS + "/\"", ">" + RESULTS + "</a>");
      }
    }
    String secret = Api.newKiosk(Api.newTouchpoint(Api.newOffice()), "Ausgang").path("secret");
    String next =
        given()
            .header("Authorization", "Kiosk secret=\"" + secret + "\"")
            .get("/api/v1/kiosk")
            .path("next");
    assertThat(List.of(before, nextMonday())).contains(LocalDate.parse(next));
  }

  @Test
  void the_administration_says_what_is_missing() {
    String page = Session.admin().get("/admin").asString();
    assertThat(page)
        .contains("AUGENHOEHE_AUTHORITY_NAME")
        .doesNotContain("AUGENHOEHE_AUTHORITY_IMPRINT_URL", "AUGENHOEHE_AUTHORITY_CONTACT");
  }

  private static LocalDate nextMonday() {
    ZonedDateTime now = ZonedDateTime.now(OfficeClock.ZONE);
    return now.minusHours(6).toLocalDate().with(TemporalAdjusters.next(DayOfWeek.MONDAY));
  }
}
