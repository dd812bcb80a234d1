package org.augenhoehe.vote.casting;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.augenhoehe.base.database.Conflict;
import org.augenhoehe.base.database.PlainJdbc;
import org.augenhoehe.entitle.issuer.SpentTokens;
import org.augenhoehe.entitle.issuer.SpentTokens.Spending;
import org.augenhoehe.vote.ballot.BoxDirectory;
import org.augenhoehe.vote.ballot.BoxDirectory.BoxGoneException;
import org.augenhoehe.vote.ballot.BoxDirectory.SealedPaper;
import org.augenhoehe.vote.casting.CastingQueue.Sealed;
import org.augenhoehe.vote.casting.CastingQueue.Waiting;

/** Spends entitlements and fills boxes, both or neither. */
@ApplicationScoped
class CastingTransaction {

  /** Another transaction may open the box or spend the same, but rarely several times in a row. */
  private static final int TRIES = 5;

  private final SpentTokens spentTokens;
  private final BoxDirectory directory;
  private final Sealing sealing;
  private final PlainJdbc jdbc;

  CastingTransaction(
      SpentTokens spentTokens, BoxDirectory directory, Sealing sealing, PlainJdbc jdbc) {
    this.spentTokens = spentTokens;
    this.directory = directory;
    this.sealing = sealing;
    this.jdbc = jdbc;
  }

  /**
   * Examines and seals on all cores, because this costs more than the database does. A customer who
   * is not admitted, or who names no known touchpoint, is answered here and delays no others.
   *
   * @return the ballots to write
   */
  List<Sealed> seal(List<Waiting> batch) {
    return batch.parallelStream().flatMap(waiting -> examined(waiting).stream()).toList();
  }

  private Optional<Sealed> examined(Waiting waiting) {
    if (!waiting.claim().isValid().getAsBoolean()) {
      waiting.answer().complete(new Outcome.Refused(waiting.claim().invalid()));
      return Optional.empty();
    }
    try {
      Optional<SealedPaper> paper = sealing.seal(waiting.claim().leaf(), waiting.handedIn());
      if (paper.isEmpty()) {
        answerClosed(waiting);
      }
      return paper.map(bytes -> new Sealed(waiting, bytes));
    } catch (BallotRefusal e) {
      waiting.answer().completeExceptionally(e);
      return Optional.empty();
    }
  }

  /** The box may have closed with this very ballot in it, whose reply was lost. */
  private void answerClosed(Waiting waiting) {
    if (spentTokens.contains(waiting.claim().entitlement())) {
      waiting.answer().complete(Outcome.ALREADY_CAST);
    } else {
      waiting.answer().completeExceptionally(BallotRefusal.closedBox());
    }
  }

  /**
   * @return what became of the ballot of each customer who is not answered yet
   */
  Map<Waiting, Outcome> commit(List<Sealed> batch) {
    List<Sealed> current = batch;
    for (int i = 0; i < TRIES; i++) {
      Optional<Map<Waiting, Outcome>> outcomes = tryToFill(current);
      if (outcomes.isPresent()) {
        return outcomes.get();
      }
      // Again, for the boxes that are open now.
      current = seal(current.stream().map(Sealed::waiting).toList());
    }
    throw BallotRefusal.busy();
  }

  /**
   * Returns empty if another try is needed: boxes were opened or are gone, or another transaction
   * spent the same token at this moment.
   */
  private Optional<Map<Waiting, Outcome>> tryToFill(List<Sealed> batch) {
    try {
      return jdbc.inTransaction(transaction -> fill(transaction, batch));
    } catch (BoxGoneException e) {
      return Optional.empty();
    } catch (RuntimeException e) {
      if (Conflict.isCauseOf(e)) {
        return Optional.empty();
      }
      throw e;
    }
  }

  /**
   * @return empty, with nothing done, if boxes were opened since the ballots were sealed
   */
  private Optional<Map<Waiting, Outcome>> fill(Connection transaction, List<Sealed> batch)
      throws SQLException {
    if (!directory.hold(transaction, batch.stream().map(each -> each.paper().box()).toList())) {
      return Optional.empty();
    }
    Map<Sealed, Spending> spendings =
        spentTokens.spend(transaction, batch, each -> each.waiting().claim().entitlement());
    directory.fill(
        transaction,
        batch.stream()
            .filter(each -> spendings.get(each) == Spending.DONE)
            .map(Sealed::paper)
            .toList());
    Map<Waiting, Outcome> outcomes = new HashMap<>();
    spendings.forEach(
        (each, spending) ->
            outcomes.put(each.waiting(), outcome(spending, each.waiting().claim())));
    return Optional.of(outcomes);
  }

  private static Outcome outcome(Spending spending, Claim claim) {
    return switch (spending) {
      case DONE -> Outcome.CAST;
      case REPEATED -> Outcome.ALREADY_CAST;
      case FORGOTTEN -> new Outcome.Refused(claim.invalid());
    };
  }
}
