package org.augenhoehe.customer.rating;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.augenhoehe.Api;
import org.augenhoehe.WaitingBallots;
import org.augenhoehe.base.office.Channel;
import org.augenhoehe.base.platform.OnBothDatabases;
import org.augenhoehe.base.platform.TestInstallation;
import org.augenhoehe.base.questionnaire.Questionnaires;
import org.augenhoehe.entitle.invitation.Invitations;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@OnBothDatabases
@QuarkusTestResource(TestInstallation.class)
class RatingPageTest {

  private static final String FORM = "application/x-www-form-urlencoded; charset=UTF-8";
  private static final String UNKNOWN_CODE = "0000-0000-0000";

  @TestHTTPResource("/")
  URI home;

  @Inject DataSource database;
  @Inject Invitations invitations;
  @Inject Questionnaires questionnaires;

  private UUID touchpoint;
  private String code;

  @BeforeEach
  void invite() {
    touchpoint = Api.newTouchpoint(Api.newOffice());
    code = Api.codes(touchpoint, 1).get(0);
  }

  private static RequestSpecification customer(String language) {
    return given().header("Accept-Language", language).contentType(FORM).redirects().follow(false);
  }

  private static Response send(String code, Map<String, ?> answers) {
    return customer("de").formParam("code", code).formParams(answers).post("/r");
  }

