package org.augenhoehe.journey.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.augenhoehe.Api;
import org.augenhoehe.Tokens;
import org.augenhoehe.WaitingBallots;
import org.augenhoehe.base.platform.OnBothDatabases;
import org.augenhoehe.base.platform.TestInstallation;
import org.augenhoehe.journey.Journey;
import org.augenhoehe.journey.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** By token on a phone and on a kiosk, and by code without script: all end in the same counts. */
@QuarkusTest
@OnBothDatabases
@QuarkusTestResource(TestInstallation.class)
class ThreeWaysJourneyTest extends Journey {

  /** "eher ja", on every item of either form. */
  private static final int ANSWER = 4;

  private static final Map<String, Integer> OTHERS = Map.of("heard", 2);

  @Inject DataSource database;

  private UUID touchpoint;
  private List<String> codes;
  private String kiosk;

  @BeforeEach
  void invite() {
    touchpoint = Api.newTouchpoint(Api.newOffice());
    codes = Api.codes(touchpoint, 10);
    kiosk = Api.newKiosk(touchpoint, "Ausgang").path("secret");
  }

  @Test
  void a_phone_a_kiosk_and_a_form_without_script_are_counted_alike() {
    long before = WaitingBallots.count(database);
    Page phone = browser.visit(Visitor.ON_A_PHONE);
    ThreeWays.onAPhone(phone, home.resolve("/r") + "#" + codes.get(0), question -> ANSWER);
    Page plain = browser.visit(Visitor.ON_A_PHONE.withoutScript());
    ThreeWays.withoutScript(plain, home, codes.get(1), question -> ANSWER);
    Tablet exit = Tablet.at(browser.visit(Tablet.LANDSCAPE), home).paired(kiosk);
    ThreeWays.onAKiosk(exit, question -> ANSWER);
    Page tablet = browser.visit(Tablet.LANDSCAPE);
    tablet.waitForCondition(() -> WaitingBallots.count(database) == before + 3);
    codes.subList(2, 10).forEach(code -> Api.cast(code, touchpoint, OTHERS).then().statusCode(201));
    // Another kiosk: the tablet took nearly all tokens that one gets at once.
    String secret = Api.newKiosk(touchpoint, "Hinterausgang").path("secret");
    String authorization = "Kiosk secret=\"" + secret + "\"";
    IntStream.range(0, 9)
        .forEach(
            any ->
                Tokens.cast(
                        Tokens.token(touchpoint, "KIOSK", authorization),
                        touchpoint,
                        "KIOSK",
                        OTHERS)
                    .then()
                    .statusCode(201));
    assertThat(WaitingBallots.count(database)).isEqualTo(before + 20);
    Api.open();
    assertThat(counts("PHONE")).containsExactly(0, 8, 0, 2, 0);
    assertThat(counts("KIOSK")).containsExactly(0, 9, 0, 1, 0);
  }

  private List<Integer> counts(String channel) {
    JsonPath results =
        Api.admin()
            .get("/api/v1/results?touchpoint={t}&channel={c}", touchpoint, channel)
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();
    assertThat(results.getInt("ballots")).isEqualTo(10);
    return results.getList("items.find { it.id == 'heard' }.counts");
  }
}
