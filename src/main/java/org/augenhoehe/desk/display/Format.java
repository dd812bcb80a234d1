package org.augenhoehe.desk.display;

import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateExtension.TemplateAttribute;
import io.quarkus.qute.TemplateInstance;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.augenhoehe.base.platform.OfficeClock;
import org.augenhoehe.result.insight.Figure;
import org.augenhoehe.result.insight.Figure.Shown;
import org.augenhoehe.result.insight.Interval;

/**
 * Formats numbers and days in the reader's language. Patterns are spelled out: the JDK's own styles
 * give English in the order of the United States, and differ from version to version.
 */
@TemplateExtension
public final class Format {

  private Format() {}

  /** The value, if it is shown; else nothing that a template could print. */
  public static <T> T shown(Figure<T> figure) {
    return figure instanceof Shown<T> shown ? shown.value() : null;
  }

  /** {@code 1.234}. */
  public static String whole(
      Integer number, @TemplateAttribute(TemplateInstance.LOCALE) Object locale) {
    return NumberFormat.getIntegerInstance((Locale) locale).format(number);
  }

  /** {@code 73}: more digits would promise more precision than an interval of many points has. */
  public static String points(Double score) {
    return Long.toString(Math.round(score));
  }

  /** {@code 73,4}, for tables. */
  public static String exact(
      Double score, @TemplateAttribute(TemplateInstance.LOCALE) Object locale) {
    NumberFormat format = NumberFormat.getNumberInstance((Locale) locale);
    format.setMinimumFractionDigits(1);
    format.setMaximumFractionDigits(1);
    return format.format(score);
  }

  /** {@code 68–78}. */
  public static String range(Interval interval) {
    return points(interval.low()) + "–" + points(interval.high());
  }

  /** {@code 67,6–78,2}. */
  public static String exactRange(
      Interval interval, @TemplateAttribute(TemplateInstance.LOCALE) Object locale) {
    return exact(interval.low(), locale) + "–" + exact(interval.high(), locale);
  }

  /** {@code 4. Mai 2026}. */
  public static String day(
      LocalDate day, @TemplateAttribute(TemplateInstance.LOCALE) Object locale) {
    return write(day, locale, "d.\u00a0MMMM\u00a0yyyy", "d\u00a0MMMM\u00a0yyyy");
  }

  /** {@code 04.05.2026}, for tables. */
  public static String shortDay(
      LocalDate day, @TemplateAttribute(TemplateInstance.LOCALE) Object locale) {
    return write(day, locale, "dd.MM.yyyy", "dd/MM/yyyy");
  }

  /** {@code 4.5.26}, for an axis. */
  public static String axisDay(
      LocalDate day, @TemplateAttribute(TemplateInstance.LOCALE) Object locale) {
    return write(day, locale, "d.M.yy", "d/M/yy");
  }

  /** {@code 4.5.}, where the year is known. */
  public static String briefDay(
      LocalDate day, @TemplateAttribute(TemplateInstance.LOCALE) Object locale) {
    return write(day, locale, "d.M.", "d/M");
  }

  /** {@code Mai 2026}, for an axis. */
  public static String axisMonth(
      LocalDate day, @TemplateAttribute(TemplateInstance.LOCALE) Object locale) {
    return write(day, locale, "LLL yyyy", "LLL yyyy");
  }

  /** {@code Montag, 4. Mai 2026, 06:00}, in the offices' time zone. */
  public static String moment(
      Instant moment, @TemplateAttribute(TemplateInstance.LOCALE) Object locale) {
    return DateTimeFormatter.ofPattern(
            isGerman(locale)
                ? "EEEE, d.\u00a0MMMM\u00a0yyyy, HH:mm"
                : "EEEE, d\u00a0MMMM\u00a0yyyy, HH:mm",
            (Locale) locale)
        .format(moment.atZone(OfficeClock.ZONE));
  }

  private static String write(LocalDate day, Object locale, String german, String english) {
    return DateTimeFormatter.ofPattern(isGerman(locale) ? german : english, (Locale) locale)
        .format(day);
  }

  public static boolean isGerman(Object locale) {
    return Locale.GERMAN.getLanguage().equals(((Locale) locale).getLanguage());
  }
}
