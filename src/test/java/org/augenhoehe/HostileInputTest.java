package org.augenhoehe;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.assertj.core.api.SoftAssertions;
import org.augenhoehe.base.database.Tables;
import org.augenhoehe.base.platform.CapturedLog;
import org.augenhoehe.base.platform.OnBothDatabases;
import org.augenhoehe.base.platform.TestInstallation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Bad input as an attacker would send it. */
@QuarkusTest
@OnBothDatabases
@QuarkusTestResource(TestInstallation.class)
class HostileInputTest {

  private static final String JSON = "application/json";
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @Inject DataSource database;
  @TestHTTPResource URI address;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final SoftAssertions softly = new SoftAssertions();
  private Tables tables;
  private UUID office;
  private UUID touchpoint;
  private String code;

  @BeforeEach
  void build() {
    tables = new Tables(database);
    office = Api.newOffice();
    touchpoint = Api.newTouchpoint(office);
    code = Api.codes(touchpoint, 1).get(0);
  }

  @Test
  void a_malformed_ballot_is_a_clear_problem_and_costs_nothing() throws Exception {
    Map<String, Long> before = tables.sizes();
    for (String body :
        List.of(
            "",
            "null",
            "[]",
            "\"ballot\"",
            "7",
            "{",
            "{}",
            "not json",
            ballot("{\"heard\":3}").replace(touchpoint.toString(), "reception"),
            ballot("{\"heard\":3}").replace("\"" + touchpoint + "\"", "7"),
            ballot("{\"heard\":3}").replace("\"" + touchpoint + "\"", "null"),
            ballot("{\"heard\":3}").replace("PHONE", "FAX"),
            ballot("{\"heard\":3}").replace("PHONE", "phone"),
            ballot("{\"heard\":3}").replace("\"PHONE\"", "0"),
            ballot("{\"heard\":3}").replace("\"PHONE\"", "null"),
            ballot("{\"heard\":3}").replace("\"answers\"", "\"reply\""),
            ballot("{\"heard\":3}").replace("{\"touch", "{\"staff\":\"Frau K.\",\"touch"),
            ballot("{\"heard\":3}") + "{}",
            ballot("{\"heard\":3,\"heard\":5}"),
            ballot("{\"heard\":3},\"answers\":{\"heard\":5}"),
            ballot("null"),
            ballot("[]"),
            ballot("\"heard\""),
            ballot("{\"heard\":\"3\"}"),
            ballot("{\"heard\":\"\"}"),
            ballot("{\"heard\":3.5}"),
            ballot("{\"heard\":3.0}"),
            ballot("{\"heard\":true}"),
            ballot("{\"heard\":{}}"),
            ballot("{\"heard\":[3]}"),
            ballot("{\"heard\":99999999999}"),
            ballot("{\"heard\":1e400}"),
            ballot("{\"heard\":" + "9".repeat(5_000) + "}"),
            ballot("{\"heard\":NaN}"),
            ballot("{\"unknown\":3}"),
            ballot("{\"unknown\":null}"),
            ballot("{\"\":3}"),
            ballot("{\"hea\\u0000rd\":3}"),
            ballot("{\"hea\u0000rd\":3}"),
            ballot("{\"\\ud800\":3}"),
            ballot("{\"core\":3}"),
            ballot("[".repeat(5_000)),
            "[".repeat(30_000),
            "{\"a\":".repeat(5_000))) {
      expect(400, body, cast(BodyPublishers.ofString(body), JSON, code));
    }
    for (String body :
        List.of(
            ballot("{\"heard\":0}"),
            ballot("{\"heard\":6}"),
            ballot("{\"heard\":-1}"),
            ballot("{\"heard\":2147483647}"),
            ballot("{}"),
            ballot("{\"heard\":null}"),
            ballot("{\"heard\":3}").replace(touchpoint.toString(), UUID.randomUUID().toString()),
            ballot("{\"heard\":3}").replace("PHONE", "KIOSK"))) {
      expect(422, body, cast(BodyPublishers.ofString(body), JSON, code));
    }
    softly.assertAll();
    assertNothingHappened(before);
  }

