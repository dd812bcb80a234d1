package org.augenhoehe.base.office;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.augenhoehe.base.audit.Act;
import org.augenhoehe.base.audit.AuditLog;
import org.augenhoehe.base.platform.Languages;

/** Which languages an office offers its customers. German is always one of them. */
@ApplicationScoped
public class OfficeLanguages {

  private final Offices offices;
  private final AuditLog audit;

  OfficeLanguages(Offices offices, AuditLog audit) {
    this.offices = offices;
    this.audit = audit;
  }

  /**
   * @throws OfficeRefusal when there is no such office
   */
  @Transactional
  public List<Locale> of(UUID office) {
    Set<String> chosen = require(office).languages;
    return chosen.isEmpty() ? Languages.CUSTOMERS : among(chosen);
  }

  /** The same as tags (RFC 5646), for programs. */
  @Transactional
  public List<String> tagsOf(UUID office) {
    return of(office).stream().map(Locale::toLanguageTag).toList();
  }

  /**
   * @param tags of the languages to offer besides German
   * @throws OfficeRefusal when there is no such office or language
   */
  @Transactional
  public void offer(UUID office, Collection<String> tags) {
    Office offering = require(office);
    for (String tag : tags) {
      Languages.find(Languages.CUSTOMERS, tag)
          .orElseThrow(() -> OfficeRefusal.unknownLanguage(tag));
    }
    List<Locale> chosen = among(tags);
    offering.languages.clear();
    if (chosen.size() < Languages.CUSTOMERS.size()) {
      chosen.forEach(language -> offering.languages.add(language.toLanguageTag()));
    }
    audit.add(Act.LANGUAGES_CHANGED, offering.name + ": " + String.join(", ", tagsOf(office)));
  }

  private static List<Locale> among(Collection<String> tags) {
    Set<String> lower =
        tags.stream().map(tag -> tag.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    return Languages.CUSTOMERS.stream()
        .filter(
            language -> language.equals(Locale.GERMAN) || lower.contains(language.toLanguageTag()))
        .toList();
  }

  private Office require(UUID office) {
    return offices.findByIdOptional(office).orElseThrow(OfficeRefusal::unknownOffice);
  }
}
