package org.augenhoehe.desk.dashboard;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.augenhoehe.Markup.containsMarkup;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.augenhoehe.Api;
import org.augenhoehe.base.office.Channel;
import org.augenhoehe.base.platform.OfficeClock;
import org.augenhoehe.base.platform.TestInstallation;
import org.augenhoehe.entitle.invitation.InvitationCode;
import org.augenhoehe.entitle.invitation.Invitations;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class DashboardPageTest {

  @Inject Invitations invitations;

  private static ValidatableResponse dashboard(String... query) {
    return get("/dashboard", query);
  }

  private static ValidatableResponse get(String path, String... query) {
    var request = Api.admin().header("Accept-Language", "de");
    for (int i = 0; i < query.length; i += 2) {
      request.queryParam(query[i], query[i + 1]);
    }
    return request.get(path).then();
  }

  private static String page(UUID touchpoint) {
    return dashboard("touchpoint", touchpoint.toString()).statusCode(200).extract().asString();
  }

  @Test
  void who_is_not_signed_in_is_sent_to_the_sign_in_page() {
    for (String path :
        List.of("/dashboard?channel=PHONE", "/dashboard/results.csv?channel=PHONE")) {
      given()
          .redirects()
          .follow(false)
          .get(path)
          .then()
          .statusCode(303)
          .header("Location", endsWith("/signin?to=%2Fdashboard%3Fchannel%3DPHONE"));
    }
  }

  @Test
  void a_manager_reads_five_values_of_what_customers_said() {
    UUID touchpoint = Api.newTouchpoint(Api.newOffice(), "Empfang");
    Api.castMany(touchpoint, 10, Map.of("respected", 5, "heard", 3, "person", 4));
    Api.open();
    dashboard("touchpoint", touchpoint.toString())
        .statusCode(200)
        .contentType("text/html")
        .header("Cache-Control", "no-store")
        .body(containsString("10 Stimmzettel aus 1 Auszählung"))
        .body(containsString("<strong>75</strong> <span>von 100</span>"))
        .body(containsString("über 90\u00a0%"))
        .body(containsString("Kundenorientiert"))
        .body(not(containsString("style=")))
        .body(not(containsString("<script")));
  }

  @Test
  @DisplayName("Invariant 3: between two openings the page is byte-identical")
  void ballots_show_only_after_an_opening() {
    UUID touchpoint = Api.newTouchpoint(Api.newOffice());
    Api.castMany(touchpoint, 10, Map.of("respected", 4, "heard", 4, "person", 4));
    Api.open();
    String before = page(touchpoint);
    String everything = dashboard().extract().asString();
    Api.castMany(touchpoint, 5, Map.of("respected", 1, "heard", 1, "person", 1));
    assertThat(page(touchpoint)).isEqualTo(before);
    assertThat(dashboard().extract().asString()).isEqualTo(everything);
    Api.castMany(touchpoint, 5, Map.of("respected", 1, "heard", 1, "person", 1));
    assertThat(page(touchpoint)).isEqualTo(before);
    Api.open();
    assertThat(page(touchpoint)).isNotEqualTo(before).contains("20 Stimmzettel");
  }

  @Test
  void what_was_changed_is_told_below_the_figures_of_its_touchpoint() {
    UUID office = Api.newOffice();
    UUID touchpoint = Api.newTouchpoint(office);
    dashboard("touchpoint", touchpoint.toString())
        .body(containsString("noch nichts eingetragen"))
        .body(containsString("/dashboard/touchpoints/" + touchpoint + "/improvements\""));
    Api.castMany(touchpoint, 10, Map.of("respected", 4, "heard", 4, "person", 4));
    Api.open();
    LocalDate today = LocalDate.now(OfficeClock.ZONE);
    Api.improve(touchpoint, "Wir fragen zuerst.");
    Api.improve(touchpoint, today.minusDays(1), "Wir hören zu.", "offen");
    Api.improve(touchpoint, "Wir grüßen.");
    Api.admin().delete("/api/v1/touchpoints/{id}/improvements/3", touchpoint);
    dashboard("touchpoint", touchpoint.toString())
        .body(containsString("<span class=\"number\">1</span>"))
        .body(containsString("Wir fragen zuerst."))
        .body(containsString("Zielt auf: Offen"))
        .body(not(containsString("Wir grüßen.")))
        .body(containsString("text-anchor=\"middle\">1</text>"))
        .body(not(containsString("text-anchor=\"middle\">2</text>")))
        .body(containsString("Geändert: Nummer 1"))
        .body(not(containsString("Geändert: Nummer 2")))
        .body(containsString("wo etwas geändert wurde: Nummer 1 am"));
    dashboard("office", office.toString()).body(not(containsString("Wir fragen zuerst.")));
  }

  @Test
  void nothing_counted_yet_is_explained() {
    UUID office = Api.newOffice();
    Api.castMany(Api.newTouchpoint(office), 9, Map.of("respected", 4));
    Api.open();
    dashboard("office", office.toString())
        .statusCode(200)
        .body(containsString("mindestens 10 Stimmzettel"))
        .body(not(containsString("9 Stimmzettel")));
  }

  @Test
  void a_selection_narrows_the_figures() {
    UUID office = Api.newOffice();
    UUID touchpoint = Api.newTouchpoint(office);
    Api.castMany(touchpoint, 10, Map.of("respected", 4, "heard", 4));
    Api.open();
    String id = office.toString();
    dashboard("office", id, "channel", "PHONE")
        .body(containsString("10 Stimmzettel aus"))
        .body(containsString("<option value=\"PHONE\" selected>"))
        .body(not(containsString("sind hier zusammengezählt")));
    dashboard("office", id)
        .body(containsString("<option value=\"" + id + "\" selected>"))
        .body(containsString("sind hier zusammengezählt"));
    dashboard("office", id, "channel", "KIOSK")
        .body(containsString("ist nichts ausgezählt"))
        .body(containsString("hilft eine größere Auswahl"))
        .body(not(containsString("Für andere Tage")));
    dashboard("office", id, "to", "2020-01-01")
        .body(containsString("ist nichts ausgezählt"))
        .body(containsString("Für andere Tage gibt es hier Ergebnisse"));
  }

  @Test
  void a_selection_that_makes_no_sense_gets_a_clear_answer() {
    UUID office = Api.newOffice();
    UUID elsewhere = Api.newTouchpoint(Api.newOffice());
    dashboard("channel", "FAX").statusCode(400).body(containsString("nicht lesen können"));
    dashboard("from", "\"><script>").statusCode(400).body(not(containsString("<script")));
    dashboard("office", UUID.randomUUID().toString())
        .statusCode(404)
        .body(containsString("gibt es nicht"));
    dashboard("office", office.toString(), "touchpoint", elsewhere.toString())
        .statusCode(422)
        .body(containsString("gehört zu einem anderen Standort"))
        .body(containsString("<option value=\"" + office + "\" selected>"));
    dashboard("office", office.toString(), "from", "2026-02-01", "to", "2026-01-01")
        .statusCode(422)
        .body(containsString("erste Tag liegt nach dem letzten"))
        .body(containsMarkup("name=\"from\" value=\"2026-02-01\""))
        .body(containsMarkup("name=\"to\" value=\"2026-01-01\""))
        .body(not(containsString("results.csv")))
        .body(containsString("<option value=\"" + office + "\" selected>"));
  }

  @Test
  void who_goes_to_another_office_leaves_the_touchpoint_behind() {
    String office = Api.newOffice().toString();
    String touchpoint = Api.newTouchpoint(UUID.fromString(office)).toString();
    String next = Api.newOffice().toString();
    String there = Api.newTouchpoint(UUID.fromString(next)).toString();
    String chosen = "<option value=\"%s\" selected>";
    dashboard("touchpoint", touchpoint)
        .body(containsMarkup("name=\"before\" value=\"" + office + "\""))
        .body(containsString(chosen.formatted(office)))
        .body(containsString(chosen.formatted(touchpoint)))
        .body(not(containsString(there)));
    dashboard("before", office, "office", next, "touchpoint", touchpoint)
        .statusCode(200)
        .body(containsString(chosen.formatted(next)))
        .body(containsString(there))
        .body(not(containsString(touchpoint)));
    dashboard("before", office, "office", "", "touchpoint", touchpoint)
        .statusCode(200)
        .body(not(containsString(chosen.formatted(touchpoint))))
        .body(not(containsMarkup("name=\"before\"")));
    dashboard("before", office, "office", office, "touchpoint", touchpoint)
        .statusCode(200)
        .body(containsString(chosen.formatted(touchpoint)));
    dashboard("before", "", "office", next, "touchpoint", there)
        .statusCode(200)
        .body(containsString(chosen.formatted(there)));
  }

  @Test
  void a_hostile_name_stays_a_name() {
    UUID office = Api.newOffice("<script>alert(1)</script>\"'&" + UUID.randomUUID());
    Api.newTouchpoint(office, "</option><img src=x onerror=alert(1)>");
    dashboard("office", office.toString())
        .statusCode(200)
        .body(containsString("&lt;script&gt;alert(1)"))
        .body(not(containsString("<script")))
        .body(not(containsString("<img src=x")));
  }

  @Test
  void a_language_chosen_by_hand_is_carried_on() {
    dashboard("lang", "en")
        .statusCode(200)
        .body(startsWith("<!DOCTYPE html>\n<html lang=\"en\""))
        .body(containsString("All offices"))
        .body(containsMarkup("<input type=\"hidden\" name=\"lang\" value=\"en\">"))
        .body(containsString("href=\"/dashboard?lang=en\""));
    dashboard().body(containsString("Alle Standorte"));
  }

  @Test
  void the_same_figures_come_as_a_spreadsheet() {
    UUID name = UUID.randomUUID();
    UUID office = Api.newOffice("=Amt; " + name);
    UUID touchpoint = Api.newTouchpoint(office, "Empfang");
    Api.castMany(
        touchpoint, 9, Map.of("respected", 3, "time", 3, "welcome", 3, "person", 3, "heard", 4));
    Api.castMany(touchpoint, 3, Map.of("respected", 5, "time", 5, "welcome", 5, "person", 5));
    Api.open();
    String day = LocalDate.now(OfficeClock.ZONE).toString();
    String[] rows =
        get("/dashboard/results.csv", "touchpoint", touchpoint.toString())
            .statusCode(200)
            .contentType("text/csv")
            .header(
                "Content-Disposition",
                "attachment; filename=\"augenhoehe-amt-%s-empfang-%s.csv\"".formatted(name, day))
            .header("Cache-Control", "no-store")
            .extract()
            .asString()
            .split("\r\n");
    assertThat(rows).hasSize(1 + 1 + 5 + 12 + 1);
    // Excel recognises UTF-8 by this mark and columns by these semicolons.
    assertThat(rows[0])
        .isEqualTo(
            "\uFEFFStandort;Kontaktpunkt;Gefragt über;Von;Bis;Art;Bezeichnung;Anzahl;Punkte;"
                + "Spanne von;Spanne bis;nein, gar nicht (Prozent);eher nein (Prozent);"
                + "teils, teils (Prozent);eher ja (Prozent);ja, voll und ganz (Prozent);Hinweis");
    // A name that would be a formula is escaped, and one with a semicolon stays in its column.
    assertThat(rows[1]).startsWith("\"'=Amt; ").contains("\";Empfang;Smartphone und Kiosk;" + day);
    assertThat(rows).anyMatch(row -> row.contains(";Wert;Freundlich;12;62,5;"));
    // The trend covers what has a score: one of the five values, whose items all were answered.
    assertThat(rows[19])
        .contains(";" + day + ";" + day + ";Verlauf;Freundlich;12;62,5;")
        .endsWith(";;;;;;wenige Antworten");
    // No more than the page shows: nothing for an item that nine answered, and no small share.
    assertThat(rows)
        .anyMatch(
            row -> row.matches(".*respektvoll behandelt gefühlt\\?;12;62,5;.*;wenige Antworten"))
        .anyMatch(row -> row.contains(";unter 10\u00a0%;unter 10\u00a0%;75;unter 10\u00a0%;25;"))
        .anyMatch(row -> row.contains("wirklich gehört?;;;;;;;;;;Keine Zahl"));
  }

  @Test
  void each_choice_has_a_file_of_its_own_and_its_name_does_no_harm() {
    UUID name = UUID.randomUUID();
    UUID office = Api.newOffice("Bu\u0308ro \"..\\\";x=/é für Größe " + name);
    UUID touchpoint = Api.newTouchpoint(office, "الاستقبال");
    for (String[] query :
        List.of(
            new String[] {"office", office.toString()},
            new String[] {"touchpoint", touchpoint.toString()})) {
      get("/dashboard/results.csv", query)
          .header(
              "Content-Disposition",
              "attachment; filename=\"augenhoehe-buero-x-e-fuer-groesse-%s.csv\"".formatted(name));
    }
    get(
            "/dashboard/results.csv",
            "office",
            office.toString(),
            "channel",
            "KIOSK",
            "from",
            "2026-01-02")
        .header("Content-Disposition", endsWith(name + "-kiosk-2026-01-02.csv\""));
    UUID long1 = Api.newOffice(("Amt " + UUID.randomUUID()).repeat(3).substring(0, 120));
    String header =
        get(
                "/dashboard/results.csv",
                "touchpoint",
                Api.newTouchpoint(long1, "Ä".repeat(120)).toString())
            .extract()
            .header("Content-Disposition");
    assertThat(header).endsWith("-" + "ae".repeat(30) + ".csv\"").hasSizeLessThan(255);
  }

  @Test
  void a_spreadsheet_of_a_kiosk_says_what_is_not_asked_there() {
    UUID touchpoint = Api.newTouchpoint(Api.newOffice());
    for (InvitationCode code :
        invitations.issue(touchpoint, Channel.KIOSK, 10, LocalDate.now().plusYears(1))) {
      Map<String, Integer> answers = Map.of("heard", 4);
      Api.cast(
              code.printed(),
              Map.of("touchpoint", touchpoint, "channel", "KIOSK", "answers", answers))
          .then()
          .statusCode(201);
    }
    Api.open();
    String[] rows =
        get("/dashboard/results.csv", "touchpoint", touchpoint.toString(), "channel", "KIOSK")
            .extract()
            .asString()
            .split("\r\n");
    assertThat(rows).filteredOn(row -> row.endsWith(";wird am Kiosk nicht gefragt")).hasSize(7);
    assertThat(rows).anyMatch(row -> row.contains("wirklich gehört?;10;75,0;"));
    assertThat(rows)
        .anyMatch(row -> row.contains("respektvoll behandelt gefühlt?;;;;;;;;;;Keine Zahl"));
  }

  @Test
  void a_spreadsheet_in_english_has_commas_and_points_and_may_be_empty() {
    UUID touchpoint = Api.newTouchpoint(Api.newOffice());
    String titles = "\uFEFFOffice,Touchpoint,Asked by,From,To,Kind,Name,Number,Score,";
    String[] query = {"touchpoint", touchpoint.toString(), "lang", "en"};
    get("/dashboard/results.csv", query)
        .header("Content-Disposition", startsWith("attachment; filename=\"augenhoehe-"))
        .body(startsWith(titles))
        .body(endsWith("Note\r\n"));
    Api.castMany(touchpoint, 10, Map.of("heard", 4));
    Api.open();
    get("/dashboard/results.csv", query)
        .body(startsWith(titles))
        .body(containsString(",Question,Did you feel really listened to?,10,75.0,"))
        .body(containsString(",over 90%,"));
  }
}
