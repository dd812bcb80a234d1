package org.augenhoehe.base.factor;

/**
 * A secret for somebody's app that does not count until a code of it was shown. Nothing of it is
 * stored here: whoever shows it keeps what is sealed and sends it back with the code.
 *
 * @param sealed the same, readable here alone, for this account as it is now, for half an hour
 */
public record Offer(FactorSecret secret, String sealed) {

  /** Omits the secret, so that it never reaches a log. */
  @Override
  public String toString() {
    return "Offer[…]";
  }
}
