package org.augenhoehe.base.factor;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Somebody's app, made from the RFCs alone: 4226 (section 5.3), 6238 (section 4) and 4648 (section
 * 6).
 *
 * @param secret as a page prints it
 */
public record Authenticator(String secret) {

  private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  /** The code that it shows then. */
  public String code(Instant time) {
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(bytes(), "HmacSHA1"));
      byte[] hash = mac.doFinal(ByteBuffer.allocate(8).putLong(time.getEpochSecond() / 30).array());
      int offset = hash[19] & 0xf;
      int number = ByteBuffer.wrap(hash, offset, 4).getInt() & 0x7fffffff;
      return "%06d".formatted(number % 1_000_000);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  byte[] bytes() {
    String characters = secret.replace(" ", "");
    byte[] bytes = new byte[characters.length() * 5 / 8];
    for (int bit = 0; bit < bytes.length * 8; bit++) {
      int five = BASE32.indexOf(characters.charAt(bit / 5));
      if ((five >> (4 - bit % 5) & 1) == 1) {
        bytes[bit / 8] |= (byte) (0x80 >> bit % 8);
      }
    }
    return bytes;
  }
}
