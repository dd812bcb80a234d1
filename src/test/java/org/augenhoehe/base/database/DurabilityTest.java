package org.augenhoehe.base.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.augenhoehe.Api;
import org.augenhoehe.Tokens;
import org.augenhoehe.base.platform.OnBothDatabases;
import org.augenhoehe.base.platform.TestInstallation;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@OnBothDatabases
@QuarkusTestResource(TestInstallation.class)
class DurabilityTest {

  @Inject Durability durability;
  @Inject DataSource database;

  @ConfigProperty(name = "quarkus.datasource.db-kind")
  String kind;

  private final AtomicInteger syncs = new AtomicInteger();
  private UUID touchpoint;

  @BeforeEach
  void count() {
    touchpoint = Api.newTouchpoint(Api.newOffice());
    QuarkusMock.installMockForInstance(
        new Durability(database, kind) {
          @Override
          public void sync() {
            syncs.incrementAndGet();
            super.sync();
          }
        },
        durability);
  }

  @Test
  void codes_are_on_disk_before_they_are_told() {
    Api.codes(touchpoint, 3);
    assertThat(syncs).hasValueGreaterThanOrEqualTo(1);
  }

  /** Otherwise a crash would let the same code be exchanged for another token. */
  @Test
  void an_exchange_is_on_disk_before_its_token_is_given() {
    String code = Api.codes(touchpoint, 1).get(0);
    Tokens.challenge(touchpoint, "PHONE");
    syncs.set(0);
    Tokens.tokenByCode(touchpoint, code);
    assertThat(syncs).hasValueGreaterThanOrEqualTo(1);
  }

  /** Otherwise a crash would take along the tokens that were issued with the key. */
  @Test
  void a_new_key_of_the_issuer_is_on_disk_before_it_is_shown() {
    UUID other = Api.newTouchpoint(Api.newOffice());
    Tokens.challenge(other, "PHONE");
    // An office, a touchpoint, a key; or more, if keys made ahead were stored first.
    assertThat(syncs).hasValueGreaterThanOrEqualTo(3);
  }

  @Test
  void a_stolen_kiosk_is_surely_revoked() {
    String kiosk =
        Api.admin()
            .contentType("application/json")
            .body("{\"name\":\"Eingang\"}")
            .post("/api/v1/touchpoints/" + touchpoint + "/kiosks")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    assertThat(syncs).hasValueGreaterThanOrEqualTo(1);
    Api.admin().delete("/api/v1/kiosks/" + kiosk).then().statusCode(204);
    assertThat(syncs).hasValueGreaterThanOrEqualTo(2);
  }

  @Test
  void nothing_is_synced_for_reading_and_for_what_is_refused() {
    Api.admin().get("/api/v1/releases").then().statusCode(200);
    Api.admin()
        .contentType("application/json")
        .body("{\"name\":\"\"}")
        .post("/api/v1/offices")
        .then()
        .statusCode(400);
    assertThat(syncs).hasValue(0);
  }
}
