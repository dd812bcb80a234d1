package org.augenhoehe.customer.tablet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ShellTest {

  private static final String PAGE =
      "<link rel=\"stylesheet\" href=\"/tablet.css\"><a href=\"#content\">"
          + "<script src=\"/tablet/tablet.js\" type=\"module\"></script>";

  private static Shell shell(String page) {
    return Shell.of("/kiosk", page, Map.of());
  }

  @Test
  void it_holds_the_page_and_all_it_leads_to() {
    assertThat(shell(PAGE).files().keySet())
        .contains("/kiosk", "/tablet.css", "/tablet/tablet.js", "/tablet/store.js", "/tokens.js")
        .doesNotContain("/tablet/worker.js")
        .noneMatch(path -> path.startsWith("/api/"));
  }

  @Test
  void another_byte_makes_another_version() {
    assertThat(shell(PAGE)).isEqualTo(shell(PAGE));
    assertThat(shell(PAGE).version()).isNotEqualTo(shell(PAGE + " ").version());
  }

  @Test
  void a_page_that_leads_nowhere_is_a_fault() {
    assertThatThrownBy(() -> shell("<img src=\"/nowhere.svg\">"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("/nowhere.svg");
  }
}
