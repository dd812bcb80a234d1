package org.augenhoehe.desk.comparison;

import java.util.Locale;
import org.augenhoehe.desk.display.Address;
import org.augenhoehe.vote.release.Scope;

/**
 * The addresses of a chosen part of the results.
 *
 * @param language chosen by hand and kept by every link; or null
 */
record Way(Scope scope, Locale language) {

  private static final String DASHBOARD = "/dashboard";
  private static final String COMPARISON = "/comparison";
  private static final String SPANS = "/periods";

  static final String TOUCHPOINTS = DASHBOARD + COMPARISON;
  static final String PERIODS = DASHBOARD + SPANS;

  /** The figures of the same part. */
  String dashboard() {
    return Address.of(scope, language);
  }

  /**
   * @param value the measure that is looked at; null for none
   */
  String touchpoints(String value) {
    return Address.beside(COMPARISON, scope, "value", value, language);
  }

  /**
   * @param beside what the span is compared with; null for none
   */
  String periods(Object beside) {
    return Address.beside(SPANS, scope, "beside", beside, language);
  }

  Way with(Scope other) {
    return new Way(other, language);
  }

  /** The query without its language, ready for another to be appended. */
  static String query(String address) {
    String query = address.contains("?") ? address.substring(address.indexOf('?')) : "";
    return query.isEmpty() ? "?" : query + "&";
  }
}
