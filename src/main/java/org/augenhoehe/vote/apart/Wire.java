package org.augenhoehe.vote.apart;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.augenhoehe.base.office.Node;
import org.augenhoehe.vote.teller.Batch;
import org.augenhoehe.vote.teller.Counted;
import org.augenhoehe.vote.teller.PastOpening;
import org.augenhoehe.vote.teller.SignedBox;
import org.augenhoehe.vote.teller.TellerJson;

/**
 * What service and teller say to each other: JSON by POST, each request signed by the service and
 * each answer by the teller (ES256), so that both hold whatever is in between. Counts tell more
 * than what is published, so the connection is encrypted all the same.
 */
final class Wire {

  static final String NEW_BOXES = "/boxes";
  static final String STATE = "/state";
  static final String COUNT = "/count";
  static final String COUNTED = "/counted";
  static final String DESTROY = "/destroy";

  /** Of an answer: its signature in Base64url. */
  static final String ANSWER = "Augenhoehe-Answer";

  /** What a message may have, in bytes: boxes, keys or counts of some ten thousand places. */
  private static final int MOST = 1 << 25;

  /** A million sealed ballots in Base64, or their hashes. */
  private static final int MOST_BALLOTS = 1 << 28;

  record BoxesWanted(Collection<Node> nodes, int questionnaire, long period) {}

  record Boxes(List<SignedBox> boxes) {

    Boxes {
      Objects.requireNonNull(boxes);
    }
  }

  record StateWanted(long opening) {}

  /**
   * @param boxes {@link org.augenhoehe.vote.teller.Teller#boxes}
   * @param minimum the teller's <em>k</em>
   */
  record State(Set<UUID> boxes, long lastOpening, int minimum) {

    State {
      Objects.requireNonNull(boxes);
    }
  }

  record CountWanted(long opening, List<Batch> batches) {}

  /**
   * @param answers null where there are too few
   */
  record Answers(List<Counted> answers) {

    Answers {
      Objects.requireNonNull(answers);
    }
  }

  record CountedWanted(long after) {}

  /**
   * @param opening null if there was none
   */
  record Past(PastOpening opening) {}

  record Doomed(Collection<UUID> boxes) {}

  record Done() {}

  private Wire() {}

  static byte[] write(Object said) {
    try {
      return TellerJson.MAPPER.writeValueAsBytes(said);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  static <T> T read(byte[] body, Class<T> type) throws IOException {
    return TellerJson.MAPPER.readValue(body, type);
  }

  /** How many bytes a request to this path, or its answer, may have. */
  static int most(String path) {
    return path.equals(COUNT) || path.equals(COUNTED) ? MOST_BALLOTS : MOST;
  }

  static byte[] lines(String... lines) {
    return String.join("\n", lines).getBytes(StandardCharsets.US_ASCII);
  }

  static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /**
   * @throws IllegalArgumentException if it is no Base64url
   */
  static byte[] bytes(String base64) {
    return Base64.getUrlDecoder().decode(base64);
  }
}
