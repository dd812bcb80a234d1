package org.augenhoehe.journey.phone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.augenhoehe.Session;
import org.augenhoehe.Unsealing;
import org.augenhoehe.base.platform.TestInstallation;
import org.augenhoehe.base.web.Scanner;
import org.augenhoehe.journey.ForgedTeller;
import org.augenhoehe.journey.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A slip's QR code tells the phone which teller to seal for. */
@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class TellerPinJourneyTest extends PhoneJourney {

  private static final int MORE_TRIES_MS = 60_000;

  @Inject Unsealing unsealing;
  @TempDir Path attackers;
  private ForgedTeller forged;

  @BeforeEach
  void forge() {
    forged = new ForgedTeller(attackers);
  }

  /** What a phone reads from the QR code of a slip that was printed just now. */
  private String scanned() throws Exception {
    String slips =
        Session.admin()
            .formParam("count", 1)
            .formParam("days", 90)
            .post("/admin/touchpoints/{id}/slips", touchpoint)
            .asString();
    String link = Scanner.readSvg(slips);
    code = link.replaceFirst(".*#", "").replaceFirst("\\..*", "");
    return link;
  }

  private static List<Request> ballotsOf(Page page) {
    List<Request> ballots = new ArrayList<>();
    page.onRequest(
        request -> {
          if (request.method().equals("POST") && !request.url().endsWith("/tokens")) {
            ballots.add(request);
          }
        });
    return ballots;
  }

  @Test
  void a_printed_slip_leads_to_a_ballot_sealed_for_the_teller_it_names() throws Exception {
    Page page = browser.visit(Visitor.ON_A_PHONE);
    page.navigate(scanned());
    assertThat(page).hasURL(started());
    assertThat(page.locator("#code")).hasValue(code);
    answerAll(page);
    Request ballot = page.waitForRequest(BALLOTS, () -> handIn(page));
    assertThat(unsealing.answers(ballot.postData())).hasSize(QUESTIONS);
  }

  @Test
  @DisplayName("Attack: another teller, where the code was typed and names none (naive twin)")
  void who_knows_no_teller_seals_for_the_one_that_is_named() {
    Page page = browser.visit(Visitor.ON_A_PHONE);
    forged.replaceTheTrueOne(page);
    page.navigate(form());
    page.locator("#code").fill(code);
    answerAll(page);
    Request ballot = page.waitForRequest(BALLOTS, () -> handIn(page));
    assertThat(unsealing.answers(ballot.postData(), forged.keys()))
        .hasSize(QUESTIONS)
        .containsEntry("respected", 4);
  }

  @Test
  @DisplayName("Attack: another teller, whose boxes are signed as they should be")
  void nothing_leaves_the_phone_for_another_teller_than_that_of_the_slip() throws Exception {
    Page page = browser.visit(Visitor.ON_A_PHONE);
    page.clock().install();
    List<Request> ballots = ballotsOf(page);
    forged.replaceTheTrueOne(page);
    page.navigate(scanned());
    answerAll(page);
    page.locator("#send button").click();
    assertTells(page.locator("#not-sent"), "antwortet an Stelle unseres Servers");
    // However long it waits, it offers no other way.
    for (int passed = 0; passed < MORE_TRIES_MS; passed += 5_000) {
      page.clock().fastForward(5_000);
      page.waitForTimeout(200);
    }
    assertTells(page.locator("#not-sent"), "wechseln Sie das Netz");
    assertThat(page.locator("#together")).isHidden();
    assertThat(ballots).isEmpty();
    assertCast(0);

    ForgedTeller.leave(page);
    handIn(page);
  }

  /** Before the code is exchanged for a token, and after. */
  @Test
  void the_pin_survives_what_the_code_survives() throws Exception {
    Page page = browser.visit(Visitor.ON_A_PHONE);
    List<Request> ballots = ballotsOf(page);
    page.navigate(scanned());
    assertThat(page.locator("#code-valid")).isVisible();
    page.reload();
    assertThat(page.locator("#code-valid")).isVisible();
    fetchToken(page, () -> {});
    page.reload();
    page.navigate(home.toString());
    page.goBack();
    assertThat(page.locator("#code-valid")).isVisible();
    forged.replaceTheTrueOne(page);
    answerAll(page);
    page.locator("#send button").click();
    assertTells(page.locator("#not-sent"), "antwortet an Stelle unseres Servers");
    assertThat(ballots).isEmpty();
    assertCast(0);
  }

  /** The first load asks for the code in vain, so that only the second learns what it is for. */
  @Test
  void the_pin_survives_a_reload_before_the_service_answered() throws Exception {
    Page page = browser.visit(Visitor.ON_A_PHONE);
    List<Request> ballots = ballotsOf(page);
    page.route("**/api/v1/invitation", route -> route.abort());
    page.waitForRequest("**/api/v1/invitation", () -> page.navigate(scannedOrFail()));
    page.unroute("**/api/v1/invitation");
    page.reload();
    assertThat(page.locator("#code-valid")).isVisible();
    forged.replaceTheTrueOne(page);
    answerAll(page);
    page.locator("#send button").click();
    assertTells(page.locator("#not-sent"), "antwortet an Stelle unseres Servers");
    assertThat(ballots).isEmpty();
  }

  private String scannedOrFail() {
    try {
      return scanned();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void a_code_that_is_typed_over_the_scanned_one_has_no_pin() throws Exception {
    String typed = code;
    Page page = browser.visit(Visitor.ON_A_PHONE);
    page.navigate(scanned());
    assertThat(page.locator("#code-valid")).isVisible();
    page.locator("#field summary").click();
    page.locator("#code").fill(typed);
    forged.replaceTheTrueOne(page);
    answerAll(page);
    handIn(page);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ".0123456789ABCDE",
        ".0123456789ABCDEFG",
        ".0123456789abcdef",
        ".0123456789ABCDE!",
        "0123456789ABCDEF",
        ".0123456789ABCDEF.0123456789ABCDEF"
      })
  void what_is_no_pin_spoils_the_code(String pin) {
    Page page = browser.visit(Visitor.ON_A_PHONE);
    page.navigate(form() + "#" + code + pin);
    assertTells(page.locator("#code-malformed"), "");
    assertThat(page).hasURL(started());
    page.locator("#code").fill(code);
    answerAll(page);
    handIn(page);
  }

  @Test
  void the_whole_address_is_read_as_its_code_where_it_is_pasted() throws Exception {
    Page page = browser.visit(Visitor.ON_A_PHONE);
    page.navigate(form());
    page.locator("#code").fill(scanned());
    assertThat(page.locator("#code-valid")).isVisible();
    answerAll(page);
    handIn(page);
  }
}
