package org.augenhoehe.vote.teller;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.augenhoehe.base.platform.Sha256;
import org.augenhoehe.vote.paper.Place;

/**
 * Which ballots the teller says that it counted, to be published without any count. Signed (ES256,
 * RFC 7518, section 3.4; r and s, 64 bytes) are these lines, joined by line feeds, in ASCII:
 *
 * <pre>
 * augenhoehe counted 1
 * the path of the place's node
 * the version of the questionnaire
 * the number of the opening
 * the SHA-256 of the hashes in Base64url without padding
 * </pre>
 *
 * @param hashes the SHA-256s of the counted ballots as they were sealed, sorted, 32 bytes each
 */
public record CountedList(Place place, long opening, byte[] hashes, byte[] signature) {

  /** What the teller signs if it counted these. */
  public static byte[] message(CountedList list) {
    return message(list.place, list.opening, list.hashes);
  }

  static byte[] message(Place place, long opening, byte[] hashes) {
    return String.join(
            "\n",
            "augenhoehe counted 1",
            place.node().path(),
            Integer.toString(place.questionnaire()),
            Long.toString(opening),
            Base64.getUrlEncoder().withoutPadding().encodeToString(Sha256.of(hashes)))
        .getBytes(StandardCharsets.US_ASCII);
  }
}
