package org.augenhoehe.journey.staff;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import org.augenhoehe.base.platform.TestInstallation;
import org.augenhoehe.demo.Demonstrating;
import org.augenhoehe.journey.Axe;
import org.augenhoehe.journey.Journey;
import org.augenhoehe.journey.Visitor;
import org.junit.jupiter.api.Test;

/** A manager compares the demonstration's touchpoints, and one of them with its own past. */
@QuarkusTest
@TestProfile(Demonstrating.class)
@QuarkusTestResource(TestInstallation.class)
class ComparisonJourneyTest extends Journey {

  @Test
  void a_column_of_the_first_page_leads_to_the_picture_and_a_name_back_to_its_place() {
    Page page = browser.visit(Visitor.AT_A_DESK.withoutScript());
    signIn(page, "/dashboard");
    page.locator(".glance thead a").getByText("Ehrlich").first().click();
    assertThat(page.locator("h1")).containsText("Ehrlich, Smartphone");
    Locator picture = page.locator(".funnel.wide");
    assertThat(picture).isVisible();
    assertThat(picture.locator("circle.dot, rect.dot")).hasCount(9);
    assertThat(picture.locator(".name")).hasCount(9);
    assertThat(page.locator(".compared").last())
        .containsText("Jobcenter Beispielhausen, Leistungen: Ehrlich 13 Punkte niedriger");
    page.locator(".tabs a").getByText("Kiosk").click();
    assertThat(page.locator("h1")).containsText("Ehrlich, Kiosk");
    page.locator("select[name=office]").selectOption("Jobcenter Musterstadt");
    page.locator(".filter button").click();
    assertThat(page.locator(".compared").first()).containsText("Für ein Bild und eine Prüfung");
    page.locator(".compared tbody a").first().click();
    assertThat(page.locator("h1")).containsText("Arbeitsvermittlung");
  }

  @Test
  void a_touchpoint_is_compared_with_its_own_past() {
    Page page = browser.visit(Visitor.AT_A_DESK.withoutScript());
    signIn(page, "/dashboard");
    page.locator(".findings li a").first().click();
    page.locator(".filter a").getByText("Zeiträume vergleichen").click();
    assertThat(page.locator(".verdicts")).containsText("Offen: 56 → 73, +17 Punkte, gesichert");
    assertThat(page.locator(".verdicts")).containsText("Punkten wäre aufgefallen");
    assertThat(page.locator(".pairs caption"))
        .hasText(new String[] {"Smartphone", "Kiosk", "Alles zusammen"});
    page.locator(".tabs a").getByText("vor einem Jahr").click();
    assertThat(page.locator(".compared").first()).containsText("Vor einem Jahr");
  }

  @Test
  void both_fit_and_are_for_all_at_a_desk_and_on_a_phone() {
    for (Visitor visitor : List.of(Visitor.AT_A_DESK, Visitor.ON_A_PHONE)) {
      Page page = browser.visit(visitor);
      signIn(page, "/dashboard");
      String at = page.locator(".glance tbody th[scope=row] a").first().getAttribute("href");
      for (String path :
          List.of(
              "/dashboard/comparison?value=ehrlich",
              at.replace("/dashboard", "/dashboard/comparison"),
              at.replace("/dashboard", "/dashboard/periods"),
              "/dashboard/periods")) {
        page.navigate(base(page) + path);
        Axe.assertAccessibleInAllColours(page, path);
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
            .as(path)
            .isEqualTo(true);
      }
    }
  }

  private static String base(Page page) {
    return page.url().replaceAll("(https?://[^/]+).*", "$1");
  }
}
