package org.augenhoehe.vote.byhand;

import java.util.Optional;
import org.augenhoehe.base.office.OfficeTree;

/** Why somebody opens boxes by hand: a sentence, which auditors read. */
public final class Reason {

  /** Shorter is no reason but a keystroke. */
  public static final int SHORTEST = 10;

  public static final int LONGEST = 200;

  /** On one line, with a letter, and with nothing that cannot be seen. */
  static final String FORM = "(?=.*\\p{L})" + OfficeTree.PRINTABLE;

  static final String FORM_IS = "must be a sentence on one line";

  private Reason() {}

  /** The sentence without blanks around it; empty if it is none. */
  public static Optional<String> of(String typed) {
    return Optional.ofNullable(typed)
        .map(String::strip)
        .filter(text -> text.length() >= SHORTEST && text.length() <= LONGEST)
        .filter(text -> text.matches(FORM));
  }
}
