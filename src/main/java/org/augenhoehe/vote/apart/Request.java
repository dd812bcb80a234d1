package org.augenhoehe.vote.apart;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.augenhoehe.base.platform.Sha256;
import org.augenhoehe.base.platform.SigningKey;
import org.augenhoehe.base.platform.VerifyingKey;

/**
 * What a request to the teller is about, as its header says: {@code <nonce>.<hash>.<signature>}.
 *
 * @param nonce makes every request another one, so that no earlier answer fits it: 16 bytes in
 *     Base64url
 * @param hash SHA-256 of the body, in Base64url
 */
record Request(String path, String nonce, String hash) {

  static final String HEADER = "Augenhoehe-Request";

  private static final int NONCE_BYTES = 16;
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Pattern PARTS =
      Pattern.compile("([\\w-]{22})\\.([\\w-]{43})\\.([\\w-]{86})");

  static Request of(String path, byte[] body) {
    byte[] nonce = new byte[NONCE_BYTES];
    RANDOM.nextBytes(nonce);
    return new Request(path, Wire.base64(nonce), Wire.base64(Sha256.of(body)));
  }

  /**
   * What the service asks.
   *
   * @param header null where there is none
   * @return empty if the service did not sign it
   */
  static Optional<Request> parse(String path, String header, VerifyingKey service) {
    Matcher parts = PARTS.matcher(String.valueOf(header));
    if (!parts.matches()) {
      return Optional.empty();
    }
    Request request = new Request(path, parts.group(1), parts.group(2));
    return Optional.of(request)
        .filter(asked -> service.hasSigned(asked.signed(), Wire.bytes(parts.group(3))));
  }

  String header(SigningKey service) {
    return String.join(".", nonce, hash, Wire.base64(service.sign(signed())));
  }

  private byte[] signed() {
    return Wire.lines("augenhoehe request 2", path, nonce, hash);
  }

  boolean isOf(byte[] body) {
    return hash.equals(Wire.base64(Sha256.of(body)));
  }

  /** What the teller signs: an answer belongs to one request. */
  byte[] answered(int status, byte[] body) {
    return Wire.lines(
        "augenhoehe answer 2",
        path,
        nonce,
        hash,
        Integer.toString(status),
        Wire.base64(Sha256.of(body)));
  }
}
