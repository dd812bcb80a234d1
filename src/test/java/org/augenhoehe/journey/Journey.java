package org.augenhoehe.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.http.TestHTTPResource;
import java.net.URI;
import org.augenhoehe.base.platform.TestInstallation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;

/** One browser for all visits; each starts without traces of the last. */
@Tag("browser")
public abstract class Journey {

  protected static Browser browser;

  @TestHTTPResource("/")
  protected URI home;

  @BeforeAll
  protected static void open() {
    browser = Browser.open();
  }

  /** Opens a page for staff and signs in, which ends on that page. */
  protected void signIn(Page page, String path) {
    page.navigate(home.resolve(path).toString());
    page.waitForURL("**/signin*");
    page.locator("[name=name]").fill("admin");
    page.locator("[name=password]").fill(TestInstallation.ADMIN_PASSWORD);
    page.keyboard().press("Enter");
    page.waitForURL(home.resolve(path).toString());
  }

  /** Nothing must be scrolled to the side. */
  protected static void assertFits(Page page, String name) {
    Object overflow =
        page.evaluate("() => document.documentElement.scrollWidth - document.body.clientWidth");
    assertThat(((Number) overflow).intValue()).as(name).isLessThanOrEqualTo(0);
  }

  @AfterEach
  protected void leave() {
    browser.forget();
  }
}
