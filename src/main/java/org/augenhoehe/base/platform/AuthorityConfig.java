package org.augenhoehe.base.platform;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import java.util.Optional;

/**
 * The authority that runs the service. German law requires it to say who it is (DDG, section 5),
 * what becomes of personal data (GDPR, article 13) and how accessible the service is (BGG, section
 * 12b, and the laws of the states). What is not set appears on no page, and the administration says
 * that it is missing.
 */
@ConfigMapping(prefix = "augenhoehe.authority")
public interface AuthorityConfig {

  /** As people know it, e.g. {@code Jobcenter Musterstadt}. */
  Optional<String> name();

  /** Of the imprint (Impressum). */
  Optional<@WithConverter(Settings.Link.class) String> imprintUrl();

  /** Of the privacy notice; it should name this service. */
  Optional<@WithConverter(Settings.Link.class) String> privacyUrl();

  /** Of the accessibility statement, in which people also find where to complain. */
  Optional<@WithConverter(Settings.Link.class) String> accessibilityUrl();

  /** How to reach the authority: a page, {@code mailto:} or {@code tel:}. */
  Optional<@WithConverter(Settings.Contact.class) String> contact();

  /** Where the authority publishes results; if not set, customers read that it sees them. */
  Optional<@WithConverter(Settings.Link.class) String> resultsUrl();
}
