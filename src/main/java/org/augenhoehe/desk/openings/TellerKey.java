package org.augenhoehe.desk.openings;

import org.augenhoehe.base.platform.Grouping;
import org.augenhoehe.base.platform.Sha256;
import org.augenhoehe.vote.teller.KeyPin;

/**
 * The teller's public key in forms that people compare, in groups of four.
 *
 * @param pin as QR codes end, see {@link KeyPin}
 * @param hash SHA-256 of the key, 64 hexadecimal digits
 */
record TellerKey(String pin, String hash) {

  /**
   * @param key a point of P-256, uncompressed
   */
  static TellerKey of(byte[] key) {
    return new TellerKey(
        Grouping.byFours(KeyPin.of(key).characters(), " "),
        Grouping.byFours(Sha256.hexadecimal(key), " "));
  }
}
