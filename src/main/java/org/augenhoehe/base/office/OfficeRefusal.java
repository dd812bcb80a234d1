package org.augenhoehe.base.office;

import java.util.Locale;
import java.util.stream.Collectors;
import org.augenhoehe.base.platform.Languages;
import org.augenhoehe.base.web.Problem;
import org.augenhoehe.base.web.Refusal;

/** What the tree refuses. */
public final class OfficeRefusal extends Refusal {

  private final boolean isNameTaken;

  private OfficeRefusal(String name, String title, int status, String detail) {
    this(Problem.of(name, title, status, detail), false);
  }

  private OfficeRefusal(Problem problem, boolean isNameTaken) {
    super(problem);
    this.isNameTaken = isNameTaken;
  }

  static OfficeRefusal unknownOffice() {
    return new OfficeRefusal(
        "unknown-office", "Unknown office", 404, "There is no office with this id.");
  }

  static OfficeRefusal unknownTouchpoint() {
    return new OfficeRefusal(
        "unknown-touchpoint", "Unknown touchpoint", 404, "There is no touchpoint with this id.");
  }

  static OfficeRefusal unknownLanguage(String tag) {
    return new OfficeRefusal(
        "unknown-language",
        "Unknown language",
        400,
        Languages.CUSTOMERS.stream()
            .map(Locale::toLanguageTag)
            .collect(
                Collectors.joining(", ", "There is no language “" + tag + "”; there are: ", ".")));
  }

  static OfficeRefusal nameTaken(String name) {
    String detail =
        "The name “" + name + "”, or one that looks like it, is taken here; choose another one.";
    return new OfficeRefusal(Problem.of("name-taken", "Name taken", 409, detail), true);
  }

  public boolean isNameTaken() {
    return isNameTaken;
  }
}
