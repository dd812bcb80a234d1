package org.augenhoehe.journey.staff;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.nio.file.Path;
import java.util.UUID;
import org.augenhoehe.Api;
import org.augenhoehe.base.platform.OwnInstallation;
import org.augenhoehe.base.platform.TestInstallation;
import org.augenhoehe.journey.Axe;
import org.augenhoehe.journey.Journey;
import org.augenhoehe.journey.Visitor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An administrator gives an office another name, at a desk and on a phone. */
@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
@TestProfile(OwnInstallation.class)
class RenamingJourneyTest extends Journey {

  private static final int ROOM_FOR_A_NAME = 180;

  @ParameterizedTest
  @ValueSource(strings = {"desk", "phone"})
  void an_office_gets_another_name(String place) {
    UUID office = Api.newOffice();
    String better = "Amt für Arbeit " + UUID.randomUUID();
    Page page = browser.visit(place.equals("desk") ? Visitor.AT_A_DESK : Visitor.ON_A_PHONE);
    signIn(page, "/admin");
    page.navigate(home.resolve("/admin").toString());
    Locator article = page.locator("#office-" + office);
    article.getByText("Standort und Kontaktpunkte umbenennen").click();
    Locator name = article.locator("form[action^='/admin/offices/'][action*='/name'] input");
    BoundingBox field = name.boundingBox();
    assertThat(field.width).isGreaterThan(ROOM_FOR_A_NAME);
    article.screenshot(
        new Locator.ScreenshotOptions()
            .setPath(Path.of("target/screens/renaming-%s.png".formatted(place))));
    Axe.assertAccessible(page);
    name.fill(better);
    name.press("Enter");
    assertThat(page.locator("#office-" + office).getByRole(AriaRole.HEADING).first())
        .hasText(better);
  }
}