  /** A questionnaire has fewer items; with one answer less, each answer is looked up. */
  @Test
  void a_crowd_of_answers_is_refused_before_any_is_looked_up() throws Exception {
    Map<String, Long> before = tables.sizes();
    for (int answers : List.of(60, 61)) {
      String body =
          ballot(
              IntStream.range(0, answers)
                  .mapToObj(i -> "\"item" + i + "\":3")
                  .collect(Collectors.joining(",", "{", "}")));
      HttpResponse<String> answer = cast(BodyPublishers.ofString(body), JSON, code);
      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.body().contains("is not asked in this form")).isEqualTo(answers == 60);
    }
    assertNothingHappened(before);
  }

  @Test
  void bytes_that_are_no_text_are_a_clear_problem() throws Exception {
    Map<String, Long> before = tables.sizes();
    byte[] overlong = ballot("{\"hea__rd\":3}").getBytes(UTF_8);
    int place = new String(overlong, UTF_8).indexOf("__");
    overlong[place] = (byte) 0xc0;
    overlong[place + 1] = (byte) 0x80;
    for (byte[] body :
        List.of(
            overlong,
            new byte[] {(byte) 0xff, (byte) 0xff, (byte) 0xff},
            new byte[] {0, 0, 0, '{', (byte) 0xff, (byte) 0xff, (byte) 0xff, (byte) 0xff},
            new byte[] {0, 0, (byte) 0xfe, (byte) 0xff, 0, (byte) 0xff, 0, 0},
            new byte[] {'{', 0, 0, 0, 0x11, 0x22, 0x33, 0x44},
            new byte[] {'{', 0, '"', 0, (byte) 0xff},
            new byte[64])) {
      String name = HexFormat.of().formatHex(body);
      expect(400, name, cast(BodyPublishers.ofByteArray(body), JSON, code));
    }
    softly.assertAll();
    assertNothingHappened(before);
  }

  @Test
  void another_media_type_and_another_method_are_refused() throws Exception {
    Map<String, Long> before = tables.sizes();
    String body = ballot("{\"heard\":3}");
    for (String type : List.of("text/plain", "application/xml", "application/octet-stream")) {
      expect(415, type, cast(BodyPublishers.ofString(body), type, code));
    }
    HttpRequest get = HttpRequest.newBuilder(address.resolve("/api/v1/ballots")).build();
    expect(405, "GET", send(get));
    expect(404, "nowhere", send(HttpRequest.newBuilder(address.resolve("/api/v1/none")).build()));
    softly.assertAll();
    assertNothingHappened(before);
  }

  /** HTTP/2 forbids a header that HTTP/1.1 needs there (RFC 9113, section 8.2.2). */
  @Test
  void a_large_body_is_refused_by_http_2_too() throws Exception {
    HttpClient modern = HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build();
    URI ballots = address.resolve("/api/v1/ballots");
    // A request without a body upgrades the connection first.
    modern.send(HttpRequest.newBuilder(ballots).build(), BodyHandlers.discarding());
    HttpResponse<String> answer =
        modern.send(
            HttpRequest.newBuilder(ballots)
                .header("Content-Type", JSON)
                .POST(BodyPublishers.ofByteArray(new byte[70_000]))
                .build(),
            BodyHandlers.ofString());
    assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_2);
    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).contains("larger than 65536 bytes");
    // Java's client ignores it; browsers and proxies call the answer malformed.
    assertThat(answer.headers().firstValue("Connection")).isEmpty();
  }

  @Test
  void a_body_of_a_megabyte_is_refused_whether_it_says_its_length_or_not() throws Exception {
    Map<String, Long> before = tables.sizes();
    byte[] body = ballot("{\"heard\":3}" + " ".repeat(1 << 20)).getBytes(UTF_8);
    expect(413, "with Content-Length", cast(BodyPublishers.ofByteArray(body), JSON, code));
    try (CapturedLog log = new CapturedLog()) {
      BodyPublisher chunked = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body));
      expect(413, "without", cast(chunked, JSON, code));
      assertThat(log.text()).isEmpty();
    }
    softly.assertAll();
    assertNothingHappened(before);
  }

  @Test
  void a_code_that_does_not_admit_is_refused_with_the_reason() throws Exception {
    String ballot = ballot("{\"heard\":3}");
    String used = Api.codes(touchpoint, 1).get(0);
    Api.cast(used, touchpoint, Map.of("heard", 3)).then().statusCode(201);
    String expired = Api.codes(touchpoint, 1).get(0);
    tables.change(
        "UPDATE invitation SET valid_through = ? WHERE touchpoint_id = ? AND NOT spent",
        LocalDate.now().minusDays(1),
        touchpoint);
    code = Api.codes(touchpoint, 1).get(0);
    String elsewhere = Api.codes(Api.newTouchpoint(office), 1).get(0);
    UUID other = Api.newTouchpoint(office);
    String usedElsewhere = Api.codes(other, 1).get(0);
    Api.cast(usedElsewhere, other, Map.of("heard", 3)).then().statusCode(201);
    Map<String, Long> before = tables.sizes();
    expect(422, "used elsewhere", cast(BodyPublishers.ofString(ballot), JSON, usedElsewhere));
    expect(409, "used", cast(BodyPublishers.ofString(ballot), JSON, used));
    expect(410, "expired", cast(BodyPublishers.ofString(ballot), JSON, expired));
    expect(422, "elsewhere", cast(BodyPublishers.ofString(ballot), JSON, elsewhere));
    expect(401, "unknown", cast(BodyPublishers.ofString(ballot), JSON, "0000-0000-0000"));
    expect(401, "no code", cast(BodyPublishers.ofString(ballot), JSON, "hello"));
    expect(401, "missing", cast(BodyPublishers.ofString(ballot), JSON, null));
    softly.assertAll();
    assertNothingHappened(before);
  }

  @Test
  void names_of_offices_and_touchpoints_are_checked() throws Exception {
    String taken = "Taken " + UUID.randomUUID();
    Api.newOffice(taken);
    Api.newTouchpoint(office, taken);
    String longest = UUID.randomUUID() + "ä".repeat(84);
    Map<String, Long> before = tables.sizes();
    for (String path : List.of("/api/v1/offices", "/api/v1/offices/" + office + "/touchpoints")) {
      for (String name :
          List.of(
              "\"\"",
              "\"  \"",
              "null",
              "7",
              "true",
              "[]",
              "{}",
              "\"a\\u0000b\"",
              "\"a\\nb\"",
              "\"a\\u0085b\"",
              "\"a\\u2028b\"",
              "\"a\\u200bb\"",
              "\"a\\u202eb\"",
              "\"a\\u00adb\"",
              "\"\\u00a0\"",
              "\"\\u200d\"",
              "\"\\u3164\"",
              "\"–\"",
              "\"\\ud800\"",
              "\"" + longest + "x\"")) {
        expect(400, path + name, admin(path, "{\"name\":" + name + "}"));
      }
      expect(400, path, admin(path, "{}"));
      expect(400, path, admin(path, "{\"name\":\"a\",\"name\":\"b\"}"));
      expect(400, path, admin(path, "{\"name\":\"a\",\"id\":\"b\"}"));
      expect(409, "taken", admin(path, "{\"name\":\"%s\"}".formatted(taken)));
      expect(409, "taken", admin(path, "{\"name\":\" %s \"}".formatted(taken)));
      expect(
          409, "taken", admin(path, "{\"name\":\"%s\"}".formatted(taken.replace(" ", "\u00a0"))));
    }
    expect(404, "office", admin("/api/v1/offices/" + UUID.randomUUID() + "/touchpoints", name()));
    softly.assertAll();
    assertThat(tables.sizes()).isEqualTo(before);
    assertThat(Api.newOffice(longest)).isNotNull();
    assertThat(Api.newTouchpoint(Api.newOffice(), taken)).isNotNull();
  }

  @Test
  void a_name_comes_as_json_only() {
    Map<String, Long> before = tables.sizes();
    for (String path :
        List.of(
            "/api/v1/offices",
            "/api/v1/offices/" + office + "/touchpoints",
            "/api/v1/touchpoints/" + touchpoint + "/kiosks")) {
      Api.admin().contentType("text/plain").body("Amt").post(path).then().statusCode(415);
    }
    assertThat(tables.sizes()).isEqualTo(before);
  }

  @Test
  void two_who_take_one_name_at_once_get_one_office() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(6);
    try {
      for (int round = 0; round < 4; round++) {
        String name = name();
        List<Callable<Integer>> creations = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
          creations.add(() -> admin("/api/v1/offices", name).statusCode());
        }
        List<Integer> statuses = new ArrayList<>();
        for (Future<Integer> status : threads.invokeAll(creations)) {
          statuses.add(status.get());
        }
        assertThat(statuses).containsOnlyOnce(201).containsOnly(201, 409);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void orders_of_invitations_are_checked() throws Exception {
    Map<String, Long> before = tables.sizes();
    String path = "/api/v1/touchpoints/" + touchpoint + "/invitations";
    for (String order :
        List.of(
            "{}",
            "{\"count\":5}",
            "{\"count\":0,\"validDays\":9}",
            "{\"count\":-1,\"validDays\":9}",
            "{\"count\":5001,\"validDays\":9}",
            "{\"count\":5,\"validDays\":0}",
            "{\"count\":5,\"validDays\":366}",
            "{\"count\":\"5\",\"validDays\":9}",
            "{\"count\":5.5,\"validDays\":9}",
            "{\"count\":99999999999,\"validDays\":9}")) {
      expect(400, order, admin(path, order));
    }
    String good = "{\"count\":5,\"validDays\":9}";
    expect(404, "unknown", admin(path.replace(touchpoint.toString(), office.toString()), good));
    softly.assertAll();
    assertThat(tables.sizes()).isEqualTo(before);
  }

  @Test
  void administration_asks_who_is_there() throws Exception {
    for (String path : List.of("/api/v1/offices", "/api/v1/releases")) {
      HttpRequest.Builder nobody =
          HttpRequest.newBuilder(address.resolve(path))
              .header("Content-Type", JSON)
              .POST(BodyPublishers.ofString(name()));
      expect(401, "without", send(nobody.build()));
      expect(
          401, "wrong", send(nobody.setHeader("Authorization", "Basic YWRtaW46ZmFsc2No").build()));
      expect(401, "broken", send(nobody.setHeader("Authorization", "Basic %%%").build()));
    }
    softly.assertAll();
  }

  @Test
  void a_request_to_no_host_is_refused_and_a_probe_is_not() throws Exception {
    String challenge = "/api/v1/touchpoints/" + touchpoint + "/challenge?channel=PHONE";
    for (String host : List.of("", "x y", "a_b", "a%zz", "[::1", "%00", "ä.de")) {
      softly
          .assertThat(raw(challenge, host))
          .as(host)
          .startsWith("HTTP/1.1 400 ")
          .contains("application/problem+json", "names no host");
      softly.assertThat(raw("/r", host)).as(host).startsWith("HTTP/1.1 400 ").contains("</html>");
      softly.assertThat(raw("/q/health/live", host)).as(host).startsWith("HTTP/1.1 200 ");
    }
    softly.assertThat(raw(challenge, "amt.example:8443")).startsWith("HTTP/1.1 401 ");
    softly
        .assertThat(raw(challenge.replaceFirst("\\?.*", ""), "amt.example"))
        .startsWith("HTTP/1.1 400 ")
        .contains("channel must not be null");
    try (CapturedLog log = new CapturedLog()) {
      String forwarded = "amt.example\r\nX-Forwarded-Proto: a b\r\nX-Forwarded-Port: junk";
      softly.assertThat(raw(challenge, forwarded)).startsWith("HTTP/1.1 400 ");
      softly.assertThat(log.text()).isEmpty();
    }
    softly.assertAll();
  }

  @Test
  void a_form_that_is_none_is_refused_with_words_and_leaves_no_line() throws Exception {
    String form = "application/x-www-form-urlencoded";
    try (CapturedLog log = new CapturedLog()) {
      softly.assertThat(post("/r", form, "code=%ZZ&respected=5").statusCode()).isEqualTo(400);
      softly.assertThat(post("/r", form, "code=%").statusCode()).isEqualTo(400);
      softly.assertThat(post("/r", form + "; charset=foo", "code=1").statusCode()).isEqualTo(415);
      softly.assertThat(post("/signin/check", JSON, "{}").statusCode()).isEqualTo(415);
      softly.assertThat(log.text()).isEmpty();
    }
    softly.assertAll();
  }

  @Test
  void cookies_that_are_not_ours_are_not_heard() throws Exception {
    String password = "name=admin&password=" + TestInstallation.ADMIN_PASSWORD;
    RawRequest signIn = RawRequest.of("POST", "/signin/check").sending(RawRequest.FORM, password);
    try (CapturedLog log = new CapturedLog()) {
      for (String cookie :
          List.of(
              "quarkus-redirect-location=http://elsewhere.example/secret",
              "quarkus-redirect-location=%00",
              "a=b; quarkus-redirect-location=\"\"; quarkus-credential=AAAA",
              "=; ;;,=a; \"")) {
        softly
            .assertThat(signIn.with("Cookie", cookie).answer(address))
            .as(cookie)
            .startsWith("HTTP/1.1 302 ")
            .containsIgnoringCase("set-cookie: augenhoehe-session=")
            .contains("/signin?entered=1")
            .doesNotContain("elsewhere");
      }
      for (String session : List.of("", "AAAA", "%", "f3h4eHh4eHh4", "a".repeat(6_000))) {
        softly
            .assertThat(
                RawRequest.of("GET", "/dashboard")
                    .with("Cookie", "quarkus-credential=A; augenhoehe-session=" + session)
                    .answer(address))
            .startsWith("HTTP/1.1 303 ");
      }
      softly.assertThat(log.text()).isEmpty();
    }
    softly.assertAll();
  }

  @Test
  void an_address_that_is_almost_one_of_ours_is_none() throws Exception {
    try (CapturedLog log = new CapturedLog()) {
      for (String path : List.of("/assets", "/assets/", "/assets/form.css", "/kiosk/audio/de/a")) {
        softly
            .assertThat(RawRequest.of("GET", path).answer(address))
            .as(path)
            .startsWith("HTTP/1.1 404 ");
      }
      for (String path : List.of("*", "r")) {
        softly
            .assertThat(RawRequest.of("OPTIONS", path).answer(address))
            .as(path)
            .startsWith("HTTP/1.1 404 ")
            .contains("</html>");
      }
      softly.assertThat(log.text()).isEmpty();
    }
    softly.assertAll();
  }

  private HttpResponse<String> post(String path, String type, String body) throws Exception {
    return send(
        HttpRequest.newBuilder(address.resolve(path))
            .header("Content-Type", type)
            .POST(BodyPublishers.ofString(body))
            .build());
  }

  /** As no well-behaved client would write it. */
  private String raw(String path, String host) throws IOException {
    try (Socket line = new Socket(address.getHost(), address.getPort())) {
      String request = "GET %s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n";
      line.getOutputStream().write(request.formatted(path, host).getBytes(UTF_8));
      return new String(line.getInputStream().readAllBytes(), UTF_8);
    }
  }

  @Test
  void a_host_or_a_content_type_that_is_none_is_refused_and_leaves_no_line() throws Exception {
    String challenge = "/api/v1/touchpoints/%s/challenge?channel=PHONE".formatted(touchpoint);
    try (CapturedLog log = new CapturedLog()) {
      for (String host :
          List.of("a/../b", "a/b", "a?b", "a#b", "u@a", "[fe80::1%25eth0]", "[::::1]")) {
        softly.assertThat(raw(challenge, host)).as(host).startsWith("HTTP/1.1 400 ");
      }
      for (String type : List.of("a", "a;b=c", "/", "a;" + "a=b;".repeat(1_000))) {
        String answer = raw("/api/v1/results", "localhost\r\nContent-Type: " + type);
        softly.assertThat(answer).as(type).matches("(?s)HTTP/1.1 4\\d\\d .*");
      }
      softly.assertThat(log.text()).isEmpty();
    }
    softly.assertAll();
  }

  @Test
  void a_query_that_makes_no_sense_is_refused() throws Exception {
    UUID elsewhere = Api.newTouchpoint(Api.newOffice());
    Map<String, Integer> queries =
        Map.of(
            "office=7",
            400,
            "touchpoint=x",
            400,
            "channel=FAX",
            400,
            "from=yesterday",
            400,
            "to=2026-02-30",
            400,
            "from=2026-03-02&to=2026-03-01",
            422,
            "office=" + office + "&touchpoint=" + elsewhere,
            422,
            "office=" + UUID.randomUUID(),
            404,
            "touchpoint=" + UUID.randomUUID(),
            404);
    for (Map.Entry<String, Integer> query : queries.entrySet()) {
      URI uri = address.resolve("/api/v1/releases?" + query.getKey());
      expect(query.getValue(), query.getKey(), send(signedIn(uri).GET().build()));
    }
    softly.assertAll();
  }

  private void expect(int status, String what, HttpResponse<String> answer) {
    String shown = what.length() > 120 ? what.substring(0, 120) + "…" : what;
    softly.assertThat(answer.statusCode()).as(shown).isEqualTo(status);
    softly
        .assertThat(answer.headers().firstValue("Content-Type").orElse("none"))
        .as(shown)
        .startsWith("application/problem+json");
    try {
      JsonNode problem = MAPPER.readTree(answer.body());
      softly.assertThat(problem.path("status").asInt()).as(shown).isEqualTo(status);
      for (String field : List.of("type", "title", "detail")) {
        softly.assertThat(problem.path(field).asText()).as(field + " of " + shown).isNotBlank();
      }
    } catch (JsonProcessingException e) {
      softly.fail(shown + " is answered with no JSON: " + answer.body());
    }
  }

  private void assertNothingHappened(Map<String, Long> before) {
    Map<String, Long> after = tables.sizes();
    // A request at a leaf may create its empty box and the key of its quarter.
    for (Map<String, Long> sizes : List.of(before, after)) {
      sizes.keySet().removeIf(table -> table.matches("(?i)box|issuer_key"));
    }
    assertThat(after).isEqualTo(before);
    Api.cast(code, touchpoint, Map.of("heard", 3)).then().statusCode(201);
  }

  private String ballot(String answers) {
    return "{\"touchpoint\":\"%s\",\"channel\":\"PHONE\",\"answers\":%s}"
        .formatted(touchpoint, answers);
  }

  private static String name() {
    return "{\"name\":\"Amt %s\"}".formatted(UUID.randomUUID());
  }

  private HttpResponse<String> cast(BodyPublisher body, String type, String code) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address.resolve("/api/v1/ballots"))
            .header("Content-Type", type)
            .POST(body);
    if (code != null) {
      request.header("Authorization", "Invitation code=\"" + code + "\"");
    }
    return send(request.build());
  }

  private HttpResponse<String> admin(String path, String json) throws Exception {
    return send(
        signedIn(address.resolve(path))
            .header("Content-Type", JSON)
            .POST(BodyPublishers.ofString(json))
            .build());
  }

  private static HttpRequest.Builder signedIn(URI uri) {
    byte[] credentials = ("admin:" + TestInstallation.ADMIN_PASSWORD).getBytes(UTF_8);
    return HttpRequest.newBuilder(uri)
        .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials));
  }

  private HttpResponse<String> send(HttpRequest request) throws Exception {
    return client.send(request, BodyHandlers.ofString());
  }
}
