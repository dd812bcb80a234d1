package org.augenhoehe.base.platform;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import java.util.Optional;

/**
 * Who runs this. German law asks them to say so (DDG, section 5), what becomes of personal data
 * (GDPR, article 13) and how accessible it is (BGG, section 12b, and the laws of the states); what
 * is not set stands on no page, and the administration says that it is missing.
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

  /** Where one reaches somebody: a page, {@code mailto:} or {@code tel:}. */
  Optional<@WithConverter(Settings.Contact.class) String> contact();

  /** Where the authority shows results to everybody; else customers hear that it sees them. */
  Optional<@WithConverter(Settings.Link.class) String> resultsUrl();
}
