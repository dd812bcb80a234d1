package org.augenhoehe.journey.phone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.augenhoehe.Api;
import org.augenhoehe.base.platform.Languages;
import org.augenhoehe.base.platform.TestInstallation;
import org.augenhoehe.journey.Journey;
import org.augenhoehe.journey.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What must be seen is seen without scrolling, on the smallest of phones, in every language. */
@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class SmallScreenTest extends Journey {

  private static final int QUESTIONS = 12;

  /** Where an element ends, in CSS pixels from the top of the page. */
  private static final String END =
      "part => Math.round(document.querySelector(part).getBoundingClientRect().bottom + scrollY)";

  /** Of each question where its scale ends, and where its answers begin and end. */
  private static final String PLACES =
      """
      const place = (e) => {
        const { top, bottom } = e.getBoundingClientRect();
        return [Math.round(top + scrollY), Math.round(bottom + scrollY)];
      };
      const places = {};
      for (; current().id !== "send"; await on()) {
        const [, end] = place(current().querySelector(".scale"));
        places[current().id] = { end, rows: Array.from(current().querySelectorAll(".answer"), place).join() };
      }
      while (current().id !== "q1") await back();
      return places;
      """;

  private String code;

  @BeforeEach
  void invite() {
    UUID office = Api.newOffice("Jobcenter Musterstadt (Mitte) " + suffix());
    code = Api.codes(Api.newTouchpoint(office, "Leistung (SGB II)"), 1).get(0);
  }

  private static String suffix() {
    return UUID.randomUUID().toString().substring(0, 4);
  }

  private Page visit(int width, int height) {
    return browser.visit(new Visitor(width, height, "de-DE", ColorScheme.LIGHT, true));
  }

  private static int end(Page page, String part) {
    return ((Number) page.evaluate(END, part)).intValue();
  }

  @Test
  void one_can_begin_without_scrolling_with_a_scanned_code_and_with_none() {
    Page page = visit(360, 640);
    page.navigate(home.toString());
    for (String language : tags()) {
      // Otherwise the code that was scanned a moment ago is still stored.
      page.evaluate("sessionStorage.clear()");
      page.navigate(home.resolve("/r?lang=" + language).toString());
      assertThat(page.locator("#code")).isVisible();
      assertThat(page.locator("#field summary")).isHidden();
      assertThat(end(page, "#start .steps a")).as(language + ", typed").isLessThanOrEqualTo(640);
      page.navigate("about:blank");
      page.navigate(home.resolve("/r?lang=" + language) + "#" + code);
      assertThat(page.locator("#code-valid")).isVisible();
      assertThat(page.locator("#code")).isHidden();
      assertThat(end(page, "#start .steps a")).as(language + ", scanned").isLessThanOrEqualTo(640);
    }
    page.locator("#field summary").click();
    assertThat(page.locator("#code")).isVisible();
  }

  /** Where the browser has no tokens, the screen shows one more note. */
  @Test
  void one_can_begin_without_scrolling_where_the_code_travels_along() {
    Page page = visit(360, 640);
    page.addInitScript("delete window.BigInt");
    for (String language : tags()) {
      page.navigate("about:blank");
      page.navigate(home.resolve("/r?lang=" + language) + "#" + code);
      assertThat(page.locator("#code-valid")).isVisible();
      assertThat(page.locator("#start [data-way=plain]")).isVisible();
      assertThat(end(page, "#start .steps a")).as(language).isLessThanOrEqualTo(640);
    }
  }

  @Test
  @SuppressWarnings("unchecked")
  void of_no_question_the_scale_is_cut_off_and_its_rows_stay_where_they_are() {
    Page page = visit(320, 568);
    page.navigate(home.resolve("/r") + "#" + code);
    assertThat(page.locator("#code-valid")).isVisible();
    page.locator("#start .steps a").click();
    for (String language : tags()) {
      page.locator(".picker summary").click();
      page.locator(".picker a[lang=" + language + "]").click();
      assertThat(page.locator("html")).hasAttribute("lang", language);
      assertThat(page.locator(".picker[open]")).hasCount(0);
      Map<String, Map<String, Object>> places =
          (Map<String, Map<String, Object>>) Steps.walk(page, PLACES);
      assertThat(places).as(language).hasSize(QUESTIONS);
      assertThat(places.values())
          .as(language)
          .allSatisfy(place -> assertThat((int) place.get("end")).isLessThanOrEqualTo(568));
      assertThat(places.values().stream().map(place -> place.get("rows")).distinct())
          .as(language)
          .hasSize(1);
    }
  }

  private static List<String> tags() {
    return Languages.CUSTOMERS.stream().map(l -> l.toLanguageTag()).toList();
  }
}
