package org.augenhoehe.vote.teller;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.augenhoehe.base.platform.SigningKey;
import org.augenhoehe.vote.teller.Results.Result;

/**
 * Removes sums of ballots' scores, which older versions kept with what they counted: such a sum
 * tells how two answers of one person go together. The teller signs again what is left, if it had
 * signed what was there.
 */
final class OldScores {

  private static final String SCORES = "scores";

  private final SigningKey signing;

  OldScores(SigningKey signing) {
    this.signing = signing;
  }

  /** Whether a version that kept scores wrote this file. Most are newer, and some are large. */
  static boolean areIn(byte[] file) {
    return new String(file, StandardCharsets.ISO_8859_1).contains('"' + SCORES + '"');
  }

  /** What the file says, without scores. */
  List<Result> without(byte[] file) {
    try {
      List<Result> results = new ArrayList<>();
      for (JsonNode result : TellerJson.MAPPER.readTree(file)) {
        JsonNode scores =
            result.path("counted").path("count") instanceof ObjectNode count
                ? count.remove(SCORES)
                : null;
        Result kept = TellerJson.MAPPER.treeToValue(result, Result.class);
        results.add(scores == null ? kept : signedAnew(kept, scores));
      }
      return results;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Result signedAnew(Result result, JsonNode scores) {
    Counted counted = result.counted();
    if (!signing.hasSigned(oldMessage(counted, scores), counted.signature())) {
      return result;
    }
    return result.with(
        new Counted(
            counted.place(),
            counted.opening(),
            counted.ballots(),
            counted.spoiled(),
            counted.count(),
            counted.hashes(),
            signing.sign(Counted.message(counted)),
            counted.listSignature()));
  }

  /** A line for each score stood between those of the items and the last one. */
  private static byte[] oldMessage(Counted counted, JsonNode scores) {
    StringBuilder message =
        new StringBuilder(new String(Counted.message(counted), StandardCharsets.UTF_8));
    int last = message.lastIndexOf("\n") + 1;
    StringBuilder lines = new StringBuilder();
    for (JsonNode score : scores) {
      lines.append(
          "score %s %d %s %s\n"
              .formatted(
                  score.path("measure").asText(),
                  score.path("n").asInt(),
                  decimal(score.path("sum")),
                  decimal(score.path("sumOfSquares"))));
    }
    return message.insert(last, lines).toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String decimal(JsonNode number) {
    return new BigDecimal(number.asDouble()).toPlainString();
  }
}
