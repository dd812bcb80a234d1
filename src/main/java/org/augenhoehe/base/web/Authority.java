package org.augenhoehe.base.web;

import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.augenhoehe.base.platform.AuthorityConfig;

/**
 * The authority that runs this installation, as pages name it; templates see it as {@code
 * authority}.
 */
@Named
@Singleton
public class Authority {

  private final AuthorityConfig config;

  Authority(AuthorityConfig config) {
    this.config = config;
  }

  /** Null, as are all of these, if it is not set. */
  public String getName() {
    return config.name().map(String::strip).orElse(null);
  }

  public Address getImprint() {
    return address(config.imprintUrl());
  }

  public Address getPrivacy() {
    return address(config.privacyUrl());
  }

  public Address getAccessibility() {
    return address(config.accessibilityUrl());
  }

  public Address getContact() {
    return address(config.contact());
  }

  public Address getResults() {
    return address(config.resultsUrl());
  }

  /** Whether the foot of a page has anything to show. */
  public boolean isKnown() {
    return missing().size() < 5;
  }

  /** Whether a setting is missing that German law requires. */
  public boolean isIncomplete() {
    return !missing().isEmpty();
  }

  /** The missing settings, by the names that an operator sets. */
  public List<String> missing() {
    List<String> missing = new ArrayList<>();
    note(missing, config.name(), "NAME");
    note(missing, config.imprintUrl(), "IMPRINT_URL");
    note(missing, config.privacyUrl(), "PRIVACY_URL");
    note(missing, config.accessibilityUrl(), "ACCESSIBILITY_URL");
    note(missing, config.contact(), "CONTACT");
    return missing;
  }

  private static void note(List<String> missing, Optional<String> setting, String name) {
    if (setting.isEmpty()) {
      missing.add("AUGENHOEHE_AUTHORITY_" + name);
    }
  }

  private static Address address(Optional<String> setting) {
    return setting.map(Address::new).orElse(null);
  }

  /** The target of a link, and the text in which people read or type it. */
  public record Address(String href) {

    public String text() {
      return href.replaceFirst("^(https?://|mailto:|tel:)", "").replaceFirst("/$", "");
    }
  }
}
