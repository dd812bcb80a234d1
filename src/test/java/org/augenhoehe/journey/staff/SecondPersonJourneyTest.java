package org.augenhoehe.journey.staff;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.augenhoehe.Api;
import org.augenhoehe.base.staff.Colleagues;
import org.augenhoehe.base.staff.Role;
import org.augenhoehe.base.web.AuthorityTest.OfAnAuthority;
import org.augenhoehe.journey.Axe;
import org.augenhoehe.journey.Journey;
import org.augenhoehe.journey.Visitor;
import org.junit.jupiter.api.Test;

/** Two people open the boxes out of turn, and a customer reads on which day. */
@QuarkusTest
@QuarkusTestResource(value = OfAnAuthority.class, restrictToAnnotatedClass = true)
class SecondPersonJourneyTest extends Journey {

  private static final String PASSWORD = "zwei-sehen-mehr-als-einer";

  @Inject DataSource database;

  @Test
  void one_asks_at_a_desk_another_agrees_on_a_phone_and_customers_are_told() {
    String auditor = "aufsicht-" + UUID.randomUUID();
    new Colleagues(database).appoint(auditor, PASSWORD, Role.AUDITOR);
    Api.castMany(Api.newTouchpoint(Api.newOffice()), 10, Map.of("respected", 4));

    Page asking = browser.visit(Visitor.AT_A_DESK);
    signIn(asking, "/admin/openings");
    asking.getByText("Öffnung beantragen").click();
    click(asking, "Beantragen");
    assertThat(asking.getByText("Bitte nennen Sie den Grund")).isVisible();
    Axe.assertAccessibleInAllColours(asking, "asking without a reason");
    look(asking, "asking");
    asking.getByLabel("Grund in einem Satz").fill("Der Standort schließt am Freitag.");
    click(asking, "Beantragen");
    assertThat(asking.getByRole(AriaRole.STATUS)).containsText("zweite Person");
    Axe.assertAccessibleInAllColours(asking, "asked");
    look(asking, "asked");

    Page agreeing = browser.visit(Visitor.ON_A_PHONE.withoutScript());
    agreeing.navigate(home.resolve("/admin/openings").toString());
    agreeing.locator("[name=name]").fill(auditor);
    agreeing.locator("[name=password]").fill(PASSWORD);
    agreeing.keyboard().press("Enter");
    assertThat(agreeing.getByText("Wartet auf eine zweite Person")).isVisible();
    look(agreeing, "agreeing");
    click(agreeing, "Zustimmen und jetzt öffnen");
    assertThat(agreeing.getByRole(AriaRole.STATUS))
        .containsText("Eine Urne wurde geöffnet und 10 Stimmzettel ausgezählt.");
    look(agreeing, "agreed");

    Page customer = browser.visit(Visitor.ON_A_PHONE);
    customer.navigate(home.resolve("/anonym").toString());
    assertThat(customer.getByText("außer der Reihe geöffnet am")).hasCount(1);
    Axe.assertAccessible(customer);
    look(customer, "told");
  }

  private static void click(Page page, String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
        .click();
  }

  private static void look(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(Path.of("target/screens/second-person-" + name + ".png")));
  }
}
