package org.augenhoehe;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.augenhoehe.base.platform.OfficeClock;
import org.augenhoehe.base.platform.TestInstallation;

/** A small client of the HTTP API, for tests that read as sentences. */
public final class Api {

  private Api() {}

  public static RequestSpecification admin() {
    return given()
        .auth()
        .preemptive()
        .basic("admin", TestInstallation.ADMIN_PASSWORD)
        .contentType(ContentType.JSON);
  }

  public static UUID newOffice() {
    return newOffice("Jobcenter " + UUID.randomUUID());
  }

  public static UUID newOffice(String name) {
    return UUID.fromString(
        admin()
            .body(Map.of("name", name))
            .post("/api/v1/offices")
            .then()
            .statusCode(201)
            .extract()
            .path("id"));
  }

  public static UUID newTouchpoint(UUID office) {
    return newTouchpoint(office, "Kontaktpunkt " + UUID.randomUUID());
  }

  public static UUID newTouchpoint(UUID office, String name) {
    return UUID.fromString(
        admin()
            .body(Map.of("name", name))
            .post("/api/v1/offices/{id}/touchpoints", office)
            .then()
            .statusCode(201)
            .extract()
            .path("id"));
  }

  public static List<String> codes(UUID touchpoint, int count) {
    return admin()
        .body(Map.of("count", count, "validDays", 90))
        .post("/api/v1/touchpoints/{id}/invitations", touchpoint)
        .then()
        .statusCode(201)
        .extract()
        .path("codes");
  }

  /** A kiosk's {@code id} and {@code secret}. */
  public static Response newKiosk(UUID touchpoint, String name) {
    Response created =
        admin().body(Map.of("name", name)).post("/api/v1/touchpoints/{id}/kiosks", touchpoint);
    created.then().statusCode(201);
    return created;
  }

  /** Enters what was changed today; customers are told of it at once. */
  public static Response improve(UUID touchpoint, String text) {
    return improve(touchpoint, LocalDate.now(OfficeClock.ZONE), text, null);
  }

  /** Returns the answer, for whoever expects a refusal. */
  public static Response improve(UUID touchpoint, LocalDate day, String text, String value) {
    Map<String, String> improvement = new HashMap<>();
    improvement.put("day", day.toString());
    improvement.put("text", text);
    improvement.put("value", value);
    return admin().body(improvement).post("/api/v1/touchpoints/{id}/improvements", touchpoint);
  }

  public static Response cast(String code, Object ballot) {
    return given()
        .contentType(ContentType.JSON)
        .header("Authorization", "Invitation code=\"" + code + "\"")
        .body(ballot)
        .post("/api/v1/ballots");
  }

  public static Response cast(String code, UUID touchpoint, Map<String, Integer> answers) {
    return cast(code, Map.of("touchpoint", touchpoint, "channel", "PHONE", "answers", answers));
  }

  /** Casts {@code count} ballots with these answers, each with its own code. */
  public static void castMany(UUID touchpoint, int count, Map<String, Integer> answers) {
    codes(touchpoint, count)
        .forEach(code -> cast(code, touchpoint, answers).then().statusCode(201));
  }

  /** Opens all boxes in the tree and returns the ids of the releases. */
  public static List<String> open() {
    return admin().post("/api/v1/releases").then().statusCode(200).extract().path("releases.id");
  }
}
