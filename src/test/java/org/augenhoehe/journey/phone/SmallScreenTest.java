package org.augenhoehe.journey.phone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
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

  private static final String ROWS =
      """
      question => Array.from(document.querySelectorAll(`#q${question} .answer`), (row) => {
        const { top, bottom } = row.getBoundingClientRect();
        return Math.round(top + scrollY) + "-" + Math.round(bottom + scrollY);
      })
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
      List<Object> rows = new ArrayList<>();
      for (int question = 1; question <= QUESTIONS; question++) {
        assertThat(page.locator("#q" + question)).isVisible();
        assertThat(end(page, "#q%d .scale".formatted(question)))
            .as(language + " " + question)
            .isLessThanOrEqualTo(568);
        rows.add(page.evaluate(ROWS, question));
        if (question < QUESTIONS) {
          page.locator("#q%d .steps a".formatted(question)).last().click();
        }
      }
      assertThat(rows).as(language).hasSize(QUESTIONS).containsOnly(rows.get(0));
      for (int question = QUESTIONS; question > 1; question--) {
        page.locator("#q%d .steps a".formatted(question)).first().click();
      }
    }
  }

  private static List<String> tags() {
    return Languages.CUSTOMERS.stream().map(l -> l.toLanguageTag()).toList();
  }
}
