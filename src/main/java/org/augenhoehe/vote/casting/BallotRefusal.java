package org.augenhoehe.vote.casting;

import java.util.Map;
import org.augenhoehe.base.web.Problem;
import org.augenhoehe.base.web.Refusal;

/** Why a ballot is not taken. */
public final class BallotRefusal extends Refusal {

  private static final String WAIT_SECONDS = "2";

  private final boolean isPassing;

  private BallotRefusal(String name, String title, int status, String detail) {
    super(Problem.of(name, title, status, detail));
    this.isPassing = false;
  }

  private BallotRefusal(String passing) {
    super(Problem.busy(503, passing), Map.of("Retry-After", WAIT_SECONDS));
    this.isPassing = true;
  }

  static BallotRefusal unknownItem(String item) {
    return new BallotRefusal(
        "unknown-item",
        "Unknown item",
        400,
        "“%s” is not asked in this form; see /api/v1/questionnaire.".formatted(item));
  }

  static BallotRefusal outOfRange(String item) {
    return new BallotRefusal(
        "answer-out-of-range",
        "Answer out of range",
        422,
        "“%s” takes an answer from 1 to 5, or null.".formatted(item));
  }

  static BallotRefusal empty() {
    return new BallotRefusal("empty-ballot", "Empty ballot", 422, "Answer at least one item.");
  }

  static BallotRefusal unknownTouchpoint() {
    return new BallotRefusal(
        "unknown-touchpoint",
        "Unknown touchpoint",
        422,
        "The ballot names a touchpoint that does not exist.");
  }

  /** No ballot is stored, and no token spent. */
  static BallotRefusal closedBox() {
    return new BallotRefusal(
        "closed-box",
        "Closed box",
        409,
        "The box has been opened meanwhile. Please seal the ballot for the one that"
            + " /api/v1/touchpoints/{id}/box names now.");
  }

  static BallotRefusal notSealed() {
    return new BallotRefusal(
        "not-sealed",
        "Not a sealed ballot",
        400,
        "Send either “answers”, or “box” and “sealed”: %d bytes in Base64url."
            .formatted(Paper.SEALED_BYTES));
  }

  static BallotRefusal busy() {
    return new BallotRefusal(
        "The ballot could not be stored just now. Please send it again in a moment.");
  }

  /** The ballot may be in the box but not safely on disk, or may be written later. */
  static BallotRefusal unsure() {
    return new BallotRefusal(
        "It is not known whether the ballot is stored. Please send the same again: it counts once.");
  }

  /** Whether the same ballot may be accepted in a moment. */
  public boolean isPassing() {
    return isPassing;
  }
}
