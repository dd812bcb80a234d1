package org.augenhoehe.journey;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;

/**
 * Who sits in front of the browser.
 *
 * @param locale as browsers send it, e.g. {@code de-DE}
 * @param script whether their browser runs JavaScript
 */
public record Visitor(int width, int height, String locale, ColorScheme scheme, boolean script) {

  public static final Visitor ON_A_PHONE = new Visitor(360, 740, "de-DE", ColorScheme.LIGHT, true);
  public static final Visitor AT_A_DESK = new Visitor(1280, 800, "de-DE", ColorScheme.LIGHT, true);

  public Visitor in(String language) {
    return new Visitor(width, height, language, scheme, script);
  }

  public Visitor inThe(ColorScheme light) {
    return new Visitor(width, height, locale, light, script);
  }

  public Visitor withoutScript() {
    return new Visitor(width, height, locale, scheme, false);
  }

  public NewContextOptions options() {
    return new NewContextOptions()
        .setViewportSize(width, height)
        .setLocale(locale)
        .setColorScheme(scheme)
        .setJavaScriptEnabled(script)
        .setReducedMotion(ReducedMotion.REDUCE);
  }
}
