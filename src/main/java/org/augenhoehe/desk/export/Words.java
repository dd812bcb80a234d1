package org.augenhoehe.desk.export;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import java.util.Locale;
import org.augenhoehe.base.platform.Cell;
import org.augenhoehe.base.questionnaire.Questionnaire;
import org.augenhoehe.base.questionnaire.Wording;
import org.augenhoehe.desk.dashboard.CountsMessages;
import org.augenhoehe.desk.dashboard.DashboardMessages;
import org.augenhoehe.desk.dashboard.FigureMessages;
import org.augenhoehe.desk.display.Format;

/**
 * The words of a file in the reader's language: those of the pages, and its own.
 *
 * @param everyOffice whether the reader sees all offices, which changes the authority's name
 * @param minimum <em>k</em>
 */
record Words(
    Locale locale,
    Questionnaire questionnaire,
    boolean everyOffice,
    int minimum,
    SpreadsheetMessages own,
    DashboardMessages page,
    FigureMessages figures,
    CountsMessages counts) {

  static Words of(Locale locale, Questionnaire questionnaire, boolean everyOffice, int minimum) {
    Localized language = Localized.Literal.of(locale.toLanguageTag());
    return new Words(
        locale,
        questionnaire,
        everyOffice,
        minimum,
        MessageBundles.get(SpreadsheetMessages.class, language),
        MessageBundles.get(DashboardMessages.class, language),
        MessageBundles.get(FigureMessages.class, language),
        MessageBundles.get(CountsMessages.class, language));
  }

  Wording wording() {
    return questionnaire.in(locale);
  }

  boolean isGerman() {
    return Format.isGerman(locale);
  }

  /** A name given by staff; it becomes no formula. */
  String office(Part part) {
    if (part.office() != null) {
      return Cell.harmless(part.office().name());
    }
    return everyOffice ? page.everywhere() : page.authority();
  }

  /** A name given by staff; it becomes no formula. */
  String touchpoint(Part part) {
    return part.touchpoint() == null
        ? page.allTouchpoints()
        : Cell.harmless(part.touchpoint().name());
  }

  String channel(Part part) {
    if (part.scope().channel() == null) {
      return page.bothChannels();
    }
    return switch (part.scope().channel()) {
      case PHONE -> page.phone();
      case KIOSK -> page.kiosk();
    };
  }
}