  @Test
  void the_form_asks_every_item_in_the_language_of_the_reader() {
    for (String language : List.of("de", "en")) {
      String page = customer(language).get("/r").then().statusCode(200).extract().asString();
      assertThat(page).contains("<html lang=\"" + language + "\"");
      questionnaires
          .current()
          .in(Locale.forLanguageTag(language))
          .items()
          .forEach(
              (id, text) ->
                  assertThat(page).contains(text.replace("'", "&#39;"), "name=\"" + id + "\""));
    }
    customer("de").get("/r?lang=en").then().body(containsString("<html lang=\"en\""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/anonym", "/method", "/r", "/r/thanks", "/r/again"})
  void customers_get_no_cookie_and_leave_nothing_in_a_cache(String path) {
    customer("de")
        .get(path)
        .then()
        .statusCode(200)
        .header("Cache-Control", "no-store")
        .header("Set-Cookie", is(emptyOrNullString()))
        .contentType("text/html;charset=UTF-8");
  }

  @Test
  void an_answered_form_is_one_ballot_and_leads_to_a_thank_you() {
    long before = WaitingBallots.count(database);
    send(code, Map.of("respected", "5", "heard", "", "welcome", "1"))
        .then()
        .statusCode(303)
        .header("Location", endsWith("/r/thanks"))
        .header("Cache-Control", "no-store")
        .header("Set-Cookie", is(emptyOrNullString()));
    assertThat(WaitingBallots.count(database)).isEqualTo(before + 1);
  }

  @Test
  void a_code_may_be_typed_as_people_type() {
    send(" " + code.toLowerCase().replace("-", " ") + " ", Map.of("respected", "5"))
        .then()
        .statusCode(303)
        .header("Location", endsWith("/r/thanks"));
  }

  @Test
  void the_chosen_language_goes_along() {
    customer("de")
        .formParam("code", code)
        .formParam("respected", "3")
        .post("/r?lang=en")
        .then()
        .statusCode(303)
        .header("Location", endsWith("/r/thanks?lang=en"));
  }

  @Test
  void sending_again_changes_nothing_and_frightens_nobody() {
    send(code, Map.of("respected", "5")).then().statusCode(303);
    long before = WaitingBallots.count(database);
    send(code, Map.of("respected", "1"))
        .then()
        .statusCode(303)
        .header("Location", endsWith("/r/again"));
    customer("de").get("/r/again").then().statusCode(200).body(containsString("gilt einmal"));
    assertThat(WaitingBallots.count(database)).isEqualTo(before);
  }

  @Test
  void two_deliveries_at_once_are_one_ballot() throws Exception {
    long before = WaitingBallots.count(database);
    ExecutorService fingers = Executors.newFixedThreadPool(4);
    try {
      Callable<String> click =
          () ->
              send(code, Map.of("respected", "4"))
                  .then()
                  .statusCode(303)
                  .extract()
                  .header("Location");
      List<String> led =
          fingers.invokeAll(List.of(click, click, click, click)).stream()
              .map(RatingPageTest::result)
              .toList();
      assertThat(led).filteredOn(to -> to.endsWith("/r/thanks")).hasSize(1);
      assertThat(led).filteredOn(to -> to.endsWith("/r/again")).hasSize(3);
    } finally {
      fingers.shutdownNow();
    }
    assertThat(WaitingBallots.count(database)).isEqualTo(before + 1);
  }

  private static String result(Future<String> future) {
    try {
      return future.get();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'', Bitte geben Sie den Code",
    "7K3M, passt nicht",
    UNKNOWN_CODE + ", kennen wir nicht"
  })
  void a_wrong_code_is_explained_and_the_answers_are_kept(String wrong, String words) {
    long before = WaitingBallots.count(database);
    String page =
        send(wrong, Map.of("heard", "2", "person", ""))
            .then()
            .statusCode(422)
            .header("Cache-Control", "no-store")
            .extract()
            .asString();
    assertThat(page)
        .contains(words, "id=\"faults\"", "aria-invalid=\"true\"", "aria-describedby=\"code-fault")
        .contains("name=\"heard\" value=\"2\" checked")
        .contains("name=\"person\" value=\"\" checked")
        .contains("value=\"" + wrong + "\" dir");
    assertThat(page.split(" checked")).hasSize(3);
    assertThat(WaitingBallots.count(database)).isEqualTo(before);
  }

  @Test
  void an_expired_code_is_explained() {
    String expired =
        invitations
            .issue(touchpoint, Channel.PHONE, 1, LocalDate.now().minusDays(2))
            .get(0)
            .printed();
    send(expired, Map.of("heard", "2")).then().statusCode(410).body(containsString("abgelaufen"));
  }

  @Test
  void no_answer_is_no_ballot_and_burns_no_code() {
    send(code, Map.of()).then().statusCode(422).body(containsString("mindestens eine Frage"));
    send(code, Map.of("heard", "")).then().statusCode(422);
    send(code, Map.of("heard", "3")).then().statusCode(303).header("Location", endsWith("thanks"));
  }

  @Test
  void hostile_input_comes_back_harmless() {
    send("\"><script>alert(1)</script>", Map.of("heard", "1"))
        .then()
        .statusCode(422)
        .body(not(containsString("<script>alert")))
        .body(containsString("&quot;&gt;&lt;script&gt;alert(1)"));
  }

  @Test
  void what_our_form_cannot_have_sent_is_refused_politely() {
    long before = WaitingBallots.count(database);
    for (Map<String, ?> odd :
        List.of(
            Map.of("heard", "6"),
            Map.of("heard", "0"),
            Map.of("heard", "drei"),
            Map.of("heard", "5.0"),
            Map.of("heard", List.of("1", "2")),
            Map.of("heard", "3", "nosuchitem", "3"))) {
      send(code, odd)
          .then()
          .statusCode(400)
          .contentType("text/html")
          .body(containsString("Das haben wir nicht verstanden"));
    }
    given().contentType("application/json").body("{}").post("/r").then().statusCode(415);
    assertThat(WaitingBallots.count(database)).isEqualTo(before);
    send(code, Map.of("heard", "3")).then().statusCode(303);
  }

  @Test
  void who_hangs_up_leaves_no_line_in_the_log() throws Exception {
    List<String> lines = new CopyOnWriteArrayList<>();
    Handler ear =
        new Handler() {
          @Override
          public void publish(LogRecord line) {
            lines.add(line.getMessage());
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    Logger log = Logger.getLogger("org.augenhoehe");
    log.addHandler(ear);
    try (Socket line = new Socket(home.getHost(), home.getPort())) {
      line.getOutputStream()
          .write(
              """
              POST /r HTTP/1.1\r
              Host: localhost\r
              Content-Type: application/x-www-form-urlencoded\r
              Content-Length: 100\r
              \r
              code="""
                  .getBytes(StandardCharsets.US_ASCII));
      line.getOutputStream().flush();
      Thread.sleep(300);
    } finally {
      Thread.sleep(500);
      log.removeHandler(ear);
    }
    assertThat(lines).isEmpty();
  }

  @Test
  void another_site_cannot_send_the_form() {
    customer("de")
        .header("Sec-Fetch-Site", "cross-site")
        .formParam("code", code)
        .formParam("heard", "1")
        .post("/r")
        .then()
        .statusCode(403);
  }

  /** After answering everything, a customer would not turn back any more. */
  @Test
  void the_first_screen_says_what_differs_without_a_script() {
    String page = customer("en").get("/r").asString();
    assertThat(page.split("travels together with your answers: whoever")).hasSize(2);
    assertThat(page.substring(0, page.indexOf("id=\"q1\"")))
        .contains("<p class=\"note\" data-way=\"plain\">Here your code travels");
  }

  /** Choosing a language does not hand in the form. */
  @Test
  void a_refused_form_is_read_in_another_language_and_keeps_what_was_filled_in() {
    String refused = send("", Map.of("respected", "5")).asString();
    assertThat(refused)
        .contains("formaction=\"?lang=fr\" name=\"language\" value=\"CODE_MISSING\"");
    long before = WaitingBallots.count(database);
    String read =
        customer("de")
            .formParam("code", code)
            .formParam("respected", "5")
            .formParam("language", "CODE_MISSING")
            .post("/r?lang=fr")
            .then()
            .statusCode(200)
            .extract()
            .asString();
    assertThat(read)
        .contains("<html lang=\"fr\"", "value=\"" + code + "\"", "formaction=\"?lang=de\"")
        .contains("id=\"code-fault\">Veuillez saisir")
        .containsPattern("name=\"respected\" value=\"5\" checked");
    assertThat(WaitingBallots.count(database)).isEqualTo(before);
    for (String unknown : List.of("NONE", "CODE_MISSING,", "<b>")) {
      customer("de").formParam("language", unknown).post("/r").then().statusCode(400);
    }
    send(code, Map.of("respected", "5")).then().header("Location", endsWith("/r/thanks"));
  }

  /** Browsers store titles beside addresses and times. */
  @Test
  void no_title_says_what_somebody_did() {
    assertThat(send("", Map.of()).asString()).contains("<title>Augenhöhe</title>");
    for (String path : List.of("/r", "/r/thanks", "/r/again")) {
      customer("de").get(path).then().body("html.head.title", equalTo("Augenhöhe"));
    }
  }

  /** Each page that promises something tells laypeople the limits that experts are told. */
  @Test
  void pages_that_promise_name_their_limits() {
    for (String page : List.of("/", "/anonym")) {
      customer("en")
          .get(page)
          .then()
          .body(containsString("both with address and time could"))
          .body(containsString("Even sums do not hide everything"))
          .body(containsString("the second in which a vote came"));
    }
    customer("en")
        .get("/anonym")
        .then()
        .body(containsString("until it is counted, with which code it came"));
    for (String page : List.of("/", "/anonym", "/r", "/kiosk")) {
      String words = customer("en").get(page).asString();
      assertThat(words).as(page).doesNotContainPattern("without a time|name, no time|the time, or");
    }
    customer("en").get("/r").then().body(containsString("href=\"/#promises\""));
  }

  @Test
  void the_start_page_says_what_remains_a_promise() {
    customer("en")
        .get("/")
        .then()
        .body("html.@lang", equalTo("en"))
        .body(containsString("What you have to trust people with"))
        .body(containsString("href=\"/dashboard\""));
  }

  @Test
  void a_language_that_is_none_of_ours_gets_the_choice_first() {
    String open = "<details class=\"picker\" open>";
    customer("so").get("/r").then().body(containsString(open));
    customer("so").get("/r?lang=fr").then().body(not(containsString(open)));
    customer("prs").get("/r").then().body(containsString("<html lang=\"fa\" dir=\"rtl\""));
    customer("de").get("/r").then().body(not(containsString(open)));
  }
}
