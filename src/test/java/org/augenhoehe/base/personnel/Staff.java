package org.augenhoehe.base.personnel;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.augenhoehe.Api;

/** Makes and sets up accounts as programs do, for tests that read as sentences. */
public final class Staff {

  public static final String PASSWORD = "drei Regenschirme im Schnee";

  private Staff() {}

  /** A name that nobody has. */
  public static String name() {
    return "Erika " + UUID.randomUUID();
  }

  /** Offices null for all. */
  public static Response add(String name, List<String> roles, List<UUID> offices) {
    Map<String, Object> account = new HashMap<>();
    account.put("name", name);
    account.put("roles", roles);
    account.put("offices", offices);
    return Api.admin().body(account).post("/api/v1/accounts");
  }

  /** The secret to set it up with. */
  public static String added(String name, String role) {
    return add(name, List.of(role), null).then().statusCode(201).extract().path("setup");
  }

  public static Response setUp(String secret, String password) {
    return given()
        .contentType(ContentType.JSON)
        .body(Map.of("secret", secret, "password", password))
        .post("/api/v1/setup");
  }

  /** An account that can sign in with {@link #PASSWORD}. */
  public static String appointed(String role) {
    String name = name();
    setUp(added(name, role), PASSWORD).then().statusCode(204);
    return name;
  }

  public static Response patch(String name, Map<String, ?> change) {
    return Api.admin().body(change).patch("/api/v1/accounts/{name}", name);
  }

  public static RequestSpecification as(String name, String password) {
    return given()
        .redirects()
        .follow(false)
        .auth()
        .preemptive()
        .basic(name, password)
        .contentType(ContentType.JSON);
  }
}
