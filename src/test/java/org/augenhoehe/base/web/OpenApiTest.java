package org.augenhoehe.base.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.augenhoehe.Addresses;
import org.augenhoehe.base.platform.TestInstallation;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class OpenApiTest {

  /**
   * A slip's code and both halves of a kiosk's secret in the contract's examples; no test and no
   * installation would ever draw them.
   */
  private static final Set<String> MADE_UP =
      Set.of("7K3M-9QXF-2VTP", "4N7P-QR8S-TV2W", "5X3Y-6Z9A-BC10");

  @TestHTTPResource URI address;

  private static String document() {
    return given()
        .accept("application/json")
        .get("/q/openapi?format=json")
        .then()
        .statusCode(200)
        .extract()
        .asString();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Map<String, Object>> operations() {
    Map<String, Map<String, Object>> paths = JsonPath.from(document()).getMap("paths");
    Map<String, Map<String, Object>> operations = new LinkedHashMap<>();
    paths.forEach(
        (path, item) ->
            item.forEach(
                (method, operation) -> {
                  // A path may also have parameters that its methods share.
                  if (operation instanceof Map<?, ?> described) {
                    operations.put(
                        method.toUpperCase() + " " + path, (Map<String, Object>) described);
                  }
                }));
    return operations;
  }

  @Test
  void the_contract_is_described_and_no_page_is() {
    assertThat(operations().keySet())
        .contains(
            "POST /api/v1/offices",
            "POST /api/v1/offices/{id}/touchpoints",
            "POST /api/v1/touchpoints/{id}/invitations",
            "POST /api/v1/touchpoints/{id}/kiosks",
            "GET /api/v1/kiosk",
            "POST /api/v1/releases",
            "GET /api/v1/releases",
            "GET /api/v1/questionnaire",
            "GET /api/v1/invitation",
            "POST /api/v1/ballots",
            "POST /api/v1/tokens",
            "GET /api/v1/touchpoints/{id}/challenge",
            "GET /.well-known/private-token-issuer-directory",
            "GET /api/v1/results")
        .allMatch(
            operation -> operation.contains(" /api/") || operation.contains(" /.well-known/"));
  }

  @Test
  void what_is_described_is_there_and_what_is_there_is_described() {
    Set<String> there = Addresses.ofResources();
    there.removeIf(
        operation -> !operation.contains(" /api/") && !operation.contains(" /.well-known/"));
    assertThat(operations().keySet()).containsExactlyInAnyOrderElementsOf(there);
  }

  @Test
  void by_http_2_nothing_is_asked_about_a_body_that_is_not_described() throws Exception {
    HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build();
    // The client uses HTTP/2 from the second request on.
    client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding());
    for (Map.Entry<String, Map<String, Object>> operation : operations().entrySet()) {
      String[] name = operation.getKey().split(" ");
      if (List.of("POST", "PUT", "PATCH").contains(name[0])
          && !operation.getValue().containsKey("requestBody")) {
        HttpRequest bare =
            HttpRequest.newBuilder(
                    address.resolve(name[1].replaceAll("\\{.*}", UUID.randomUUID().toString())))
                .header("Content-Type", "application/json")
                .method(name[0], BodyPublishers.noBody())
                .build();
        HttpResponse<String> answer = client.send(bare, BodyHandlers.ofString());
        assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_2);
        assertThat(answer.statusCode()).as(operation.getKey()).isEqualTo(401);
      }
    }
  }

  @Test
  void every_operation_has_a_summary_a_security_rule_and_an_example() {
    operations()
        .forEach(
            (name, operation) -> {
              assertThat(operation.get("summary")).as(name).asString().isNotBlank();
              assertThat(operation).as(name).containsKey("security");
              if (hasBody(operation)) {
                assertThat(operation.toString()).as(name).contains("examples=");
              }
            });
  }

  /** In the request or in the answer. */
  private static boolean hasBody(Map<String, Object> operation) {
    return operation.containsKey("requestBody")
        || !((Map<?, ?>) operation.get("responses")).containsKey("204");
  }

  @Test
  @SuppressWarnings("unchecked")
  void every_refusal_is_a_problem() {
    operations()
        .forEach(
            (name, operation) ->
                ((Map<String, Map<String, Object>>) operation.get("responses"))
                    .forEach(
                        (status, response) -> {
                          if (status.compareTo("400") >= 0) {
                            assertThat(response.get("$ref"))
                                .as(name + " " + status)
                                .asString()
                                .startsWith("#/components/responses/");
                          }
                        }));
    Map<String, Map<String, Map<String, Object>>> responses =
        JsonPath.from(document()).getMap("components.responses");
    assertThat(responses.values())
        .allSatisfy(
            response ->
                assertThat(response.get("content")).containsOnlyKeys("application/problem+json"));
  }

  @Test
  void no_example_gives_a_secret_away() {
    String document = document();
    Matcher codes = Pattern.compile("\\b[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}\\b").matcher(document);
    assertThat(codes.results().map(match -> match.group())).isSubsetOf(MADE_UP);
    assertThat(document)
        .doesNotContain(TestInstallation.ADMIN_PASSWORD)
        .doesNotContainIgnoringCase("Basic YWRtaW4")
        .doesNotContain("BEGIN PRIVATE");
  }
}
