package org.augenhoehe.web;

import io.quarkus.qute.TemplateExtension;
import java.util.Locale;
import org.augenhoehe.platform.Languages;

/** What templates say of a language. */
@TemplateExtension
final class LanguageLook {

  private LanguageLook() {}

  static String ownName(Locale language) {
    return Languages.ownName(language);
  }

  static String direction(Locale language) {
    return Languages.direction(language);
  }
}
