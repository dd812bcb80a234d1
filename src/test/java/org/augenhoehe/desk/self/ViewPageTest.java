package org.augenhoehe.desk.self;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import javax.sql.DataSource;
import org.augenhoehe.Api;
import org.augenhoehe.Session;
import org.augenhoehe.base.database.Tables;
import org.augenhoehe.base.personnel.Staff;
import org.augenhoehe.base.platform.OnBothDatabases;
import org.augenhoehe.base.platform.TestInstallation;
import org.augenhoehe.base.staff.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@OnBothDatabases
@QuarkusTestResource(TestInstallation.class)
class ViewPageTest {

  @Inject DataSource database;

  private String person;
  private String session;

  @BeforeEach
  void signIn() {
    person = Staff.appointed(Role.ADMIN);
    session = Session.signIn(person, Staff.PASSWORD).cookie(Session.COOKIE);
  }

  private RequestSpecification me() {
    return Session.browser().cookie(Session.COOKIE, session);
  }

  private Response keep(String name, String address) {
    return me().formParam("name", name).formParam("address", address).post("/account/views");
  }

  private List<Object> kept() {
    return new Tables(database)
        .column("SELECT name || ' ' || address FROM saved_view WHERE account = ?", person);
  }

  @Test
  void a_view_has_a_name_and_leads_back_to_its_address() {
    String address = "/dashboard?office=" + Api.newOffice() + "&channel=PHONE";
    String escaped = address.replace("&", "&amp;");
    me().get(address)
        .then()
        .statusCode(200)
        .body(containsString("name=\"address\" value=\"" + escaped + "\""));
    keep(" <b>Mein Amt</b> ", address).then().statusCode(303).header("Location", endsWith(address));
    String link = "<a href=\"" + escaped + "\">&lt;b&gt;Mein Amt&lt;/b&gt;</a>";
    me().get("/dashboard").then().body(containsString(link));
    me().get("/account").then().body(containsString(link));
    keep("<b>Mein Amt</b>", "/dashboard");
    assertThat(kept()).containsExactly("<b>Mein Amt</b> /dashboard");
    me().formParam("name", "<b>Mein Amt</b>")
        .post("/account/views/end")
        .then()
        .statusCode(303)
        .header("Location", endsWith("/account?done=view-gone#views"));
    assertThat(kept()).isEmpty();
  }

  @Test
  void views_are_one_s_own_and_end_with_the_account() {
    keep("Montag", "/dashboard?channel=KIOSK");
    Session.admin().get("/account").then().body(not(containsString("Montag")));
    Session.admin().formParam("name", "Montag").post("/account/views/end");
    assertThat(kept()).hasSize(1);
    Api.admin().delete("/api/v1/accounts/{name}", person).then().statusCode(204);
    assertThat(kept()).isEmpty();
  }

  @Test
  void what_is_no_name_or_leads_elsewhere_is_not_kept() {
    for (String address :
        List.of(
            "https://example.com/",
            "//example.com",
            "/dashboard/../admin",
            "/dashboard?a=\"><script>",
            "/dashboard?" + "a".repeat(600),
            "/signout",
            "")) {
      keep("Montag", address)
          .then()
          .statusCode(303)
          .header("Location", endsWith("/account?done=no-view#views"));
    }
    for (String name : List.of("", "   ", "a\nb", "a\0b", "a".repeat(61))) {
      keep(name, "/dashboard").then().header("Location", containsString("done=no-view"));
    }
    assertThat(kept()).isEmpty();
    me().get("/account?done=no-view").then().body(containsString("ließ sich nicht merken"));
    me().formParam("name", "a\0b").post("/account/views/end").then().statusCode(303);
  }

  @Test
  void nobody_keeps_views_without_end() {
    for (int i = 0; i < 30; i++) {
      keep("Ansicht " + i, "/dashboard").then().header("Location", endsWith("/dashboard"));
    }
    keep("Eine mehr", "/dashboard").then().header("Location", containsString("done=no-view"));
    keep("Ansicht 7", "/dashboard?channel=PHONE")
        .then()
        .header("Location", endsWith("channel=PHONE"));
    assertThat(kept()).hasSize(30);
  }
}
