package org.augenhoehe.desk.administration;

import java.util.List;
import java.util.Locale;
import org.augenhoehe.base.office.OfficeLanguages;
import org.augenhoehe.base.office.OfficeTree;
import org.augenhoehe.base.office.OfficeTree.OfficeEntry;
import org.augenhoehe.base.office.OfficeTree.TouchpointEntry;
import org.augenhoehe.base.platform.Languages;

/**
 * What the page of offices shows.
 *
 * @param saved whether the previous request changed something
 */
record Administration(List<Branch> offices, boolean saved) {

  /**
   * An office with its touchpoints.
   *
   * @param languages that it offers its customers
   */
  record Branch(OfficeEntry office, List<TouchpointEntry> touchpoints, List<Locale> languages) {

    public List<LanguageOption> options() {
      return Languages.CUSTOMERS.stream()
          .map(one -> new LanguageOption(one, languages.contains(one), one.equals(Locale.GERMAN)))
          .toList();
    }
  }

  /** A language that an office may offer or, where fixed, always offers. */
  record LanguageOption(Locale language, boolean isOffered, boolean isFixed) {}

  static Administration of(OfficeTree tree, OfficeLanguages languages, boolean saved) {
    return new Administration(
        tree.offices().stream()
            .map(
                office ->
                    new Branch(office, tree.touchpoints(office.id()), languages.of(office.id())))
            .toList(),
        saved);
  }
}
