package org.augenhoehe.customer.welcome;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.augenhoehe.Api;
import org.augenhoehe.Tokens;
import org.augenhoehe.base.database.Tables;
import org.augenhoehe.base.platform.Languages;
import org.augenhoehe.base.platform.OfficeClock;
import org.augenhoehe.base.platform.OnBothDatabases;
import org.augenhoehe.base.platform.TestInstallation;
import org.augenhoehe.vote.byhand.HandOpenings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@OnBothDatabases
@QuarkusTestResource(TestInstallation.class)
class AnonymityPageTest {

  @Inject DataSource database;
  private UUID touchpoint;
  private String name;

  @BeforeEach
  void build() {
    name = "Kontaktpunkt " + UUID.randomUUID();
    touchpoint = Api.newTouchpoint(Api.newOffice(), name);
    Tokens.challenge(touchpoint, "PHONE");
  }

  /** What is said of the touchpoint beside its key. */
  private String told(String language) {
    String page = given().get("/anonym?lang=" + language).then().extract().asString();
    Matcher place =
        Pattern.compile("(?s)<bdi lang=\"de\">[^<]*" + name + "</bdi>(.*?)</th>").matcher(page);
    assertThat(place.find()).isTrue();
    return place.group(1).replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ").strip();
  }

  @Test
  void an_authority_that_counts_itself_says_so() {
    String page = given().get("/anonym?lang=de").then().extract().asString();
    assertThat(page)
        .contains("Gezählt wird vom Amt selbst: Es hat auch die Schlüssel der Urnen.")
        .contains("die den Schlüssel der Urne verwahren, also das Amt selbst")
        .doesNotContain("Gezählt wird anderswo");
  }

  @Test
  void customers_see_each_day_on_which_boxes_were_opened_by_hand_and_no_reason() {
    String reason = "Wegen Frau Beispiel " + UUID.randomUUID();
    Api.admin().body(Map.of("reason", reason)).post("/api/v1/releases").then().statusCode(200);
    for (Locale language : Languages.CUSTOMERS) {
      String today = Languages.write(LocalDate.now(OfficeClock.ZONE), language);
      String section = outOfTurn(language.toLanguageTag());
      assertThat(section).as(language.toString()).contains(today).doesNotContain("{", "NOT_FOUND");
    }
    assertThat(outOfTurn("de"))
        .contains("Hier gibt es keine festen Zeiten", "außer der Reihe geöffnet am ")
        .doesNotContain(reason, "admin", ":0");
    for (int more = 0; more < HandOpenings.MOST_DAYS; more++) {
      Api.open();
    }
    Matcher count = Pattern.compile("Insgesamt (\\d+)-mal; .* 10\\.").matcher(outOfTurn("de"));
    assertThat(count.find()).isTrue();
    assertThat(Integer.parseInt(count.group(1))).isGreaterThan(HandOpenings.MOST_DAYS);
    assertThat(outOfTurn("de").split("außer der Reihe geöffnet am ", -1))
        .hasSize(HandOpenings.MOST_DAYS + 1);
  }

  @Test
  @DisplayName("Invariant 3, Fixed times: an opening shows with its releases and not before them")
  void an_opening_by_hand_shows_when_everything_else_does() {
    Api.open();
    String before = page();
    Tables tables = new Tables(database);
    long next = tables.number("SELECT counted FROM counting_lock WHERE id = 1") + 1;
    // As after a crash between closing the boxes and counting.
    tables.change(
        "INSERT INTO hand_opening (id, opening, opened_at, asked_by) VALUES (?, ?, ?, 'admin')",
        UUID.randomUUID(),
        next,
        OffsetDateTime.now(OfficeClock.ZONE).minusYears(1));
    assertThat(page()).isEqualTo(before);
    Api.open();
    assertThat(page()).isNotEqualTo(before);
  }

  private static String page() {
    return given().get("/anonym?lang=de").then().statusCode(200).extract().asString();
  }

  private static String outOfTurn(String language) {
    String page = given().get("/anonym?lang=" + language).asString();
    Matcher section = Pattern.compile("(?s)<h2 id=\"out-of-turn\">(.*?)</section>").matcher(page);
    assertThat(section.find()).isTrue();
    return section.group(1);
  }

  @Test
  void customers_see_on_which_day_a_touchpoint_was_made() {
    new Tables(database)
        .change(
            "UPDATE touchpoint SET made = ? WHERE id = ?", LocalDate.of(2026, 3, 4), touchpoint);
    assertThat(told("de")).isEqualTo(": Smartphones angelegt am 4. März 2026");
    assertThat(told("en")).isEqualTo(": phones made on 4 March 2026");
    assertThat(told("fa")).contains("2026").doesNotContain("{");
  }

  @Test
  void the_day_is_that_of_berlin_and_programs_read_it_too() {
    LocalDate before = LocalDate.now(OfficeClock.ZONE);
    UUID office = Api.newOffice();
    Api.newTouchpoint(office);
    String made = Api.admin().get("/api/v1/offices/{id}/touchpoints", office).path("[0].made");
    assertThat(LocalDate.parse(made)).isBetween(before, LocalDate.now(OfficeClock.ZONE));
  }

  @Test
  void of_a_touchpoint_that_an_earlier_version_made_no_day_is_told() {
    new Tables(database).change("UPDATE touchpoint SET made = NULL WHERE id = ?", touchpoint);
    assertThat(told("de")).isEqualTo(": Smartphones");
  }
}
