package org.augenhoehe.redteam;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.augenhoehe.Api;
import org.augenhoehe.Tokens;
import org.augenhoehe.base.database.Tables;
import org.augenhoehe.base.platform.CapturedLog;
import org.augenhoehe.base.platform.OnBothDatabases;
import org.augenhoehe.base.platform.TestInstallation;
import org.augenhoehe.base.privacypass.Token;
import org.augenhoehe.entitle.kiosk.Kiosks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The operator reads the application's log, of a good day and of one when everything fails. */
@QuarkusTest
@OnBothDatabases
@QuarkusTestResource(TestInstallation.class)
class ReadingTheLogTest {

  private static final Map<String, Integer> ANSWERS = Map.of("heard", 3, "respected", 5);

  @Inject DataSource database;
  @Inject Kiosks kiosks;

  private UUID touchpoint;
  private String secret;
  private final DiskSearch reader = new DiskSearch();

  @BeforeEach
  void build() {
    touchpoint = Api.newTouchpoint(Api.newOffice());
    secret = kiosks.create(touchpoint, "Ausgang").secret().printed();
    reader
        .text("touchpoint", touchpoint.toString())
        .text("kiosk secret", secret)
        .text("kiosk secret", secret.replace("-", ""));
  }

  @Test
  @DisplayName("Attack: reading a log that notes requests and errors (naive twin)")
  void a_log_of_requests_names_the_customer() {
    String code = Api.codes(touchpoint, 1).get(0);
    reader.text("code", code);
    try (CapturedLog log = new CapturedLog()) {
      Logger naive = Logger.getLogger("naive");
      naive.info("192.0.2.7 POST /ballots " + touchpoint);
      naive.warning("duplicate key: (code)=(" + code + ")");
      assertThat(read(log)).containsExactly("code", "touchpoint");
    }
  }

  @Test
  @DisplayName("Attack: reading the log around ballots by every way (invariant 5, no trace)")
  void casting_and_failing_to_cast_leave_no_line() {
    List<String> codes = Api.codes(touchpoint, 4);
    try (CapturedLog log = new CapturedLog()) {
      castByEveryWay(codes, 201);
      Tokens.request("Kiosk secret=\"none\"", new byte[3]);
      Tokens.request(Tokens.invitation("0000-0000-0000"), new byte[259]);
      Api.cast("0000-0000-0000", touchpoint, ANSWERS).then().statusCode(401);
      Api.cast(codes.get(3), touchpoint, Map.of("heard", 9)).then().statusCode(422);
      Api.cast(codes.get(3), "{\"touchpoint\":").then().statusCode(400);
      given().formParams(Map.of("code", codes.get(3), "heard", "4")).post("/r");
      given().get("/r/" + codes.get(3));
      given().header("Authorization", "PrivateToken token=\"AAAA\"").get("/api/v1/invitation");
      assertThat(log.text()).isEmpty();
    }
  }

  @Test
  @DisplayName("Attack: reading the log of a day when the database refuses every ballot")
  void faults_are_logged_without_anything_of_the_customer() {
    List<String> codes = Api.codes(touchpoint, 4);
    codes.forEach(code -> reader.text("code", code).text("code", code.replace("-", "")));
    Tables tables = new Tables(database);
    tables.change(
        "ALTER TABLE ballot ADD CONSTRAINT out_of_order CHECK (id IS NULL) "
            + (TestInstallation.isOnPostgres() ? "NOT VALID" : "NOCHECK"));
    try (CapturedLog log = new CapturedLog()) {
      castByEveryWay(codes, 503);
      assertThat(log.text()).as("that something is broken must be known").isNotEmpty();
      assertThat(read(log)).isEmpty();
    } finally {
      tables.change("ALTER TABLE ballot DROP CONSTRAINT out_of_order");
    }
  }

  private Iterable<String> read(CapturedLog log) {
    return reader.in(log.text().getBytes(StandardCharsets.UTF_8));
  }

  private void castByEveryWay(List<String> codes, int expected) {
    Api.cast(codes.get(0), touchpoint, ANSWERS).then().statusCode(expected);
    Token phone = Tokens.tokenByCode(touchpoint, codes.get(1));
    Token kiosk = Tokens.token(touchpoint, "KIOSK", "Kiosk secret=\"" + secret + "\"");
    reader.bytes("nonce", phone.nonce().toArray()).bytes("nonce", kiosk.nonce().toArray());
    Tokens.cast(phone, touchpoint, "PHONE", ANSWERS).then().statusCode(expected);
    Tokens.cast(kiosk, touchpoint, "KIOSK", ANSWERS).then().statusCode(expected);
    given().formParams(Map.of("code", codes.get(2), "heard", "4")).post("/r");
  }
}
