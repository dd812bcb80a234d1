package org.augenhoehe.journey.kiosk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntUnaryOperator;

/**
 * One customer's way from the start to the thanks, on each of the three ways there are. Answers,
 * from 1 to 5, are given by the question's number, from 1.
 */
public final class ThreeWays {

  private static final int KIOSK_QUESTIONS = 5;
  private static final String BALLOTS = "**/api/v1/ballots";

  private ThreeWays() {}

  /**
   * What a customer said by one of these ways.
   *
   * @param answers by item, in the order of the questions
   * @param ballot as it was sent
   */
  public record Said(Map<String, Integer> answers, Request ballot) {}

  /**
   * @param link the one in a slip's QR code
   */
  public static Said onAPhone(Page page, String link, IntUnaryOperator answers) {
    page.navigate(link);
    page.waitForResponse("**/api/v1/tokens", () -> page.locator("#start .steps a").click());
    Map<String, Integer> said = new LinkedHashMap<>();
    for (int number = 1; page.locator("#q" + number).count() > 0; number++) {
      choose(page.locator("#q" + number), answers.applyAsInt(number), said);
    }
    Request ballot =
        page.waitForResponse(BALLOTS, () -> page.locator("#send button").click()).request();
    assertThat(page.locator("#thanks")).isVisible();
    return new Said(said, ballot);
  }

  /** Types the code. */
  public static Said withoutScript(Page page, URI home, String code, IntUnaryOperator answers) {
    page.navigate(home.resolve("/r").toString());
    page.locator("#code").fill(code);
    page.locator("#start .steps a").click();
    Map<String, Integer> said = new LinkedHashMap<>();
    for (int number = 1; page.locator("#q" + number).count() > 0; number++) {
      Locator screen = page.locator("#q" + number);
      choose(screen, answers.applyAsInt(number), said);
      screen.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Weiter")).click();
    }
    Request ballot =
        page.waitForRequest(
            request -> request.method().equals("POST"), () -> page.locator("#send button").click());
    assertThat(page.locator("#thanks")).isVisible();
    return new Said(said, ballot);
  }

  /** Returns once the ballot has been delivered. */
  public static Said onAKiosk(Tablet tablet, IntUnaryOperator answers) {
    Page page = tablet.page();
    page.waitForCondition(() -> tablet.tokens() > 0);
    tablet.button("Anfangen").click();
    Map<String, Integer> said = new LinkedHashMap<>();
    for (int number = 1; number <= KIOSK_QUESTIONS; number++) {
      tablet.assertShows("q" + number);
      choose(page.locator(".question:visible"), answers.applyAsInt(number), said);
    }
    Request ballot =
        page.waitForResponse(BALLOTS, () -> tablet.button("Antworten abgeben").click()).request();
    tablet.assertShows("thanks");
    tablet.button("Fertig").click();
    tablet.delivered();
    return new Said(said, ballot);
  }

  private static void choose(Locator screen, int answer, Map<String, Integer> said) {
    Locator choice = screen.locator("input[value='" + answer + "']");
    said.put(choice.getAttribute("name"), answer);
    choice.click();
  }
}
