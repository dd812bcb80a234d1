package org.augenhoehe.base.web;

import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.augenhoehe.base.platform.AuthorityConfig;

/** Who runs this, as pages say it; templates see it as {@code authority}. */
@Named
@Singleton
public class Authority {

  private final AuthorityConfig config;

  Authority(AuthorityConfig config) {
    this.config = config;
  }

  /** Null, as all of these, where it is not set. */
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

  /** Whether there is anything to say at the foot of a page. */
  public boolean isKnown() {
    return missing().size() < 5;
  }

  /** Whether something is not said that German law asks for. */
  public boolean isIncomplete() {
    return !missing().isEmpty();
  }

  /** Which settings are missing, by the names an operator gives them. */
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

  /** Where a link leads, and how people read it out or type it. */
  public record Address(String href) {

    public String text() {
      return href.replaceFirst("^(https?://|mailto:|tel:)", "").replaceFirst("/$", "");
    }
  }
}
