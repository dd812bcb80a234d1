package org.augenhoehe.desk.people;

import java.util.Locale;
import java.util.stream.Stream;
import org.augenhoehe.base.account.SignInName;

/**
 * What somebody looks for in the list of people.
 *
 * @param typed as typed; empty for everybody
 */
record Search(String typed) {

  /** Longer than any name. */
  private static final int LONGEST = 200;

  static Search of(String query) {
    String typed = query == null ? "" : query.strip();
    return new Search(typed.substring(0, Math.min(typed.length(), LONGEST)));
  }

  public boolean isForSome() {
    return !typed.isEmpty();
  }

  /** Every word must be in one of the texts, in any case. */
  boolean finds(Stream<String> texts) {
    String all = String.join("\n", texts.map(SignInName::of).toList()).toLowerCase(Locale.ROOT);
    return Stream.of(SignInName.of(typed).split("\\s+")).allMatch(all::contains);
  }
}
