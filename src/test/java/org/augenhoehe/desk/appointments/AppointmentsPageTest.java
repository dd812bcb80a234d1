package org.augenhoehe.desk.appointments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.augenhoehe.Api;
import org.augenhoehe.Session;
import org.augenhoehe.base.appointment.Appointments;
import org.augenhoehe.base.appointment.Week;
import org.augenhoehe.base.platform.OfficeClock;
import org.augenhoehe.base.platform.TestInstallation;
import org.augenhoehe.base.staff.Colleagues;
import org.augenhoehe.base.staff.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The forms about appointments, as a browser sends them. */
@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class AppointmentsPageTest {

  private static final String PATH = "/dashboard/touchpoints/{id}/appointments";
  private static final String ALL = "/dashboard/appointments";
  private static final String PASSWORD = "nur-wie-viele-Termine";

  @Inject DataSource database;
  @Inject Appointments appointments;

  private final Week last = Week.of(LocalDate.now(OfficeClock.ZONE)).plus(-1);
  private final String name = "=Amt " + UUID.randomUUID();
  private UUID office;
  private UUID touchpoint;

  @BeforeEach
  void build() {
    office = Api.newOffice(name);
    touchpoint = Api.newTouchpoint(office, "Empfang");
  }

  private RequestSpecification as(String role) {
    String who = role + "-" + UUID.randomUUID();
    new Colleagues(database).appoint(who, PASSWORD, role, office);
    String session = Session.signIn(who, PASSWORD).cookie(Session.COOKIE);
    return Session.browser().cookie(Session.COOKIE, session);
  }

  private static RequestSpecification filled(RequestSpecification form, Object... rows) {
    for (int i = 0; i < rows.length; i += 3) {
      form.formParam("week", rows[i].toString());
      form.formParam("before", rows[i + 1]);
      form.formParam("count", rows[i + 2]);
    }
    return form;
  }

  private static String page(Response answer, int status) {
    return answer.then().statusCode(status).contentType("text/html").extract().asString();
  }

  private String entered() {
    return appointments.at(touchpoint).entrySet().stream()
        .map(week -> week.getKey() + " " + week.getValue())
        .collect(Collectors.joining(", "));
  }

  @Test
  void a_manager_enters_and_corrects_weeks() {
    filled(as(Role.MANAGER), last, "", " 312 ", last.plus(-1), "", "0", last.plus(-2), "", "")
        .post(PATH, touchpoint)
        .then()
        .statusCode(303)
        .header("Location", endsWith("/appointments?until=" + last + "&done=entered"));
    assertThat(entered()).isEqualTo(last.plus(-1) + " 0, " + last + " 312");
    assertThat(page(as(Role.MANAGER).get(PATH + "?done=entered", touchpoint), 200))
        .contains("Eingetragen.", "value=\"312\"", "Woche " + last.number() + "/" + last.year());
    filled(as(Role.MANAGER), last, "312", "", last.plus(-1), "0", "7").post(PATH, touchpoint);
    assertThat(entered()).isEqualTo(last.plus(-1) + " 7");
  }

  @Test
  void what_somebody_else_entered_meanwhile_stays() {
    filled(Session.admin(), last, "", "5").post(PATH, touchpoint);
    filled(Session.admin(), last, "", "", last.plus(-1), "", "6").post(PATH, touchpoint);
    assertThat(entered()).isEqualTo(last.plus(-1) + " 6, " + last + " 5");
  }

  @Test
  void one_wrong_week_and_nothing_is_kept() {
    Response answer =
        filled(Session.admin(), last, "", "12", last.plus(-1), "", "1.200", last.plus(1), "", "3")
            .post(PATH, touchpoint);
    assertThat(page(answer, 400))
        .contains("Nichts wurde gespeichert.", "value=\"12\"", "value=\"1.200\"")
        .contains("Bitte nur eine ganze Zahl von 0 bis 99999", "noch nicht vorbei");
    assertThat(entered()).isEmpty();
  }

  @Test
  void earlier_weeks_are_a_link_away() {
    assertThat(page(Session.admin().get(PATH, touchpoint), 200))
        .contains("until=" + last.plus(-13) + "\"")
        .doesNotContain("Spätere Wochen");
    assertThat(page(Session.admin().get(PATH + "?until=2025-W01", touchpoint), 200))
        .contains("value=\"2025-W01\"", "value=\"2024-W41\"", "Spätere Wochen")
        .doesNotContain("value=\"2025-W02\"");
    for (String odd : List.of("9999-W01", "x", "0001-W01", "2026-W99")) {
      assertThat(page(Session.admin().get(PATH + "?until=" + odd, touchpoint), 200))
          .contains("value=\"" + last + "\"");
    }
  }

  @Test
  void readers_only_read_and_other_offices_are_closed() {
    filled(Session.admin(), last, "", "5").post(PATH, touchpoint);
    assertThat(page(as(Role.READER).get(PATH, touchpoint), 200))
        .containsPattern("<td>\\s*5\\s*</td>")
        .doesNotContain("<input type=\"text\"");
    filled(as(Role.READER), last, "5", "6").post(PATH, touchpoint).then().statusCode(403);
    UUID other = Api.newTouchpoint(Api.newOffice());
    filled(as(Role.MANAGER), last, "", "6").post(PATH, other).then().statusCode(403);
    as(Role.READER)
        .contentType("multipart/form-data")
        .multiPart("table", "t.csv", new byte[0])
        .post(ALL)
        .then()
        .statusCode(403);
    assertThat(entered()).isEqualTo(last + " 5");
    assertThat(appointments.at(other)).isEmpty();
  }

  private Response upload(RequestSpecification who, String table) {
    return who.contentType("multipart/form-data")
        .multiPart("table", "t.csv", table.getBytes(StandardCharsets.UTF_8), "text/csv")
        .post(ALL + "?office=" + office);
  }

  @Test
  void a_table_is_filled_in_and_sent_back() {
    filled(Session.admin(), last, "", "5").post(PATH, touchpoint);
    String table =
        as(Role.MANAGER)
            .get(ALL + "/table.csv?office=" + office)
            .then()
            .statusCode(200)
            .extract()
            .asString();
    assertThat(table)
        .startsWith("\uFEFFKontaktpunkt;Woche;Termine\r\n'" + name + " – Empfang;" + last.plus(-12))
        .endsWith(";" + last + ";5\r\n");
    upload(
            as(Role.MANAGER),
            table
                .replace(last + ";5", last + ";8")
                .replace(last.plus(-1) + ";", last.plus(-1) + ";9"))
        .then()
        .statusCode(303)
        .header("Location", endsWith("/dashboard/appointments?done=entered&office=" + office));
    assertThat(entered()).isEqualTo(last.plus(-1) + " 9, " + last + " 8");
  }

  @Test
  void a_wrong_line_is_named_and_nothing_is_kept() {
    UUID other = Api.newTouchpoint(Api.newOffice());
    String table =
        touchpoint + ";" + last + ";8\n" + other + ";" + last + ";8\n" + touchpoint + ";2026;8\n";
    assertThat(page(upload(as(Role.MANAGER), table), 400))
        .contains("Nichts wurde gespeichert", "Zeile 2:", "nicht unter Ihren Standorten")
        .contains("Zeile 3:", "Schreiben Sie sie als 2026-W48")
        .doesNotContain("Zeile 1:");
    assertThat(entered()).isEmpty();
    assertThat(page(upload(Session.admin(), "x;y;1\n".repeat(30)), 400))
        .contains("Zeile 20:", "Und 10 weitere.")
        .doesNotContain("Zeile 21:");
    assertThat(
            page(
                Session.admin()
                    .contentType("multipart/form-data")
                    .multiPart("other", "x")
                    .post(ALL),
                400))
        .contains("enthält keine Zeile");
  }

  @Test
  void the_list_of_touchpoints_leads_to_their_weeks() {
    filled(Session.admin(), last, "", "5").post(PATH, touchpoint);
    assertThat(page(as(Role.MANAGER).get(ALL + "?lang=en"), 200))
        .contains(
            "/touchpoints/" + touchpoint + "/appointments?lang=en\"",
            "last week " + last.number() + " of " + last.year());
    assertThat(page(as(Role.READER).get(ALL), 200)).doesNotContain("type=\"file\"");
  }
}
