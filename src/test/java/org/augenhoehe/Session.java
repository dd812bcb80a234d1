package org.augenhoehe;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.augenhoehe.base.platform.TestInstallation;

/** A browser that signed in on the page, for tests that read as sentences. */
public final class Session {

  public static final String COOKIE = "augenhoehe-session";

  private Session() {}

  public static Response signIn(String name, String password) {
    return browser().formParam("name", name).formParam("password", password).post("/signin/check");
  }

  /** Signed in as administrator; German, like the offices. */
  public static RequestSpecification admin() {
    return browser()
        .cookie(COOKIE, signIn("admin", TestInstallation.ADMIN_PASSWORD).cookie(COOKIE));
  }

  /** Follows no redirect, so that a test sees each one. */
  public static RequestSpecification browser() {
    return given()
        .redirects()
        .follow(false)
        .header("Accept-Language", "de")
        .header("Sec-Fetch-Site", "same-origin")
        .contentType("application/x-www-form-urlencoded; charset=UTF-8");
  }
}
