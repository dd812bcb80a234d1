package org.augenhoehe.base.audit;

/**
 * An entry as the next one refers to it.
 *
 * @param hash 64 hexadecimal digits
 */
public record Link(long n, String hash) {

  /** What the first entry follows. */
  public static final Link BEGIN = new Link(0, "0".repeat(64));
}
