package org.augenhoehe.vote.ballot;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.augenhoehe.base.database.Conflict;
import org.augenhoehe.base.office.Node;
import org.augenhoehe.vote.ballot.BoxDirectory.BoxGoneException;
import org.augenhoehe.vote.ballot.BoxDirectory.ForgedBoxException;
import org.augenhoehe.vote.ballot.BoxDirectory.OpenBox;
import org.augenhoehe.vote.paper.Place;
import org.augenhoehe.vote.release.OpeningLock;
import org.augenhoehe.vote.teller.BoxKeys;
import org.augenhoehe.vote.teller.SignedBox;
import org.augenhoehe.vote.teller.Teller;

/** Puts boxes into the database, and trusts only those in it that the teller signed. */
@ApplicationScoped
class OpenBoxes {

  private final Boxes.Table table;
  private final Teller teller;
  private final CondemnedKeys condemned;
  private final OpeningLock lock;

  /** Boxes of which it is not known whether they were put: the reply was lost, or none came. */
  private final Set<UUID> doubtful = ConcurrentHashMap.newKeySet();

  OpenBoxes(Boxes.Table table, Teller teller, CondemnedKeys condemned, OpeningLock lock) {
    this.table = table;
    this.teller = teller;
    this.condemned = condemned;
    this.lock = lock;
  }

  /** The period that lasts now. */
  long period() {
    return QuarkusTransaction.requiringNew().call(lock::openings);
  }

  /**
   * The box of this period at a place; puts one there if there is none.
   *
   * @throws ForgedBoxException when the teller did not make what is in the database
   * @throws BoxGoneException when it was opened at this moment
   */
  OpenBox at(Place place, long period) {
    return find(place, period)
        .or(
            () -> {
              put(List.of(place.node()), place.questionnaire(), period);
              return find(place, period);
            })
        .orElseThrow(BoxGoneException::new);
  }

  private Optional<OpenBox> find(Place place, long period) {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                table
                    .find(
                        "node = ?1 and questionnaire = ?2 and period = ?3 and lost = 0",
                        place.node().path(),
                        place.questionnaire(),
                        period)
                    .firstResultOptional())
        .map(this::open);
  }

  /** The boxes of this period, by the paths of their nodes. */
  Map<String, Box> byNode(int questionnaire, long period) {
    Map<String, Box> boxes = new HashMap<>();
    QuarkusTransaction.requiringNew()
        .call(
            () ->
                table.list(
                    "questionnaire = ?1 and period = ?2 and lost = 0", questionnaire, period))
        .forEach(box -> boxes.put(box.node, box));
    return boxes;
  }

  /**
   * @throws ForgedBoxException when the teller did not make this box
   * @throws BoxGoneException when its key was destroyed
   */
  OpenBox open(Box box) {
    SignedBox signed = box.claimed();
    if (!teller.hasSigned(signed)) {
      throw new ForgedBoxException();
    }
    if (!teller.canOpen(signed.id())) {
      throw new BoxGoneException();
    }
    return new OpenBox(signed, BoxKeys.sealer(signed.id(), signed.key()));
  }

  /**
   * Puts a box at each of these nodes, unless another instance or a customer was quicker there:
   * then at none. One thread at a time, or it would take the boxes of another one for doubtful.
   */
  synchronized void put(Collection<Node> nodes, int questionnaire, long period) {
    destroyDoubtful();
    List<Box> boxes = teller.newBoxes(nodes, questionnaire, period).stream().map(Box::new).toList();
    List<UUID> ids = boxes.stream().map(box -> box.id).toList();
    doubtful.addAll(ids);
    try {
      QuarkusTransaction.requiringNew()
          .run(
              () -> {
                table.persist(boxes);
                table.flush();
              });
      ids.forEach(doubtful::remove);
    } catch (RuntimeException e) {
      if (!Conflict.isCauseOf(e)) {
        throw e;
      }
    }
  }

  /** Otherwise a database that takes no rows would leave a key for every attempt. */
  private void destroyDoubtful() {
    List<UUID> ids = new ArrayList<>(doubtful);
    if (!ids.isEmpty()) {
      condemned.destroyUnlessStanding(ids);
      ids.forEach(doubtful::remove);
    }
  }
}
