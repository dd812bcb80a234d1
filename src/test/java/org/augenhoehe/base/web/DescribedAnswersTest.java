package org.augenhoehe.base.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.augenhoehe.Api;
import org.augenhoehe.base.database.Tables;
import org.augenhoehe.base.personnel.Staff;
import org.augenhoehe.base.platform.TestInstallation;
import org.augenhoehe.base.staff.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What programs are answered about people and keys is what OpenAPI promises them, nulls as well.
 */
@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class DescribedAnswersTest {

  private static final String ACCOUNTS = "/api/v1/accounts";
  private static final String ACCOUNT = ACCOUNTS + "/{name}";
  private static final String KEYS = "/api/v1/keys";

  @Inject DataSource database;

  private final String name = Staff.name();
  private Described api;

  @BeforeEach
  void read() {
    api = Described.read();
  }

  private void assertDescribed(String operation, int status, Response answer) {
    assertThat(answer.statusCode()).as(operation).isEqualTo(status);
    assertThat(api.faults(operation, status, answer.asString())).isEmpty();
  }

  private static Response account(String name) {
    return Api.admin().get(ACCOUNT, name);
  }

  @Test
  void an_account_is_described_from_its_making_to_its_reset() {
    List<UUID> offices = List.of(Api.newOffice());
    Response added = Staff.add(name, List.of(Role.MANAGER, Role.AUDITOR), offices);
    assertDescribed("post " + ACCOUNTS, 201, added);
    assertDescribed("get " + ACCOUNT, 200, account(name));
    Staff.setUp(added.path("setup"), Staff.PASSWORD).then().statusCode(204);
    Staff.as(name, Staff.PASSWORD).get("/api/v1/results").then().statusCode(200);
    assertDescribed("get " + ACCOUNT, 200, account(name));
    assertDescribed("patch " + ACCOUNT, 200, Staff.patch(name, Map.of("disabled", false)));
    assertDescribed("post " + ACCOUNT + "/reset", 200, Api.admin().post(ACCOUNT + "/reset", name));
    assertDescribed("get " + ACCOUNTS, 200, Api.admin().get(ACCOUNTS));
  }

  /** As the identity provider leaves it when it takes the last role away. */
  @Test
  void an_account_without_any_role_is_described_with_none() {
    Staff.added(name, Role.MANAGER);
    Tables tables = new Tables(database);
    tables.change("UPDATE account SET provider_subject = ? WHERE name = ?", name, name);
    tables.change("DELETE FROM account_role WHERE account = ?", name);
    Response answer = account(name);
    assertThat(answer.<String>path("role")).isNull();
    assertDescribed("get " + ACCOUNT, 200, answer);
    assertDescribed("patch " + ACCOUNT, 200, Staff.patch(name, Map.of("disabled", true)));
    assertDescribed("get " + ACCOUNTS, 200, Api.admin().get(ACCOUNTS));
  }

  @Test
  void a_key_is_described_when_it_is_made_and_in_the_list() {
    Map<String, Object> order = new HashMap<>(Map.of("role", Role.READER, "validDays", 9));
    for (List<UUID> offices : Arrays.asList(null, List.of(Api.newOffice()))) {
      order.put("name", "Bericht " + UUID.randomUUID());
      order.put("offices", offices);
      assertDescribed("post " + KEYS, 201, Api.admin().body(order).post(KEYS));
    }
    assertDescribed("get " + KEYS, 200, Api.admin().get(KEYS));
  }

  @Test
  void the_rule_about_second_factors_and_the_audit_log_are_described() {
    String rule = "/api/v1/second-factor";
    assertDescribed("get " + rule, 200, Api.admin().get(rule));
    assertDescribed("get /api/v1/audit", 200, Api.admin().get("/api/v1/audit"));
  }

  @Test
  void an_answer_that_differs_is_found() {
    String good = account("admin").asString();
    for (String bad :
        List.of(
            good.replace("\"role\":\"admin\"", "\"role\":\"chief\""),
            good.replace("\"role\":", "\"rolle\":"),
            good.replace("\"disabled\":false", "\"disabled\":null"),
            good.replace("[\"admin\"]", "[null]"))) {
      assertThat(bad).isNotEqualTo(good);
      assertThat(api.faults("get " + ACCOUNT, 200, bad)).as(bad).isNotEmpty();
    }
  }
}
