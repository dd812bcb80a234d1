package org.augenhoehe.result.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.augenhoehe.Api;
import org.augenhoehe.base.appointment.Week;
import org.augenhoehe.base.platform.OfficeClock;
import org.augenhoehe.base.platform.TestInstallation;
import org.augenhoehe.demo.Demonstrating;
import org.junit.jupiter.api.Test;

/** The rate of a made-up authority with half a year of weekly openings. */
@QuarkusTest
@TestProfile(Demonstrating.class)
@QuarkusTestResource(TestInstallation.class)
class ResponseRatesTest {

  private static final int EACH = 400;

  private final Week last = Week.of(LocalDate.now(OfficeClock.ZONE)).plus(-1);

  private static String id(String path, String name) {
    List<Map<String, String>> all = Api.admin().get(path).path("$");
    return all.stream()
        .filter(each -> name.equals(each.get("name")))
        .findFirst()
        .orElseThrow()
        .get("id");
  }

  private static Map<String, Object> rate(String query) {
    return Api.admin()
        .get("/api/v1/results?" + query)
        .then()
        .statusCode(200)
        .extract()
        .path("responseRate");
  }

  private void enter(String touchpoint, int weeks, int each) {
    for (int i = 0; i < weeks; i++) {
      Api.admin()
          .body(Map.of("week", last.plus(-i).toString(), "count", each))
          .put("/api/v1/touchpoints/{id}/appointments", touchpoint)
          .then()
          .statusCode(200);
    }
  }

  /** Counted between the Mondays at six before and after these weeks, as releases say. */
  private static int ballots(String query, Map<String, Object> rate) {
    Instant begin = opening(Week.parse((String) rate.get("firstWeek")).orElseThrow());
    Instant end = opening(Week.parse((String) rate.get("lastWeek")).orElseThrow().plus(1));
    List<Map<String, Object>> releases =
        Api.admin().get("/api/v1/releases?" + query).path("releases");
    return releases.stream()
        .filter(release -> Instant.parse((String) release.get("openedAt")).isAfter(begin))
        .filter(release -> !Instant.parse((String) release.get("openedAt")).isAfter(end))
        .mapToInt(release -> (int) release.get("ballots"))
        .sum();
  }

  private static Instant opening(Week week) {
    return week.monday().atTime(6, 0).atZone(OfficeClock.ZONE).toInstant();
  }

  private static void assertTold(String query, String text) {
    Api.admin()
        .header("Accept-Language", "de")
        .get("/dashboard?" + query)
        .then()
        .body(containsString("Rücklauf:"))
        .body(containsString(text));
  }

  @Test
  void it_is_published_ballots_over_entered_appointments() {
    String office = id("/api/v1/offices", "Jobcenter Musterstadt");
    String touchpoint = id("/api/v1/offices/" + office + "/touchpoints", "Arbeitsvermittlung");
    String query = "touchpoint=" + touchpoint;
    enter(touchpoint, 30, EACH);
    Map<String, Object> rate = rate(query);
    assertThat(rate).isNotNull();
    int ballots = (int) rate.get("ballots");
    int appointments = (int) rate.get("appointments");
    assertThat(ballots).isEqualTo(ballots(query, rate)).isPositive();
    assertThat(appointments % EACH).isZero();
    assertThat((int) rate.get("openings")).isGreaterThanOrEqualTo(4);
    assertThat(((Number) rate.get("rate")).doubleValue())
        .isCloseTo((double) ballots / appointments, within(1e-6));
    assertThat(((Number) rate.get("low")).doubleValue())
        .isLessThan(((Number) rate.get("rate")).doubleValue());
    assertTold(query, ballots + " Stimmzettel bei ");
    // Of a channel nobody knows the appointments, and of the office not all touchpoints' are known.
    assertThat(rate(query + "&channel=PHONE")).isNull();
    assertThat(rate("office=" + office)).isNull();
    assertTold("office=" + office, "unbekannt");
    enter(touchpoint, 30, 1);
    assertThat(rate(query)).isNull();
    assertTold(query, "Es wurden mehr Stimmzettel gezählt, als Termine eingetragen sind.");
    enter(touchpoint, 30, EACH);
  }

  @Test
  void an_office_is_known_when_all_its_touchpoints_are() {
    List<Map<String, String>> offices = Api.admin().get("/api/v1/offices").path("$");
    String office =
        offices.stream()
            .filter(each -> !each.get("name").equals("Jobcenter Musterstadt"))
            .findFirst()
            .orElseThrow()
            .get("id");
    List<Map<String, String>> touchpoints =
        Api.admin().get("/api/v1/offices/{id}/touchpoints", office).path("$");
    touchpoints.forEach(each -> enter(each.get("id"), 30, EACH));
    Map<String, Object> rate = rate("office=" + office);
    assertThat(rate).isNotNull();
    assertThat((int) rate.get("ballots")).isEqualTo(ballots("office=" + office, rate));
  }
}
