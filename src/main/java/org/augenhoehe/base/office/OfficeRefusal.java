package org.augenhoehe.base.office;

import java.util.Locale;
import java.util.stream.Collectors;
import org.augenhoehe.base.platform.Languages;
import org.augenhoehe.base.web.Problem;
import org.augenhoehe.base.web.Refusal;

/** What the tree refuses. */
public final class OfficeRefusal extends Refusal {

  enum Reason {
    UNKNOWN_OFFICE,
    UNKNOWN_TOUCHPOINT,
    UNKNOWN_LANGUAGE,
    NAME_TAKEN
  }

  private final Reason reason;

  private OfficeRefusal(Reason reason, String detail) {
    super(detail);
    this.reason = reason;
  }

  static OfficeRefusal unknownOffice() {
    return new OfficeRefusal(Reason.UNKNOWN_OFFICE, "There is no office with this id.");
  }

  static OfficeRefusal unknownTouchpoint() {
    return new OfficeRefusal(Reason.UNKNOWN_TOUCHPOINT, "There is no touchpoint with this id.");
  }

  static OfficeRefusal unknownLanguage(String tag) {
    return new OfficeRefusal(
        Reason.UNKNOWN_LANGUAGE,
        Languages.CUSTOMERS.stream()
            .map(Locale::toLanguageTag)
            .collect(
                Collectors.joining(", ", "There is no language “" + tag + "”; there are: ", ".")));
  }

  static OfficeRefusal nameTaken(String name) {
    return new OfficeRefusal(
        Reason.NAME_TAKEN,
        "The name “" + name + "”, or one that looks like it, is taken here; choose another one.");
  }

  @Override
  public Problem problem() {
    return switch (reason) {
      case UNKNOWN_OFFICE -> Problem.of("unknown-office", "Unknown office", 404, getMessage());
      case UNKNOWN_TOUCHPOINT ->
          Problem.of("unknown-touchpoint", "Unknown touchpoint", 404, getMessage());
      case UNKNOWN_LANGUAGE ->
          Problem.of("unknown-language", "Unknown language", 400, getMessage());
      case NAME_TAKEN -> Problem.of("name-taken", "Name taken", 409, getMessage());
    };
  }
}
