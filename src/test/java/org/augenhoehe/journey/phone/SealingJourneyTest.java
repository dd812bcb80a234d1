package org.augenhoehe.journey.phone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.augenhoehe.Unsealing;
import org.augenhoehe.base.platform.TestInstallation;
import org.augenhoehe.journey.Visitor;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A customer's phone seals the answers before it sends them. */
@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class SealingJourneyTest extends PhoneJourney {

  private static final String BOX = "**/api/v1/touchpoints/*/box?channel=PHONE";

  @Inject Unsealing unsealing;

  @Test
  @DisplayName("Invariant 6, Sealed: no answer leaves the phone unless it is sealed")
  void what_is_sent_only_the_key_of_the_box_reads() {
    Page page = browser.visit(Visitor.ON_A_PHONE);
    List<String> sent = new ArrayList<>();
    page.onRequest(request -> sent.add(request.url() + " " + request.postData()));
    page.navigate(form() + "#" + code);
    answerAll(page);
    Request ballot = page.waitForRequest(BALLOTS, () -> handIn(page));

    Map<String, Integer> answers = unsealing.answers(ballot.postData());
    assertThat(answers).hasSize(QUESTIONS).containsEntry("respected", 4);
    assertThat(sent)
        .allSatisfy(
            request -> assertThat(request).doesNotContain("answers").doesNotContain("respected"));
  }

  @Test
  @DisplayName(
      "Attack: another key in place of the box's, as a writer of the database would put it")
  void nothing_is_sealed_for_a_key_that_the_teller_did_not_sign() {
    Page page = browser.visit(Visitor.ON_A_PHONE);
    List<Request> sent = new ArrayList<>();
    page.onRequest(sent::add);
    String other = new JsonObject(page.request().get(boxOfTheOtherLeaf()).text()).getString("key");
    page.route(BOX, route -> answerWith(route, "key", other));
    page.navigate(form() + "#" + code);
    answerAll(page);
    page.locator("#send button").click();
    assertThat(page.locator("#not-sent:not(:empty)")).isVisible();
    assertThat(sent).noneMatch(SealingJourneyTest::isOfABallot);
    assertCast(0);

    page.unroute(BOX);
    assertThanked(page);
  }

  @Test
  void a_box_of_another_leaf_is_refused_though_it_is_signed() {
    Page page = browser.visit(Visitor.ON_A_PHONE);
    List<Request> sent = new ArrayList<>();
    page.onRequest(sent::add);
    String kiosks = boxOfTheOtherLeaf();
    page.route(
        BOX,
        route ->
            route.fulfill(new Route.FulfillOptions().setBody(page.request().get(kiosks).text())));
    page.navigate(form() + "#" + code);
    answerAll(page);
    page.locator("#send button").click();
    assertThat(page.locator("#not-sent:not(:empty)")).isVisible();
    assertThat(sent).noneMatch(SealingJourneyTest::isOfABallot);
    assertCast(0);
  }

  @Test
  void a_ballot_whose_box_was_opened_meanwhile_is_sealed_again() {
    Page page = browser.visit(Visitor.ON_A_PHONE);
    List<String> sealed = new ArrayList<>();
    List<String> asked = new ArrayList<>();
    page.onRequest(request -> asked.add(request.url()));
    page.route(
        BALLOTS,
        route -> {
          sealed.add(route.request().postData());
          if (sealed.size() == 1) {
            route.fulfill(
                new Route.FulfillOptions()
                    .setStatus(409)
                    .setContentType("application/problem+json")
                    .setBody("{\"type\":\"urn:augenhoehe:problem:closed-box\"}"));
          } else {
            route.resume();
          }
        });
    page.navigate(form() + "#" + code);
    answerAll(page);
    handIn(page);
    assertThat(sealed).hasSize(2);
    assertThat(asked).filteredOn(url -> url.endsWith("/box?channel=PHONE")).hasSize(2);
  }

  private static boolean isOfABallot(Request request) {
    return request.method().equals("POST") && !request.url().endsWith("/tokens");
  }

  private String boxOfTheOtherLeaf() {
    return home.resolve("/api/v1/touchpoints/" + touchpoint + "/box?channel=KIOSK").toString();
  }

  private static void answerWith(Route route, String field, String value) {
    JsonObject box = new JsonObject(route.fetch().text());
    route.fulfill(new Route.FulfillOptions().setBody(box.put(field, value).encode()));
  }
}
