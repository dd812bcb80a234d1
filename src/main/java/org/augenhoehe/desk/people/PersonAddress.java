package org.augenhoehe.desk.people;

import io.quarkus.qute.TemplateExtension;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Names a person in an address, as a parameter and not as part of the path: after signing in,
 * nobody is sent to a path with signs in it.
 */
final class PersonAddress {

  private PersonAddress() {}

  /** {@code ?name=Erika+Muster} */
  @TemplateExtension
  static String named(String name) {
    return "?name=" + URLEncoder.encode(name, StandardCharsets.UTF_8);
  }

  /** For links to other languages, which append theirs. */
  static String languages(String name) {
    return named(name) + "&";
  }
}
