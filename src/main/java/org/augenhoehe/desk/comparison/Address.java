package org.augenhoehe.desk.comparison;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.augenhoehe.vote.release.Scope;

/**
 * The addresses of a chosen part of the results.
 *
 * @param language chosen by hand and kept by every link; or null
 */
record Address(Scope scope, Locale language) {

  static final String TOUCHPOINTS = "/dashboard/comparison";
  static final String PERIODS = "/dashboard/periods";
  private static final String DASHBOARD = "/dashboard";

  /** The figures of the same part. */
  String dashboard() {
    return of(DASHBOARD, null, null);
  }

  /**
   * @param value the measure that is looked at; null for none
   */
  String touchpoints(String value) {
    return of(TOUCHPOINTS, "value", value);
  }

  /**
   * @param beside what the span is compared with; null for none
   */
  String periods(Object beside) {
    return of(PERIODS, "beside", beside);
  }

  Address with(Scope other) {
    return new Address(other, language);
  }

  /** The query without its language, ready for another to be appended. */
  static String query(String address) {
    String query = address.contains("?") ? address.substring(address.indexOf('?')) : "";
    return query.isEmpty() ? "?" : query + "&";
  }

  private String of(String path, String name, Object value) {
    String query =
        Stream.of(
                new Object[] {"office", scope.office()},
                new Object[] {"touchpoint", scope.touchpoint()},
                new Object[] {"channel", scope.channel()},
                new Object[] {"from", scope.from()},
                new Object[] {"to", scope.to()},
                new Object[] {name, value},
                new Object[] {"lang", language})
            .filter(part -> part[1] != null)
            .map(part -> part[0] + "=" + part[1])
            .collect(Collectors.joining("&"));
    return query.isEmpty() ? path : path + "?" + query;
  }
}
