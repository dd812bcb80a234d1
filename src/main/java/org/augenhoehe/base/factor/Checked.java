package org.augenhoehe.base.factor;

/** What became of a code that somebody typed. */
public sealed interface Checked {

  /** A code of the app, which counts no more from now on. */
  record Right() implements Checked {}

  /**
   * A recovery code, which counts no more from now on.
   *
   * @param left how many there still are
   */
  record Recovered(int left) implements Checked {}

  record Wrong() implements Checked {}

  /** So many wrong codes were tried that this one was not looked at. */
  record NotLookedAt() implements Checked {}

  /** The key is lost under which the secret is sealed: only recovery codes help, or a reset. */
  record Unreadable() implements Checked {}

  default boolean isRight() {
    return this instanceof Right || this instanceof Recovered;
  }
}
