package org.augenhoehe.casting;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.augenhoehe.admission.Admission;
import org.augenhoehe.admission.AdmissionRefusal.Reason;
import org.augenhoehe.ballot.Slots;
import org.augenhoehe.ballot.Slots.BoxGoneException;
import org.augenhoehe.ballot.Slots.Filling;
import org.augenhoehe.casting.CastingQueue.Waiting;
import org.augenhoehe.database.Conflict;
import org.augenhoehe.database.PlainJdbc;

/** Spends entitlements and fills boxes, both or neither. */
@ApplicationScoped
class CastingTransaction {

  /** Others may open the box or spend the same meanwhile; it will not happen often in a row. */
  private static final int TRIES = 5;

  private final Admission admission;
  private final Slots slots;
  private final Sealing sealing;
  private final PlainJdbc jdbc;

  CastingTransaction(Admission admission, Slots slots, Sealing sealing, PlainJdbc jdbc) {
    this.admission = admission;
    this.slots = slots;
    this.sealing = sealing;
    this.jdbc = jdbc;
  }

  /**
   * @return for each ballot, in order, why it is not admitted; empty where it lies in its box, or
   *     where it was refused here because it is for no touchpoint of ours
   */
  List<Optional<Reason>> commit(List<Waiting> batch) {
    List<Optional<Reason>> outcomes =
        new ArrayList<>(
            batch.parallelStream().map(each -> admission.examine(each.claim())).toList());
    List<Integer> good =
        IntStream.range(0, batch.size())
            .filter(i -> outcomes.get(i).isEmpty() && isAddressed(batch.get(i)))
            .boxed()
            .toList();
    if (!good.isEmpty()) {
      List<Optional<Reason>> spent = spend(good.stream().map(batch::get).toList());
      for (int i = 0; i < good.size(); i++) {
        outcomes.set(good.get(i), spent.get(i));
      }
    }
    return outcomes;
  }

  /** Who sends a ballot to nowhere is told so, and holds up nobody in the same batch. */
  private boolean isAddressed(Waiting waiting) {
    try {
      sealing.leaf(waiting.claim());
      return true;
    } catch (BallotRefusal e) {
      waiting.answer().completeExceptionally(e);
      return false;
    }
  }

  private List<Optional<Reason>> spend(List<Waiting> batch) {
    for (int i = 0; i < TRIES; i++) {
      // Sealing costs more than the database does, so it is done before any row is locked.
      List<Filling> fillings = batch.parallelStream().map(this::seal).toList();
      Optional<List<Optional<Reason>>> outcomes = tryToFill(batch, fillings);
      if (outcomes.isPresent()) {
        return outcomes.get();
      }
    }
    throw BallotRefusal.busy();
  }

  /** Where the same token was spent by somebody else at this moment, another look will tell. */
  private Optional<List<Optional<Reason>>> tryToFill(List<Waiting> batch, List<Filling> fillings) {
    try {
      return jdbc.inTransaction(transaction -> fill(transaction, batch, fillings));
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
  private Optional<List<Optional<Reason>>> fill(
      Connection transaction, List<Waiting> batch, List<Filling> fillings) throws SQLException {
    if (!slots.hold(transaction, fillings.stream().map(Filling::slot).toList())) {
      return Optional.empty();
    }
    List<Optional<Reason>> outcomes =
        admission.spend(transaction, batch.stream().map(Waiting::claim).toList());
    List<Filling> admitted = new ArrayList<>();
    for (int i = 0; i < batch.size(); i++) {
      if (outcomes.get(i).isEmpty()) {
        admitted.add(fillings.get(i));
      }
    }
    slots.fill(transaction, admitted);
    return Optional.of(outcomes);
  }

  private Filling seal(Waiting waiting) {
    return sealing.seal(waiting.claim(), waiting.ballot());
  }
}
