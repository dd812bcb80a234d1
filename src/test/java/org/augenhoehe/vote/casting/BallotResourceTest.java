package org.augenhoehe.vote.casting;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.augenhoehe.Api;
import org.augenhoehe.Tokens;
import org.augenhoehe.base.platform.OnBothDatabases;
import org.augenhoehe.base.platform.TestInstallation;
import org.augenhoehe.base.privacypass.Token;
import org.junit.jupiter.api.Test;

@QuarkusTest
@OnBothDatabases
@QuarkusTestResource(TestInstallation.class)
class BallotResourceTest {

  @Test
  void a_code_admits_one_ballot() {
    UUID touchpoint = Api.newTouchpoint(Api.newOffice());
    String code = Api.codes(touchpoint, 1).get(0);
    Api.cast(code, touchpoint, Map.of("respected", 5)).then().statusCode(201);
    Api.cast(code, touchpoint, Map.of("respected", 1))
        .then()
        .statusCode(409)
        .body("type", equalTo("urn:augenhoehe:problem:used-code"));
  }

  @Test
  void whoever_casts_by_token_gets_a_proof_each_time() {
    UUID touchpoint = Api.newTouchpoint(Api.newOffice());
    List<String> codes = Api.codes(touchpoint, 2);
    Token token = Tokens.tokenByCode(touchpoint, codes.get(0));
    Token other = Tokens.tokenByCode(touchpoint, codes.get(1));
    byte[] key = decode(given().get("/api/v1/ballots/key").then().statusCode(200), "key");
    for (int status : List.of(201, 200)) {
      Response answer = Tokens.cast(token, touchpoint, "PHONE", Map.of("respected", 3));
      byte[] proof = decode(answer.then().statusCode(status), "proof");
      assertThat(Proof.isOf(token, key, proof)).isTrue();
      assertThat(Proof.isOf(other, key, proof)).isFalse();
    }
  }

  @Test
  void nothing_is_proven_of_what_is_refused_or_came_by_code() {
    UUID touchpoint = Api.newTouchpoint(Api.newOffice());
    List<String> codes = Api.codes(touchpoint, 2);
    Token token = Tokens.tokenByCode(touchpoint, codes.get(0));
    Response refused = Tokens.cast(token, touchpoint, "KIOSK", Map.of("respected", 3));
    assertThat(refused.then().statusCode(401).extract().asString()).doesNotContain("proof");
    Response byCode = Api.cast(codes.get(1), touchpoint, Map.of("respected", 3));
    assertThat(byCode.then().statusCode(201).extract().asString()).isEmpty();
  }

  private static byte[] decode(ValidatableResponse answer, String field) {
    return Base64.getUrlDecoder().decode(answer.extract().<String>path(field));
  }
}
