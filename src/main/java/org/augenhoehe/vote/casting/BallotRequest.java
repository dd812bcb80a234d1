package org.augenhoehe.vote.casting;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.augenhoehe.base.office.Channel;

/**
 * A ballot as it is sent: answers in the clear, or what a client sealed.
 *
 * @param box for which it is sealed; null with answers
 * @param sealed {@link Paper#SEALED_BYTES} bytes in Base64url; null with answers
 */
record BallotRequest(
    @NotNull UUID touchpoint,
    @NotNull Channel channel,
    @Size(max = MOST_ANSWERS) Map<String, Integer> answers,
    UUID box,
    @Size(max = MOST_SEALED) String sealed) {

  /** More entries than any questionnaire has items. */
  private static final int MOST_ANSWERS = 60;

  /** More characters than the Base64 of anything sealed. */
  private static final int MOST_SEALED = 400;

  /**
   * @throws BallotRefusal when it is neither, or both, or not a ballot
   */
  Paper paper(Casting casting) {
    return box == null && sealed == null && answers != null
        ? casting.paper(channel, answers)
        : unopened();
  }

  private Paper.Sealed unopened() {
    if (answers != null || box == null || sealed == null) {
      throw BallotRefusal.notSealed();
    }
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(sealed);
      if (bytes.length == Paper.SEALED_BYTES) {
        return new Paper.Sealed(box, bytes);
      }
    } catch (IllegalArgumentException notBase64) {
      // Refused below.
    }
    throw BallotRefusal.notSealed();
  }
}
