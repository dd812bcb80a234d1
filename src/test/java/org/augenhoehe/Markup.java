package org.augenhoehe;

import static org.hamcrest.Matchers.containsString;

import org.hamcrest.FeatureMatcher;
import org.hamcrest.Matcher;

/** Pages as a browser reads them: one white space, or many, or a line's end are the same to it. */
public final class Markup {

  private Markup() {}

  public static String compressed(String page) {
    return page.replaceAll("\\s+", " ");
  }

  public static Matcher<String> containsMarkup(String expected) {
    return new FeatureMatcher<>(containsString(expected), "a page with", "page") {
      @Override
      protected String featureValueOf(String page) {
        return compressed(page);
      }
    };
  }
}
