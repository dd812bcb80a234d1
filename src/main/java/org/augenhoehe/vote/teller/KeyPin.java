package org.augenhoehe.vote.teller;

import java.util.Arrays;
import org.augenhoehe.base.platform.Crockford;
import org.augenhoehe.base.platform.Sha256;

/**
 * The short form of the teller's key in QR codes, with which a browser checks the key that the
 * service names: the first 80 bits of SHA-256 (FIPS 180-4) of the key, in Crockford's Base32. In
 * browsers pin.js computes the same.
 *
 * <p>A forged key must have the pin of the true one: a second preimage, about 2<sup>80</sup> keys
 * to try. That two keys of the attacker's own agree after 2<sup>40</sup> is of no use, because
 * neither is printed.
 *
 * @param characters 16
 */
public record KeyPin(String characters) {

  private static final int BYTES = 10;

  /**
   * @param key {@link Teller#key()}
   */
  public static KeyPin of(byte[] key) {
    return new KeyPin(Crockford.write(Arrays.copyOf(Sha256.of(key), BYTES)));
  }

  /** The code or secret with this pin, as a link has them in its fragment. */
  public String after(String code) {
    return code + "." + characters;
  }
}
