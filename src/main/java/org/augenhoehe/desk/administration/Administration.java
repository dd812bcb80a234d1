package org.augenhoehe.desk.administration;

import java.util.List;
import java.util.Locale;
import org.augenhoehe.base.office.OfficeLanguages;
import org.augenhoehe.base.office.OfficeTree;
import org.augenhoehe.base.office.OfficeTree.OfficeEntry;
import org.augenhoehe.base.office.OfficeTree.TouchpointEntry;
import org.augenhoehe.base.platform.Languages;

/**
 * What the administration's page shows.
 *
 * @param minimum how many ballots a box must hold to be counted
 * @param isOpenedByHand whether an administrator may open the boxes
 */
record Administration(List<Branch> offices, int minimum, boolean isOpenedByHand, Report report) {

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

  /**
   * What the previous request did.
   *
   * @param opened number of boxes opened; null if no opening was asked for
   * @param ballots number of ballots counted in them
   */
  record Report(boolean saved, Integer opened, Integer ballots) {

    static final Report NONE = new Report(false, null, null);

    public boolean isOpening() {
      return opened != null && ballots != null;
    }
  }

  static Administration of(
      OfficeTree tree,
      OfficeLanguages languages,
      int minimum,
      boolean isOpenedByHand,
      Report report) {
    return new Administration(
        tree.offices().stream()
            .map(
                office ->
                    new Branch(office, tree.touchpoints(office.id()), languages.of(office.id())))
            .toList(),
        minimum,
        isOpenedByHand,
        report);
  }
}
