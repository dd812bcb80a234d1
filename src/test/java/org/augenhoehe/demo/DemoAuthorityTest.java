package org.augenhoehe.demo;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.augenhoehe.Api;
import org.augenhoehe.base.platform.OfficeClock;
import org.augenhoehe.base.platform.TestInstallation;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Runs beside the journey through the same demonstration, so that it is filled once for both. */
@Tag("browser")
@QuarkusTest
@TestProfile(Demonstrating.class)
@QuarkusTestResource(TestInstallation.class)
class DemoAuthorityTest {

  @Inject DemoAuthority authority;
  @Inject EntityManager entities;

  @Test
  void three_offices_have_three_touchpoints_each() {
    List<String> offices = Api.admin().get("/api/v1/offices").path("id");
    assertThat(offices).hasSize(3);
    for (String office : offices) {
      List<String> touchpoints =
          Api.admin().get("/api/v1/offices/{id}/touchpoints", office).path("id");
      assertThat(touchpoints).hasSize(3);
    }
  }

  @Test
  void half_a_year_was_released_week_by_week() {
    JsonPath releases = Api.admin().get("/api/v1/releases").jsonPath();
    List<String> moments = releases.getList("releases.openedAt");
    List<LocalDate> days =
        moments.stream()
            .map(m -> OffsetDateTime.parse(m).atZoneSameInstant(OfficeClock.ZONE).toLocalDate())
            .distinct()
            .toList();
    assertThat(days).hasSize(DemoAuthority.WEEKS).isSorted();
    assertThat(days.get(0).plusWeeks(DemoAuthority.WEEKS - 1))
        .isEqualTo(days.get(days.size() - 1))
        .isBeforeOrEqualTo(LocalDate.now());
    List<Integer> ballots = releases.getList("releases.ballots");
    assertThat(ballots).allMatch(n -> n >= 10);
    List<String> channels = releases.getList("releases.channel");
    assertThat(channels).contains("PHONE", "KIOSK");
    assertThat(channels).as("small boxes rose to their touchpoint").containsNull();
  }

  @Test
  void a_manager_can_discover_the_change() {
    String musterstadt =
        Api.admin().get("/api/v1/offices").path("find { it.name == 'Jobcenter Musterstadt' }.id");
    String placement =
        Api.admin()
            .get("/api/v1/offices/{id}/touchpoints", musterstadt)
            .path("find { it.name == 'Arbeitsvermittlung' }.id");
    LocalDate turn = LocalDate.now().minusWeeks(DemoAuthority.WEEKS - DemoTouchpoint.TURN);
    JsonPath before = results(placement, "to", turn.minusWeeks(2));
    JsonPath after = results(placement, "from", turn.plusWeeks(1));
    String high = "dimensions.find { it.id == 'offen' }.high";
    String low = "dimensions.find { it.id == 'offen' }.low";
    assertThat(after.getDouble(low)).isGreaterThan(before.getDouble(high));
  }

  /** On the day of the true change, and on the day of one that changed nothing. */
  @Test
  void the_staff_say_when_they_changed_what() {
    String musterstadt =
        Api.admin().get("/api/v1/offices").path("find { it.name == 'Jobcenter Musterstadt' }.id");
    String placement =
        Api.admin()
            .get("/api/v1/offices/{id}/touchpoints", musterstadt)
            .path("find { it.name == 'Arbeitsvermittlung' }.id");
    JsonPath told = Api.admin().get("/api/v1/touchpoints/{id}/improvements", placement).jsonPath();
    assertThat(told.<Integer>getList("improvements.number")).containsExactly(2, 1);
    assertThat(told.getString("improvements[1].value")).isEqualTo("offen");
    List<String> moments = Api.admin().get("/api/v1/releases").path("releases.openedAt");
    LocalDate day = LocalDate.parse(told.getString("improvements[1].day"));
    assertThat(
            moments.stream()
                .map(m -> OffsetDateTime.parse(m).atZoneSameInstant(OfficeClock.ZONE).toLocalDate())
                .distinct()
                .filter(opening -> opening.isBefore(day)))
        .hasSize(DemoTouchpoint.TURN - 1);
  }

  @Test
  void pages_say_that_all_is_made_up() {
    String page = given().header("Accept-Language", "de").get("/no-such-page").asString();
    assertThat(page).contains("erfunden");
  }

  @Test
  void a_second_start_leaves_the_demonstration_as_it_is() {
    String before = Api.admin().get("/api/v1/releases").asString();
    authority.start(new StartupEvent());
    assertThat(Api.admin().get("/api/v1/releases").asString()).isEqualTo(before);
  }

  @Test
  void an_installation_with_offices_is_refused() {
    hideMark();
    try {
      assertThatThrownBy(() -> authority.start(new StartupEvent()))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("empty installation");
    } finally {
      restoreMark(true);
    }
  }

  @Test
  void a_demonstration_that_was_cut_short_is_refused() {
    hideMark();
    restoreMark(false);
    try {
      assertThatThrownBy(() -> authority.start(new StartupEvent()))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("not finished");
    } finally {
      hideMark();
      restoreMark(true);
    }
  }

  @Transactional
  void hideMark() {
    entities.createQuery("delete from DemonstrationMark").executeUpdate();
  }

  @Transactional
  void restoreMark(boolean complete) {
    DemonstrationMark mark = new DemonstrationMark();
    mark.complete = complete;
    entities.persist(mark);
  }

  private static JsonPath results(String touchpoint, String bound, LocalDate day) {
    return Api.admin()
        .queryParam("touchpoint", touchpoint)
        .queryParam("channel", "PHONE")
        .queryParam(bound, day.toString())
        .get("/api/v1/results")
        .jsonPath();
  }
}
