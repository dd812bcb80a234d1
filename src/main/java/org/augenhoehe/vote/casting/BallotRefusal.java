package org.augenhoehe.vote.casting;

import java.util.Map;
import org.augenhoehe.base.web.Problem;
import org.augenhoehe.base.web.Refusal;

/** Why a ballot is not taken. */
public final class BallotRefusal extends Refusal {

  enum Reason {
    UNKNOWN_ITEM,
    OUT_OF_RANGE,
    EMPTY,
    UNKNOWN_TOUCHPOINT,
    BUSY
  }

  private final Reason reason;

  private BallotRefusal(Reason reason, String detail) {
    super(detail);
    this.reason = reason;
  }

  static BallotRefusal unknownItem(String item) {
    return new BallotRefusal(
        Reason.UNKNOWN_ITEM,
        "“%s” is not asked in this form; see /api/v1/questionnaire.".formatted(item));
  }

  static BallotRefusal outOfRange(String item) {
    return new BallotRefusal(
        Reason.OUT_OF_RANGE, "“%s” takes an answer from 1 to 5, or null.".formatted(item));
  }

  static BallotRefusal empty() {
    return new BallotRefusal(Reason.EMPTY, "Answer at least one item.");
  }

  static BallotRefusal unknownTouchpoint() {
    return new BallotRefusal(
        Reason.UNKNOWN_TOUCHPOINT, "The ballot names a touchpoint that does not exist.");
  }

  static BallotRefusal busy() {
    return new BallotRefusal(
        Reason.BUSY, "The ballot could not be stored just now. Please send it again in a moment.");
  }

  /** The ballot may be in the box but not safely on disk, or may be written later. */
  static BallotRefusal unsure() {
    return new BallotRefusal(
        Reason.BUSY,
        "It is not known whether the ballot is stored. Please send the same again: it counts once.");
  }

  /** Whether the same ballot may be accepted in a moment. */
  public boolean isPassing() {
    return reason == Reason.BUSY;
  }

  @Override
  public Problem problem() {
    return switch (reason) {
      case UNKNOWN_ITEM -> Problem.of("unknown-item", "Unknown item", 400, getMessage());
      case OUT_OF_RANGE ->
          Problem.of("answer-out-of-range", "Answer out of range", 422, getMessage());
      case EMPTY -> Problem.of("empty-ballot", "Empty ballot", 422, getMessage());
      case UNKNOWN_TOUCHPOINT ->
          Problem.of("unknown-touchpoint", "Unknown touchpoint", 422, getMessage());
      case BUSY -> Problem.busy(503, getMessage());
    };
  }

  @Override
  public Map<String, String> headers() {
    return isPassing() ? Map.of("Retry-After", "2") : Map.of();
  }
}
