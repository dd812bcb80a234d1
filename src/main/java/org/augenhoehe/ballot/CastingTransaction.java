package org.augenhoehe.ballot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.augenhoehe.admission.Admission;
import org.augenhoehe.admission.AdmissionRefusal.Reason;
import org.augenhoehe.ballot.CastingQueue.Waiting;
import org.augenhoehe.ballot.Slots.Filling;
import org.augenhoehe.ballot.Slots.Slot;
import org.augenhoehe.office.Node;
import org.augenhoehe.office.OfficeRefusal;
import org.augenhoehe.office.OfficeTree;
import org.augenhoehe.questionnaire.Questionnaires;

/** Spends entitlements and fills boxes, both or neither. */
@ApplicationScoped
class CastingTransaction {

  /** A box may be opened between sealing and filling; it will not happen often in a row. */
  private static final int TRIES = 5;

  private record Sealed(Waiting waiting, Node leaf, Filling filling) {}

  private final Admission admission;
  private final Slots slots;
  private final OfficeTree tree;
  private final Questionnaires questionnaires;
  private final Map<UUID, Node> touchpoints = new ConcurrentHashMap<>();

  @Inject CastingTransaction self;

  CastingTransaction(
      Admission admission, Slots slots, OfficeTree tree, Questionnaires questionnaires) {
    this.admission = admission;
    this.slots = slots;
    this.tree = tree;
    this.questionnaires = questionnaires;
  }

  /**
   * @return for each ballot, in order, why it is not admitted; empty where it lies in its box
   */
  List<Optional<Reason>> commit(List<Waiting> batch) {
    for (int i = 0; i < TRIES; i++) {
      // Sealing costs more than the database does, so it is done before any row is locked.
      List<Sealed> entries = batch.stream().map(this::seal).toList();
      Optional<List<Optional<Reason>>> outcomes = self.fill(entries);
      if (outcomes.isPresent()) {
        return outcomes.get();
      }
    }
    throw BallotRefusal.busy();
  }

  /**
   * @return empty, with nothing done, if a box was opened since its ballots were sealed
   */
  @Transactional
  Optional<List<Optional<Reason>>> fill(List<Sealed> batch) {
    Set<UUID> wanted =
        batch.stream().map(entry -> entry.filling().box()).collect(Collectors.toSet());
    Set<UUID> standing = slots.hold(wanted);
    if (!standing.equals(wanted)) {
      batch.stream()
          .filter(entry -> !standing.contains(entry.filling().box()))
          .forEach(entry -> slots.forget(entry.leaf(), entry.waiting().ballot().questionnaire()));
      return Optional.empty();
    }
    List<Optional<Reason>> outcomes =
        admission.spend(batch.stream().map(entry -> entry.waiting().claim()).toList());
    List<Filling> admitted = new ArrayList<>();
    for (int i = 0; i < batch.size(); i++) {
      if (outcomes.get(i).isEmpty()) {
        admitted.add(batch.get(i).filling());
      }
    }
    slots.fill(admitted);
    return Optional.of(outcomes);
  }

  private Sealed seal(Waiting waiting) {
    Ballot ballot = waiting.ballot();
    Node touchpoint = touchpoint(waiting.claim().touchpoint());
    Node leaf = new Node(touchpoint.office(), touchpoint.touchpoint(), waiting.claim().channel());
    Slot slot = slots.slot(leaf, ballot.questionnaire());
    byte[] paper = BallotPaper.write(ballot, questionnaires.version(ballot.questionnaire()));
    return new Sealed(waiting, leaf, new Filling(slot.box(), slot.seal(paper)));
  }

  /** Touchpoints never move, so what was found once is kept; what was not found is asked again. */
  private Node touchpoint(UUID id) {
    try {
      return touchpoints.computeIfAbsent(id, unknown -> tree.touchpoint(unknown).node());
    } catch (OfficeRefusal e) {
      throw BallotRefusal.unknownTouchpoint();
    }
  }
}
