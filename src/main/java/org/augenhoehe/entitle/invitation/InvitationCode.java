package org.augenhoehe.entitle.invitation;

import java.security.SecureRandom;
import java.util.Optional;
import org.augenhoehe.base.platform.Crockford;

/**
 * The code on a slip: 12 characters of Crockford's Base32, 60 random bits.
 *
 * @param characters the 12 characters without dashes
 */
public record InvitationCode(String characters) {

  private static final int LENGTH = 12;

  static InvitationCode random(SecureRandom random) {
    return new InvitationCode(Crockford.random(LENGTH, random));
  }

  /**
   * Tolerates usual typing mistakes, see {@link Crockford#read(String, int)}.
   *
   * @return empty if this cannot be a code
   */
  public static Optional<InvitationCode> parse(String typed) {
    return Crockford.read(typed, LENGTH).map(InvitationCode::new);
  }

  /** In groups of four, as printed on a slip: {@code 7K3M-9QXF-2VTP}. */
  public String printed() {
    return Crockford.grouped(characters);
  }

  /** Omits the code, so that it never reaches a log. */
  @Override
  public String toString() {
    return "InvitationCode[…]";
  }
}
