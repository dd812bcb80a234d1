package org.augenhoehe.vote.apart;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.augenhoehe.base.office.Node;
import org.augenhoehe.base.platform.SigningKey;
import org.augenhoehe.base.platform.VerifyingKey;
import org.augenhoehe.vote.teller.Batch;
import org.augenhoehe.vote.teller.Counted;
import org.augenhoehe.vote.teller.PastOpening;
import org.augenhoehe.vote.teller.SignedBox;
import org.augenhoehe.vote.teller.Teller;

/** The service's side of a teller in another process. */
final class RemoteTeller implements Teller {

  /** Counting takes longer: a million ballots some minutes. */
  private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(10);

  private static final Duration COUNTS_WITHIN = Duration.ofMinutes(20);

  private final VerifyingKey key;
  private final TellerConnection connection;
  private final int minimum;

  /** Those that the teller was last known to be able to open. */
  private volatile Set<UUID> known = Set.of();

  /**
   * @param minimum <em>k</em> of this service: it publishes nothing that fewer made
   */
  RemoteTeller(URI url, VerifyingKey key, SigningKey own, int minimum) {
    this.key = key;
    this.minimum = minimum;
    this.connection = new TellerConnection(url, key, own);
  }

  @Override
  public List<SignedBox> newBoxes(Collection<Node> nodes, int questionnaire, long period) {
    List<SignedBox> boxes =
        connection
            .ask(
                Wire.NEW_BOXES,
                new Wire.BoxesWanted(nodes, questionnaire, period),
                Wire.Boxes.class,
                ANSWERS_WITHIN)
            .boxes();
    Set<UUID> more = new HashSet<>(known);
    boxes.forEach(box -> more.add(box.id()));
    known = more;
    return boxes;
  }

  @Override
  public boolean hasSigned(SignedBox box) {
    return key.hasSigned(SignedBox.message(box), box.signature());
  }

  @Override
  public byte[] key() {
    return key.point();
  }

  /** It is pinned. */
  @Override
  public void requireKey() {}

  @Override
  public long lastOpening() {
    return state(0).lastOpening();
  }

  @Override
  public boolean canOpen(UUID box) {
    return known.contains(box) || boxes(0).contains(box);
  }

  @Override
  public Set<UUID> boxes(long opening) {
    Set<UUID> boxes = state(opening).boxes();
    known = boxes;
    return boxes;
  }

  private Wire.State state(long opening) {
    return connection.ask(
        Wire.STATE, new Wire.StateWanted(opening), Wire.State.class, ANSWERS_WITHIN);
  }

  @Override
  public List<Optional<Counted>> count(long opening, List<Batch> batches) {
    // Afterwards would be too late: the keys are gone then.
    if (state(opening).minimum() < minimum) {
      throw connection.refusal("The teller counts fewer ballots than this service publishes");
    }
    List<Counted> answers =
        connection
            .ask(
                Wire.COUNT,
                new Wire.CountWanted(opening, batches),
                Wire.Answers.class,
                COUNTS_WITHIN)
            .answers();
    if (answers.size() != batches.size()) {
      throw connection.refusal("The teller answered for other places than it was asked for");
    }
    List<Optional<Counted>> checked = new ArrayList<>();
    for (int i = 0; i < answers.size(); i++) {
      checked.add(checked(answers.get(i), opening, batches.get(i)));
    }
    return checked;
  }

  private Optional<Counted> checked(Counted counted, long opening, Batch batch) {
    if (counted == null) {
      return Optional.empty();
    }
    if (!counted.place().equals(batch.place())
        || counted.opening() != opening
        || !counted.isSigned(key::hasSigned)) {
      throw connection.refusal("The teller answered for another place than it was asked for");
    }
    return Optional.of(counted);
  }

  @Override
  public Optional<PastOpening> countedAfter(long opening) {
    PastOpening past =
        connection
            .ask(Wire.COUNTED, new Wire.CountedWanted(opening), Wire.Past.class, COUNTS_WITHIN)
            .opening();
    if (past != null && (past.number() <= opening || !past.isSigned(key::hasSigned))) {
      throw connection.refusal(
          "The teller gave back counts that it did not sign, or of another opening");
    }
    return Optional.ofNullable(past);
  }

  @Override
  public void destroy(Collection<UUID> boxes) {
    if (!boxes.isEmpty()) {
      Set<UUID> fewer = new HashSet<>(known);
      fewer.removeAll(boxes);
      known = fewer;
      connection.ask(Wire.DESTROY, new Wire.Doomed(boxes), Wire.Done.class, ANSWERS_WITHIN);
    }
  }
}
