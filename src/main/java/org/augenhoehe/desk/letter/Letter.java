package org.augenhoehe.desk.letter;

import java.time.LocalDate;
import java.util.List;
import org.augenhoehe.desk.glance.Glance;
import org.augenhoehe.desk.glance.Sentence;

/**
 * What a letter says.
 *
 * @param name of the account that ordered it
 * @param day of the opening
 * @param glance what its person sees first on the dashboard
 * @param base of the addresses in it, without a slash at the end
 * @param language as a tag (RFC 5646)
 * @param demo whether all figures are made up
 */
record Letter(
    String name, LocalDate day, Glance glance, String base, String language, boolean demo) {

  /** The first of them, as the dashboard has them; each leads to its place. */
  public List<Sentence> sentences() {
    return glance.first().stream().map(sentence -> sentence.from(base)).toList();
  }

  /** How many more there are. */
  public int more() {
    return glance.more().size();
  }
}
