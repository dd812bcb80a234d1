package org.augenhoehe.desk.appointments;

import java.time.LocalDate;
import java.util.UUID;
import org.augenhoehe.result.response.ResponseRate;
import org.augenhoehe.result.response.ResponseRate.Known;
import org.augenhoehe.result.response.ResponseRate.Unknown;
import org.augenhoehe.result.response.ResponseRate.Why;

/**
 * A response rate as a page tells it.
 *
 * @param path where its appointments are entered, ready for a language to be appended
 */
public record ShownRate(ResponseRate rate, String path) {

  public static ShownRate ofOffice(ResponseRate rate, UUID office) {
    return new ShownRate(rate, UploadPage.PATH + "?office=" + office + "&");
  }

  public static ShownRate ofTouchpoint(ResponseRate rate, UUID touchpoint) {
    return new ShownRate(rate, WeeksView.address(touchpoint).build() + "?");
  }

  /** Null where it is unknown. */
  public Known known() {
    return rate instanceof Known known ? known : null;
  }

  /** Null where it is known. */
  public Why why() {
    return rate instanceof Unknown unknown ? unknown.why() : null;
  }

  /** The first day of the appointments. */
  public LocalDate first() {
    return known().first().monday();
  }

  public LocalDate last() {
    return known().last().sunday();
  }

  public long percent() {
    return percent(known().rate());
  }

  public long low() {
    return percent(known().interval().low());
  }

  public long high() {
    return percent(known().interval().high());
  }

  private static long percent(double fraction) {
    return Math.round(100 * fraction);
  }
}
