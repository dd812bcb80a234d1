package org.augenhoehe.desk.display;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.augenhoehe.base.office.Node;
import org.augenhoehe.base.questionnaire.Questionnaire;
import org.augenhoehe.vote.release.Scope;

/** Where the figures of a part of all releases are shown. */
public final class Address {

  public static final Scope EVERYTHING = new Scope(null, null, null, null, null);

  private static final String PATH = "/dashboard";

  private Address() {}

  /**
   * @param language chosen by hand and kept by every link; or null
   */
  public static String of(Scope scope, Locale language) {
    return PATH + query(scope, language);
  }

  /**
   * The page of one place.
   *
   * @param place null for the authority
   */
  public static String of(Node place, Locale language) {
    return place == null
        ? of(EVERYTHING, language)
        : of(
            new Scope(
                place.touchpoint() == null ? place.office() : null,
                place.touchpoint(),
                place.channel(),
                null,
                null),
            language);
  }

  /** A page beside the dashboard, for the same part of all releases. */
  public static String beside(String page, Scope scope, Locale language) {
    return beside(page, scope, null, null, language);
  }

  /**
   * The same with one parameter more.
   *
   * @param value of that parameter; null for none
   */
  public static String beside(
      String page, Scope scope, String name, Object value, Locale language) {
    return PATH + page + query(scope, name, value, language);
  }

  /**
   * Where it is written down what was changed at a touchpoint.
   *
   * @param measure that is chosen already, if it is a value; or null
   */
  public static String improvements(UUID touchpoint, String measure, Locale language) {
    List<String> query =
        Stream.of(
                measure == null || measure.equals(Questionnaire.CORE_INDEX)
                    ? null
                    : "value=" + measure,
                language == null ? null : "lang=" + language.toLanguageTag())
            .filter(Objects::nonNull)
            .toList();
    return PATH
        + "/touchpoints/"
        + touchpoint
        + "/improvements"
        + (query.isEmpty() ? "" : "?" + String.join("&", query));
  }

  /** The query without its language, ready for another to be appended. */
  public static String anyLanguage(Scope scope) {
    String query = query(scope, null);
    return query.isEmpty() ? "?" : query + "&";
  }

  private static String query(Scope scope, Locale language) {
    return query(scope, null, null, language);
  }

  private static String query(Scope scope, String name, Object value, Locale language) {
    List<String> parts = new ArrayList<>();
    Stream.of(
            new Object[] {"office", scope.office()},
            new Object[] {"touchpoint", scope.touchpoint()},
            new Object[] {"channel", scope.channel()},
            new Object[] {"from", scope.from()},
            new Object[] {"to", scope.to()},
            new Object[] {name, value},
            new Object[] {"lang", language})
        .filter(part -> part[1] != null)
        .forEach(part -> parts.add(part[0] + "=" + part[1]));
    return parts.isEmpty() ? "" : "?" + String.join("&", parts);
  }
}
