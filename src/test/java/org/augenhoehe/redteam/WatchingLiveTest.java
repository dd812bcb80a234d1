package org.augenhoehe.redteam;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Header;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.augenhoehe.Api;
import org.augenhoehe.Session;
import org.augenhoehe.Tokens;
import org.augenhoehe.base.platform.OnBothDatabases;
import org.augenhoehe.base.platform.TestInstallation;
import org.augenhoehe.entitle.kiosk.Kiosks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A manager reloads the dashboard while a customer walks out of the door. */
@QuarkusTest
@OnBothDatabases
@QuarkusTestResource(TestInstallation.class)
class WatchingLiveTest {

  /** The naive twin: a live mean over all answers so far, withheld for fewer than ten. */
  private static final class LiveStatistics {

    private final List<Integer> answers = new ArrayList<>();

    void cast(int answer) {
      answers.add(answer);
    }

    String json() {
      double mean = answers.stream().mapToInt(Integer::intValue).average().orElse(0);
      return answers.size() < 10
          ? "{\"withheld\":true}"
          : "{\"n\":%d,\"mean\":%s}".formatted(answers.size(), mean);
    }
  }

  @Inject Kiosks kiosks;

  private UUID office;
  private UUID touchpoint;

  @BeforeEach
  void build() {
    office = Api.newOffice();
    touchpoint = Api.newTouchpoint(office);
  }

  @Test
  @DisplayName("Attack: watching live statistics around one ballot (naive twin)")
  void live_statistics_tell_what_the_last_customer_said() {
    for (int answer = 1; answer <= 5; answer++) {
      LiveStatistics naive = new LiveStatistics();
      for (int i = 0; i < 14; i++) {
        naive.cast(1 + i % 5);
      }
      String before = naive.json();
      naive.cast(answer);
      assertThat(Watching.changed(Map.of("live", before), Map.of("live", naive.json())))
          .containsExactly("live");
      assertThat(Watching.answer(before, naive.json())).isEqualTo(answer);
    }
  }

  @Test
  @DisplayName("Attack: watching everything around one ballot (invariant 3, fixed times)")
  void nothing_that_is_published_changes_when_somebody_casts() {
    List<String> codes = Api.codes(touchpoint, 5);
    String secret = kiosks.create(touchpoint, "Ausgang").secret().printed();
    Tokens.challenge(touchpoint, "PHONE");
    Tokens.challenge(touchpoint, "KIOSK");
    Api.castMany(touchpoint, 10, Map.of("heard", 4));
    Map<String, String> uncounted = published();
    Api.open();
    Map<String, String> before = published();
    assertThat(Watching.changed(uncounted, before))
        .as("the watcher sees what an opening publishes")
        .contains(at("/api/v1/results"), at("/dashboard"), "/api/v1/releases")
        .contains(at("/dashboard/counts"));

    Api.cast(codes.get(0), touchpoint, Map.of("heard", 1)).then().statusCode(201);
    assertThat(Watching.changed(before, published())).as("a ballot by code").isEmpty();
    Tokens.tokenByCode(touchpoint, codes.get(4));
    assertThat(Watching.changed(before, published())).as("a code without a ballot").isEmpty();
    Tokens.cast(
            Tokens.tokenByCode(touchpoint, codes.get(1)), touchpoint, "PHONE", Map.of("heard", 1))
        .then()
        .statusCode(201);
    assertThat(Watching.changed(before, published())).as("a ballot by token").isEmpty();
    Tokens.cast(
            Tokens.token(touchpoint, "KIOSK", "Kiosk secret=\"" + secret + "\""),
            touchpoint,
            "KIOSK",
            Map.of("heard", 1))
        .then()
        .statusCode(201);
    assertThat(Watching.changed(before, published())).as("a ballot at a kiosk").isEmpty();
    Api.cast(codes.get(0), touchpoint, Map.of("heard", 1)).then().statusCode(409);
    Api.cast("0000-0000-0000", touchpoint, Map.of("heard", 1)).then().statusCode(401);
    Api.cast(codes.get(2), touchpoint, Map.of("heard", 9)).then().statusCode(422);
    given().formParams(Map.of("code", codes.get(3), "heard", "4")).post("/r");
    Api.castMany(touchpoint, 10, Map.of("heard", 1));
    assertThat(Watching.changed(before, published())).as("a crowd, by every way").isEmpty();
  }

  private Map<String, String> published() {
    Map<String, String> published = new TreeMap<>();
    for (String path :
        List.of(
            "/",
            "/r",
            "/anonym",
            "/method",
            "/counted",
            "/q/metrics",
            "/q/health",
            "/q/health/live",
            "/q/health/ready",
            "/q/openapi",
            "/.well-known/private-token-issuer-directory",
            "/api/v1/questionnaire?lang=de",
            "/api/v1/touchpoints/" + touchpoint + "/counted?channel=PHONE",
            "/api/v1/touchpoints/" + touchpoint + "/challenge?channel=PHONE",
            "/api/v1/touchpoints/" + touchpoint + "/challenge?channel=KIOSK")) {
      published.put(path, all(given().header("Accept-Language", "de").get(path)));
    }
    for (String path :
        List.of(
            "/api/v1/releases",
            "/api/v1/offices",
            "/api/v1/offices/" + office + "/touchpoints",
            "/api/v1/results",
            "/api/v1/results?office=" + office,
            at("/api/v1/results"),
            at("/api/v1/results") + "&channel=PHONE",
            at("/api/v1/results") + "&channel=KIOSK",
            at("/dashboard/results.csv"))) {
      published.put(path, all(Api.admin().get(path)));
      published.put(path + " as CSV", all(Api.admin().accept("text/csv").get(path)));
    }
    for (String path :
        List.of(
            "/admin",
            "/dashboard",
            at("/dashboard"),
            "/dashboard/counts",
            at("/dashboard/counts"))) {
      published.put(path, all(Session.admin().get(path)));
    }
    return published;
  }

  private String at(String path) {
    return path + "?touchpoint=" + touchpoint;
  }

  /** Status, headers and body; only the clock's own header may differ. */
  private static String all(Response answer) {
    StringBuilder all = new StringBuilder().append(answer.statusCode()).append('\n');
    for (Header header : answer.headers()) {
      if (!header.getName().equalsIgnoreCase("Date")) {
        all.append(header).append('\n');
      }
    }
    return all.append(answer.asString()).toString();
  }
}
