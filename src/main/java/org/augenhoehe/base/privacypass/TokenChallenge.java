package org.augenhoehe.base.privacypass;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.augenhoehe.base.privacypass.PrivacyPassException.Reason;

/**
 * An origin's request for a token (RFC 9577, section 2.1.1).
 *
 * @param issuerName host and, unless it is 443, port
 * @param redemptionContext empty, or 32 bytes
 * @param originInfo hosts in the form of the issuer's name; if empty, any origin may accept the
 *     token
 */
public record TokenChallenge(String issuerName, Octets redemptionContext, List<String> originInfo) {

  private static final int CONTEXT_BYTES = 32;
  private static final int LONGEST = 0xffff;
  private static final String SEPARATOR = ",";

  /**
   * @throws IllegalArgumentException where a name or a length is not allowed
   */
  public TokenChallenge {
    originInfo = List.copyOf(originInfo);
    if (redemptionContext.length() != 0) {
      redemptionContext.requireLength(CONTEXT_BYTES);
    }
    requireServer(issuerName);
    originInfo.forEach(TokenChallenge::requireServer);
    if (String.join(SEPARATOR, originInfo).length() > LONGEST) {
      throw new IllegalArgumentException("Too many origins");
    }
  }

  /**
   * @throws PrivacyPassException where these are not exactly the bytes of a challenge for a token
   *     of type 0x0002
   */
  public static TokenChallenge parse(byte[] encoded) {
    ByteBuffer message = Token.afterType(encoded);
    String issuerName = text(vector(message, Short.BYTES));
    Octets context = vector(message, Byte.BYTES);
    String origins = text(vector(message, Short.BYTES));
    Octets.requireEnd(message);
    try {
      return new TokenChallenge(
          issuerName,
          context,
          origins.isEmpty() ? List.of() : List.of(origins.split(SEPARATOR, -1)));
    } catch (IllegalArgumentException e) {
      throw new PrivacyPassException(Reason.MALFORMED);
    }
  }

  /**
   * The structure as the RFC defines it; both texts and the context are preceded by their length.
   */
  public byte[] encoded() {
    byte[] issuer = issuerName.getBytes(StandardCharsets.US_ASCII);
    byte[] origins = String.join(SEPARATOR, originInfo).getBytes(StandardCharsets.US_ASCII);
    ByteBuffer message =
        ByteBuffer.allocate(
            3 * Short.BYTES + 1 + issuer.length + redemptionContext.length() + origins.length);
    message.putShort((short) Token.TYPE);
    message.putShort((short) issuer.length).put(issuer);
    message.put((byte) redemptionContext.length());
    redemptionContext.writeTo(message);
    message.putShort((short) origins.length).put(origins);
    return message.array();
  }

  /** {@code challenge_digest}, by which a token names its challenge: 32 bytes. */
  public Octets digest() {
    return Octets.sha256(encoded());
  }

  /** Bytes that are preceded by their length (RFC 8446, section 3.4). */
  private static Octets vector(ByteBuffer message, int bytesOfLength) {
    byte[] length = Octets.take(message, bytesOfLength).toArray();
    return Octets.take(message, new BigInteger(1, length).intValue());
  }

  private static String text(Octets ascii) {
    return new String(ascii.toArray(), StandardCharsets.US_ASCII);
  }

  /**
   * Requires the characters of a host name or IP address, maybe with a port (RFC 9577, section
   * 2.1.1.1).
   */
  private static void requireServer(String name) {
    if (name.isEmpty()
        || name.length() > LONGEST
        || !name.chars().allMatch(TokenChallenge::isOfServer)) {
      throw new IllegalArgumentException("Not the name of a server");
    }
  }

  private static boolean isOfServer(int c) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c >= '0' && c <= '9'
        || "-._~:[]".indexOf(c) >= 0;
  }
}
