package org.augenhoehe.desk.slips;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.augenhoehe.Api;
import org.augenhoehe.Markup;
import org.augenhoehe.SealingClient;
import org.augenhoehe.Session;
import org.augenhoehe.base.platform.Languages;
import org.augenhoehe.base.platform.OfficeClock;
import org.augenhoehe.base.platform.TestInstallation;
import org.augenhoehe.base.web.Scanner;
import org.augenhoehe.vote.teller.KeyPin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class SlipsTest {

  private static final Pattern CODE =
      Pattern.compile("class=\"code\"><span dir=\"ltr\">([0-9A-Z-]{14})<");

  private static Response print(UUID touchpoint, Object count, Object days) {
    return Session.admin()
        .formParam("count", count)
        .formParam("days", days)
        .post("/admin/touchpoints/{id}/slips", touchpoint);
  }

  private static long count(String text, String part) {
    return Pattern.compile(Pattern.quote(part)).matcher(text).results().count();
  }

  /** Of the teller that the service names. */
  private static String pin() {
    return KeyPin.of(SealingClient.tellerKey()).characters();
  }

  @Test
  void every_slip_leads_to_its_own_ballot() throws Exception {
    UUID touchpoint = Api.newTouchpoint(Api.newOffice());
    Response page = print(touchpoint, 10, 30);
    page.then().statusCode(200).header("Cache-Control", "no-store").contentType("text/html");
    String[] slips = page.asString().split("<section class=\"slip\">");
    assertThat(slips).hasSize(11);
    for (String slip : Arrays.copyOfRange(slips, 1, slips.length)) {
      String code = CODE.matcher(slip).results().findFirst().orElseThrow().group(1);
      assertThat(Scanner.readSvg(slip))
          .isEqualTo("http://localhost:" + RestAssured.port + "/r#" + code + "." + pin());
      assertThat(slip).doesNotContain(pin());
      Api.cast(code, touchpoint, Map.of("respected", 4)).then().statusCode(201);
    }
  }

  @Test
  void every_slip_shows_the_fingerprint_of_every_quarter_in_which_it_is_valid() {
    UUID touchpoint = Api.newTouchpoint(Api.newOffice());
    String page = print(touchpoint, 2, 365).asString();
    String directory = given().get("/.well-known/private-token-issuer-directory").asString();
    List<String> prints =
        JsonPath.from(directory)
            .getList(
                "'token-keys'.findAll { it.touchpoint == '%s' && it.channel == 'PHONE' }.fingerprint"
                    .formatted(touchpoint));
    assertThat(prints).hasSizeBetween(4, 5);
    for (String print : prints) {
      String shown = print.substring(0, 16).replaceAll("(.{4})(?!$)", "$1 ");
      assertThat(count(page, "<code>" + shown + "</code>")).isEqualTo(2);
    }
    assertThat(page).contains("localhost:" + RestAssured.port + "/anonym");
    assertThat(given().get("/anonym").asString()).contains(prints);
  }

  @Test
  void a_short_order_makes_no_keys_for_later() {
    UUID touchpoint = Api.newTouchpoint(Api.newOffice());
    String page = print(touchpoint, 1, 1).asString();
    assertThat(count(page, "<code>")).isBetween(1L, 2L);
  }

  @ParameterizedTest
  @CsvSource({"1,1", "8,1", "9,2", "16,2", "48,6"})
  void eight_slips_are_on_a_sheet(int slips, int sheets) {
    String page = print(Api.newTouchpoint(Api.newOffice()), slips, 90).asString();
    assertThat(count(page, "class=\"slip\"")).isEqualTo(slips);
    assertThat(count(page, "class=\"sheet\"") + count(page, "class=\"sheet long\""))
        .isEqualTo(sheets);
  }

  @Test
  void codes_are_new_at_every_print() {
    UUID touchpoint = Api.newTouchpoint(Api.newOffice());
    String first = print(touchpoint, 1, 90).asString();
    String second = print(touchpoint, 1, 90).asString();
    assertThat(CODE.matcher(first).results().findFirst().orElseThrow().group(1))
        .isNotEqualTo(CODE.matcher(second).results().findFirst().orElseThrow().group(1));
  }

  @ParameterizedTest
  @CsvSource({
    "0,90,von 1 bis 800",
    "801,90,von 1 bis 800",
    "-1,90,von 1 bis 800",
    "viele,90,von 1 bis 800",
    "'',90,von 1 bis 800",
    "8,0,von 1 bis 365",
    "8,366,von 1 bis 365",
    "8,99999999999,von 1 bis 365"
  })
  void an_order_that_cannot_be_is_shown_again(String count, String days, String words) {
    print(Api.newTouchpoint(Api.newOffice()), count, days)
        .then()
        .statusCode(400)
        .body(containsString(words))
        .body(containsString("aria-invalid=\"true\""))
        .body(containsString("value=\"" + count + "\""))
        .body(containsString("value=\"" + days + "\""));
  }

  @Test
  void there_are_no_slips_for_nothing() {
    print(UUID.randomUUID(), 8, 90).then().statusCode(404).contentType("text/html");
  }

  @Test
  void slips_are_in_the_language_of_those_who_get_them_and_the_page_in_the_administrators() {
    UUID touchpoint = Api.newTouchpoint(Api.newOffice());
    print(touchpoint, 1, 90).then().body(containsString("Wie war es heute bei uns?"));
    Session.admin()
        .formParam("count", 1)
        .formParam("days", 90)
        .formParam("language", "en")
        .post("/admin/touchpoints/{id}/slips", touchpoint)
        .then()
        .body(containsString("<html lang=\"de\""))
        .body(containsString("lang=\"en\""))
        .body(containsString("How did it go today?"));
  }

  private static String printIn(Locale language, UUID touchpoint) {
    return Markup.compressed(
        Session.admin()
            .formParam("count", 1)
            .formParam("days", 30)
            .formParam("language", language.toLanguageTag())
            .post("/admin/touchpoints/{id}/slips", touchpoint)
            .asString());
  }

  @Test
  void a_slip_leads_to_the_form_in_its_own_language_and_is_typed_as_shortly_as_ever()
      throws Exception {
    UUID touchpoint = Api.newTouchpoint(Api.newOffice());
    String form = "localhost:" + RestAssured.port + "/r";
    for (Locale language : Languages.CUSTOMERS) {
      String page = printIn(language, touchpoint);
      String code = CODE.matcher(page).results().findFirst().orElseThrow().group(1);
      String tag = language.toLanguageTag();
      String query = tag.equals("de") ? "" : "?lang=" + tag;
      assertThat(Scanner.readSvg(page))
          .isEqualTo("http://" + form + query + "#" + code + "." + pin());
      assertThat(given().get("/r" + query).asString()).contains("<html lang=\"" + tag + "\"");
      assertThat(page).contains("<span class=\"address\" dir=\"ltr\">" + form + "</span>");
      // The address in the small print is kept apart from right-to-left words, too.
      assertThat(page).contains("\u2066localhost:" + RestAssured.port + "/anonym\u2069");
      LocalDate last = LocalDate.now(OfficeClock.ZONE).plusDays(30);
      assertThat(List.of(last.minusDays(1), last))
          .anyMatch(day -> page.contains(Languages.write(day, language)));
    }
  }

  @Test
  void every_slip_names_the_languages_of_its_office_and_no_other() {
    UUID office = Api.newOffice();
    UUID touchpoint = Api.newTouchpoint(office);
    Languages.CUSTOMERS.forEach(
        each -> assertThat(printIn(Locale.GERMAN, touchpoint)).contains(named(each)));
    Api.admin()
        .body(Map.of("languages", List.of("de", "uk")))
        .put("/api/v1/offices/{id}/languages", office)
        .then()
        .statusCode(200);
    assertThat(printIn(Locale.GERMAN, touchpoint))
        .contains(named(Locale.GERMAN), named(Locale.forLanguageTag("uk")))
        .doesNotContain(named(Locale.forLanguageTag("ar")), named(Locale.ENGLISH));
  }

  private static String named(Locale language) {
    return "<bdi lang=\"%s\">%s</bdi>"
        .formatted(language.toLanguageTag(), Languages.ownName(language));
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "ro"})
  void no_line_ends_within_a_word_that_is_written_with_a_hyphen(String tag) {
    String page = printIn(Locale.forLanguageTag(tag), Api.newTouchpoint(Api.newOffice()));
    Matcher words =
        Pattern.compile("(?s)<section class=\"slip\">.*<p class=\"fine tongues\">").matcher(page);
    assertThat(words.find()).isTrue();
    String text =
        words
            .group()
            .replaceAll("(?s)<p class=\"(code|where)\">.*?</p>", "")
            .replaceAll("(?s)<[^>]*>", "");
    assertThat(text).doesNotContainPattern("\\p{L}-\\p{L}");
  }
}
