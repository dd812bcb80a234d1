package org.augenhoehe.journey.phone;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.augenhoehe.base.platform.Spellings;
import org.augenhoehe.base.platform.TestInstallation;
import org.augenhoehe.journey.Journey;
import org.augenhoehe.journey.Visitor;
import org.junit.jupiter.api.Test;

/** The phone and the kiosk read a code as the service does. */
@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class SpellingsInBrowserTest extends Journey {

  @Test
  void every_keyboard_will_do() {
    Page page = browser.visit(Visitor.ON_A_PHONE);
    page.navigate(home.resolve("/r").toString());
    List<String> typed = Spellings.all().stream().map(Spellings.Case::typed).toList();
    Object read =
        page.evaluate(
            """
            async (typed) => {
              const { plain } = await import("/spelling.js");
              const isCode = (read) => /^[0-9A-HJKMNP-TV-Z]{12}$/.test(read);
              return typed.map(plain).map((read) => (isCode(read) ? read : null));
            }
            """,
            typed);
    List<String> expected = new ArrayList<>();
    Spellings.all().forEach(typing -> expected.add(typing.read()));
    assertThat(read).isEqualTo(expected);
  }
}
