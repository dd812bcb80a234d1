package org.augenhoehe.journey.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.Cookie;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.augenhoehe.base.platform.TestInstallation;
import org.augenhoehe.journey.Browser;
import org.augenhoehe.journey.Journey;
import org.augenhoehe.journey.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The code with which the pages' scripts get tokens, against an issuer that may be hostile. */
@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class TokensTest extends Journey {

  private static final UUID TOUCHPOINT = UUID.fromString("5f3c0a4e-7d1b-4a52-9c39-0d7a3a3b8e11");

  private Page page;
  private FakeIssuer issuer;

  @BeforeEach
  void visit() {
    page = browser.visit(Visitor.ON_A_PHONE);
    issuer = FakeIssuer.before(page, TOUCHPOINT);
    page.navigate(home.resolve("/r").toString());
  }

  /** A token in hex and its key's fingerprint, or what was thrown. */
  @SuppressWarnings("unchecked")
  private Map<String, Object> prepare() {
    return (Map<String, Object>)
        page.evaluate(
            """
            async (touchpoint) => {
              const { isClockWrong, prepareToken } = await import("/tokens.js");
              const stored = sessionStorage.getItem("pending");
              const request = stored && JSON.parse(stored);
              const remember = (made) => sessionStorage.setItem("pending", JSON.stringify(made));
              const authorization = 'Invitation code="7K3M-9QXF-2VTP"';
              try {
                const { token, fingerprint } =
                  await prepareToken(
                    { touchpoint, channel: "PHONE", authorization, request, remember });
                const hex = Array.from(token, (b) => b.toString(16).padStart(2, "0")).join("");
                return { token: hex, fingerprint, isClockWrong: isClockWrong() };
              } catch (e) {
                return { message: e.message, status: e.status, reason: e.reason };
              }
            }
            """,
            TOUCHPOINT.toString());
  }

  @Test
  void an_honest_issuer_makes_a_token() {
    Map<String, Object> result = prepare();
    assertThat(issuer.keys().signed((String) result.get("token"))).isTrue();
    assertThat(result).containsEntry("fingerprint", issuer.fingerprint());
    assertThat(issuer.asked()).singleElement().asString().hasSize(2 * 259);
  }

  // ---- hostile issuers ----------------------------------------------------------------------

  private static Stream<String> challengesOfOneCustomer() {
    return Stream.of(
        FakeIssuer.challenge("localhost:8443", "", "localhost"),
        FakeIssuer.challenge("issuer.example", "", "localhost"),
        FakeIssuer.challenge("LOCALHOST", "", "localhost"),
        FakeIssuer.challenge("localhost", "07".repeat(32), "localhost"),
        FakeIssuer.challenge("localhost", "", ""),
        FakeIssuer.challenge("localhost", "", "localhost,a7.example"),
        FakeIssuer.CHALLENGE + "00",
        "0001" + FakeIssuer.CHALLENGE.substring(4),
        "");
  }

  @ParameterizedTest
  @MethodSource("challengesOfOneCustomer")
  void no_token_is_asked_for_with_a_challenge_that_is_not_everybodys(String challenge) {
    issuer.challenge().replace(0, issuer.challenge().length(), challenge);
    assertDistrusted("Not the challenge of everybody");
  }

  private static List<Consumer<FakeIssuer>> directoriesWithoutTheKey() {
    return List.of(
        issuer -> issuer.listed().clear(),
        issuer -> issuer.listed().add(issuer.key("PHONE")),
        issuer -> issuer.listed().add(another().key("PHONE")),
        issuer -> issuer.listed().set(0, another().key("PHONE")),
        issuer -> issuer.listed().set(0, issuer.key("KIOSK")),
        issuer -> change(issuer, "touchpoint", UUID.randomUUID().toString()),
        issuer -> change(issuer, "token-type", 1),
        issuer -> change(issuer, "not-before", daysFromNow(2)),
        issuer -> change(issuer, "not-after", daysFromNow(-2)),
        issuer -> change(issuer, "fingerprint", "00".repeat(32)),
        issuer -> issuer.listed().get(0).remove("not-after"));
  }

  private static long daysFromNow(int days) {
    return Instant.now().plus(Duration.ofDays(days)).getEpochSecond();
  }

  private static FakeIssuer another() {
    return new FakeIssuer(
        TinyIssuer.fresh(), TOUCHPOINT, new StringBuilder(), List.of(), List.of(), Map.of());
  }

  private static void change(FakeIssuer issuer, String field, Object value) {
    issuer.listed().set(0, issuer.key("PHONE").put(field, value));
  }

  @ParameterizedTest
  @MethodSource("directoriesWithoutTheKey")
  void no_token_is_asked_for_with_a_key_that_is_not_listed_exactly_once(
      Consumer<FakeIssuer> hostile) {
    hostile.accept(issuer);
    assertDistrusted("Not the key of everybody");
  }

  @Test
  void keys_of_other_leaves_and_quarters_do_no_harm() {
    issuer.listed().add(0, another().key("KIOSK"));
    JsonObject next = another().key("PHONE");
    long begin = next.getLong("not-after");
    issuer.listed().add(0, next.put("not-before", begin).put("not-after", begin + begin));
    issuer.listed().add(0, another().key("PHONE").put("touchpoint", UUID.randomUUID().toString()));
    assertThat(prepare()).containsKey("token");
  }

  @Test
  void a_clock_that_is_hours_off_at_the_change_of_a_quarter_does_no_harm() {
    change(issuer, "not-before", daysFromNow(0) + 7_200);
    assertThat(prepare()).containsKey("token");
  }

  /** Sets the service's clock and key as if this machine's clock were ahead by this duration. */
  private void deviceIsAhead(Duration ahead) {
    ZonedDateTime there = ZonedDateTime.now(ZoneOffset.UTC).minus(ahead);
    issuer.headers().put("Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(there));
    long now = there.toEpochSecond();
    long hour = Duration.ofHours(1).toSeconds();
    change(issuer, "not-before", ahead.isNegative() ? now - hour : now - 2_000 * hour);
    issuer.listed().get(0).put("not-after", ahead.isNegative() ? now + 2_000 * hour : now + hour);
  }

  @Test
  void a_clock_that_is_days_off_at_the_change_of_a_quarter_is_named_and_does_no_harm() {
    for (int hours : List.of(36, -36, 24 * 400, -24 * 400)) {
      deviceIsAhead(Duration.ofHours(hours));
      assertThat(prepare()).as("%d hours", hours).containsEntry("isClockWrong", true);
      page.evaluate("sessionStorage.clear()");
    }
    for (int hours : List.of(20, -20, 0)) {
      deviceIsAhead(Duration.ofHours(hours));
      assertThat(prepare()).as("%d hours", hours).containsEntry("isClockWrong", false);
      page.evaluate("sessionStorage.clear()");
    }
    issuer.asked().clear();
    // A cache in between that answers after 36 hours says so in its Age header.
    deviceIsAhead(Duration.ofHours(36));
    issuer.headers().put("Age", String.valueOf(Duration.ofHours(36).toSeconds()));
    assertDistrusted("Not the key of everybody");
  }

  @Test
  void without_a_date_or_against_the_directory_the_time_of_nobody_helps_a_key() {
    for (String date : List.of("", "tomorrow", "0", "Thu, 01 Jan 1970 00:00:00 GMT")) {
      deviceIsAhead(Duration.ofHours(36));
      issuer.headers().put("Date", date);
      assertDistrusted("Not the key of everybody");
    }
    // Whatever day the reply names, the key must be the only one of that day, and listed.
    deviceIsAhead(Duration.ofHours(36));
    JsonObject second = another().key("PHONE");
    second.put("not-before", issuer.listed().get(0).getLong("not-before"));
    second.put("not-after", issuer.listed().get(0).getLong("not-after"));
    issuer.listed().add(second);
    assertDistrusted("Not the key of everybody");
    issuer.listed().remove(0);
    assertDistrusted("Not the key of everybody");
  }

  private void assertDistrusted(String message) {
    Map<String, Object> result = prepare();
    assertThat(result).containsEntry("message", message);
    assertThat(result.get("status")).isNull();
    assertThat(issuer.asked()).isEmpty();
  }

  // ---- bad days -----------------------------------------------------------------------------

  @Test
  void after_a_lost_answer_the_very_same_is_asked_again() {
    List<String> lost = new ArrayList<>();
    page.route(
        "**/api/v1/tokens",
        route -> {
          lost.add(FakeIssuer.body(route.request()));
          route.abort();
        },
        new Page.RouteOptions().setTimes(1));
    assertThat(prepare()).contains(entry("status", 0), entry("reason", "unreachable"));
    page.reload();
    assertThat(prepare()).containsKey("token");
    assertThat(issuer.asked()).isEqualTo(lost);
  }

  /** Replaces the network by a body that comes piece by piece; the test moves the clock. */
  private static final String TRICKLE =
      """
      async ([pieces, pause]) => {
        const encoder = new TextEncoder();
        let send;
        const body = new ReadableStream({ start: (controller) => { send = controller; } });
        window.fetch = async (path, { signal }) => {
          signal.addEventListener("abort", () => send.error(signal.reason));
          return new Response(body);
        };
        const { ask } = await import("/tokens.js");
        const outcome = ask("/slow", [200]).then(
          ({ body }) => new TextDecoder().decode(body), (e) => e.message);
        for (const piece of pieces) {
          await window.pass(pause * 1000);
          try { send.enqueue(encoder.encode(piece)); } catch (e) { break; }
          for (let i = 0; i < 20; i++) await Promise.resolve();
        }
        try { send.close(); } catch (e) {}
        return outcome;
      }
      """;

  @Test
  void a_slow_line_is_no_dead_one() {
    page.clock().install();
    page.exposeFunction(
        "pass",
        milliseconds -> {
          page.clock().runFor(((Number) milliseconds[0]).longValue());
          return null;
        });
    page.reload();
    List<String> many = Collections.nCopies(30, "key ");
    assertThat(page.evaluate(TRICKLE, List.of(many, 14))).isEqualTo("key ".repeat(30));
    page.reload();
    assertThat(page.evaluate(TRICKLE, List.of(many, 16))).isEqualTo("0 unreachable");
  }

  @Test
  void a_refusal_says_which() {
    page.route(
        "**/api/v1/tokens",
        route ->
            route.fulfill(
                new Route.FulfillOptions()
                    .setStatus(410)
                    .setBody("{\"type\":\"urn:augenhoehe:problem:expired-code\"}")));
    assertThat(prepare()).contains(entry("status", 410), entry("reason", "expired-code"));
    page.route(
        "**/api/v1/tokens",
        route -> route.fulfill(new Route.FulfillOptions().setStatus(502).setBody("<html>")));
    assertThat(prepare()).contains(entry("status", 502), entry("reason", ""));
  }

  // ---- casting ------------------------------------------------------------------------------

  @Test
  void a_ballot_brings_its_token_and_nothing_else() {
    page.context().addCookies(List.of(new Cookie("known", "yes").setUrl(home.toString())));
    FakeBox.before(page).checkedWith(FakeBox.freshKey());
    Request request =
        page.waitForRequest(
            "**/api/v1/ballots",
            () ->
                page.evaluate(
                    """
                    async (touchpoint) => {
                      const { cast } = await import("/ballot.js");
                      const token = new Uint8Array(354).fill(251);
                      const answers = { heard: 4 };
                      await cast({ touchpoint, channel: "PHONE", answers, token }).catch(() => 0);
                    }
                    """,
                    TOUCHPOINT.toString()));
    Map<String, String> headers = request.allHeaders();
    assertThat(headers)
        .containsEntry("authorization", "PrivateToken token=\"" + "-_v7".repeat(118) + "\"")
        .containsEntry("content-type", "application/json")
        .doesNotContainKeys("cookie", "referer", "if-none-match");
    JsonObject ballot = new JsonObject(request.postData());
    assertThat(Base64.getUrlDecoder().decode((String) ballot.remove("sealed"))).hasSize(145);
    assertThat(ballot)
        .isEqualTo(
            new JsonObject()
                .put("touchpoint", TOUCHPOINT.toString())
                .put("channel", "PHONE")
                .put("box", FakeBox.ID));
  }

  /**
   * An older browser sends only its origin; were that "null", the guard would refuse the request.
   */
  @Test
  void without_a_referrer_the_origin_is_still_told() {
    page.navigate("http://%s:%d/r".formatted(Browser.PLAIN_HOST, home.getPort()));
    Request request =
        page.waitForRequest(
            "**/api/v1/ballots",
            () ->
                page.evaluate(
                    """
                    async () => {
                      const { ask } = await import("/tokens.js");
                      await ask("/api/v1/ballots", [201], { method: "POST" }).catch(() => 0);
                    }
                    """));
    assertThat(request.allHeaders())
        .containsEntry("origin", "http://%s:%d".formatted(Browser.PLAIN_HOST, home.getPort()))
        .doesNotContainKeys("sec-fetch-site", "referer");
    assertThat(request.response().status()).isNotEqualTo(403);
  }

  // ---- what answers in place of the box -----------------------------------------------------

  private static final byte[] TOKEN = new byte[354];

  /** The answer's status, or "status reason" of what was thrown. */
  private String cast(FakeBox box, int status, String body) {
    box.answer().set(new Route.FulfillOptions().setStatus(status).setBody(body));
    return (String)
        page.evaluate(
            """
            async (touchpoint) => {
              const { cast } = await import("/ballot.js");
              const token = new Uint8Array(354);
              const ballot = { touchpoint, channel: "PHONE", answers: { heard: 4 }, token };
              return cast(ballot).then(({ status }) => `cast ${status}`, (e) => e.message);
            }
            """,
            TOUCHPOINT.toString());
  }

  @Test
  void a_ballot_is_in_the_box_where_that_is_proven_and_nowhere_else() {
    KeyPair key = FakeBox.freshKey();
    FakeBox box = FakeBox.before(page).checkedWith(key);
    assertThat(cast(box, 201, FakeBox.proof(key, TOKEN))).isEqualTo("cast 201");
    assertThat(cast(box, 200, FakeBox.proof(key, TOKEN))).isEqualTo("cast 200");
    byte[] other = TOKEN.clone();
    other[40] ^= 1;
    List<String> bodies =
        List.of(
            "",
            "<!doctype html><title>Welcome to our network</title>",
            "null",
            "[]",
            "{}",
            "{\"proof\":null}",
            "{\"proof\":\"\"}",
            "{\"proof\":\"%s\"}".formatted("A".repeat(86)),
            FakeBox.proof(key, other),
            FakeBox.proof(FakeBox.freshKey(), TOKEN),
            FakeBox.proof(key, TOKEN).replaceFirst("....\"}$", "\"}"));
    for (String body : bodies) {
      for (int status : List.of(200, 201)) {
        assertThat(cast(box, status, body)).as("%d %s", status, body).isEqualTo(status + " ");
      }
    }
    assertThat(cast(box, 201, FakeBox.proof(key, TOKEN))).isEqualTo("cast 201");
  }

  @Test
  @DisplayName("Invariant 6, Sealed: nothing is sent for a box that is not the teller's")
  void whatever_is_wrong_with_a_box_something_in_between_has_answered() {
    KeyPair key = FakeBox.freshKey();
    FakeBox box = FakeBox.before(page).checkedWith(key);
    List<String> sent = new ArrayList<>();
    page.onRequest(request -> sent.add(request.method()));
    JsonArray many = new JsonArray(Collections.nCopies(63, "heard"));
    List<UnaryOperator<JsonObject>> alterations =
        List.of(
            named -> new JsonObject(),
            named -> named.putNull("leaf"),
            named -> named.put("leaf", "office/elsewhere/PHONE"),
            named -> named.put("box", "not an id"),
            named -> named.put("key", new JsonArray().add("BA")),
            named -> named.put("key", "not Base64!"),
            // On no curve, though signed.
            named -> named.put("key", "B" + "A".repeat(86)),
            named -> named.put("items", many),
            named -> named.putNull("items"),
            named -> named.putNull("asked"),
            named -> named.put("signature", "A".repeat(86)),
            named -> named.putNull("signature"));
    for (UnaryOperator<JsonObject> alteration : alterations) {
      box.altered().set(alteration);
      assertThat(cast(box, 201, FakeBox.proof(key, TOKEN))).isEqualTo("200 ");
    }
    assertThat(sent).doesNotContain("POST");
    // The page asked what is not asked here any more.
    box.altered().set(named -> named.put("asked", new JsonArray().add("respected")));
    assertThat(cast(box, 201, FakeBox.proof(key, TOKEN))).isEqualTo("400 unknown-item");
    assertThat(sent).doesNotContain("POST");
    box.altered().set(UnaryOperator.identity());
    assertThat(cast(box, 201, FakeBox.proof(key, TOKEN))).isEqualTo("cast 201");
  }

  @Test
  void what_is_not_this_services_refusal_has_no_reason() {
    FakeBox box = FakeBox.before(page).checkedWith(FakeBox.freshKey());
    for (int status : List.of(302, 401, 403, 407, 429, 503)) {
      for (String body : List.of("<html>", "{\"type\":\"about:blank\"}", "null", "{\"type\":7}")) {
        assertThat(cast(box, status, body)).isEqualTo(status + " ");
      }
    }
    assertThat(cast(box, 503, "{\"type\":\"urn:augenhoehe:problem:busy\"}")).isEqualTo("503 busy");
  }

  @Test
  void a_key_that_was_made_anew_costs_one_more_delivery() {
    KeyPair lost = FakeBox.freshKey();
    FakeBox box = FakeBox.before(page).checkedWith(lost);
    assertThat(cast(box, 201, FakeBox.proof(lost, TOKEN))).isEqualTo("cast 201");
    KeyPair made = FakeBox.freshKey();
    box.checkedWith(made);
    assertThat(cast(box, 200, FakeBox.proof(made, TOKEN))).isEqualTo("200 ");
    assertThat(cast(box, 200, FakeBox.proof(made, TOKEN))).isEqualTo("cast 200");
    box.key().set("<html>");
    page.reload();
    assertThat(cast(box, 200, FakeBox.proof(made, TOKEN))).isEqualTo("200 ");
    box.checkedWith(made);
    assertThat(cast(box, 200, FakeBox.proof(made, TOKEN))).isEqualTo("cast 200");
  }
}
