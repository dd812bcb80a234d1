package org.augenhoehe.vote.teller;

import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.augenhoehe.base.office.Node;
import org.augenhoehe.base.platform.InstallationConfig;
import org.augenhoehe.base.platform.SigningKey;
import org.augenhoehe.base.questionnaire.Questionnaire;
import org.augenhoehe.base.questionnaire.Questionnaires;
import org.augenhoehe.vote.paper.Count;
import org.augenhoehe.vote.paper.Place;
import org.augenhoehe.vote.release.ReleaseConfig;
import org.augenhoehe.vote.teller.Batch.Contents;
import org.augenhoehe.vote.teller.Results.Result;
import org.jboss.logging.Logger;

/** A teller that shares its keys' disk: in the service's process, or in one of its own. */
@Singleton
@Typed(EmbeddedTeller.class)
public class EmbeddedTeller implements Teller {

  private static final Logger LOG = Logger.getLogger(EmbeddedTeller.class);

  private final BoxKeys keys;
  private final SigningKey signing;
  private final Results results;
  private final Questionnaires questionnaires;
  private final ReleaseConfig config;

  public EmbeddedTeller(
      BoxKeys keys,
      InstallationConfig installation,
      Questionnaires questionnaires,
      ReleaseConfig config,
      Clock clock) {
    this.keys = keys;
    this.signing = new SigningKey(installation.keys(), "teller.json");
    this.results = new Results(new Disk(installation.keys()), clock);
    this.questionnaires = questionnaires;
    this.config = config;
    results.remove(new OldScores(signing));
  }

  /** Below so many valid ballots it counts no place. */
  public int minimum() {
    return config.minimum();
  }

  /** Signs boxes and counts. */
  public SigningKey signing() {
    return signing;
  }

  // ---- boxes ----------------------------------------------------------------------------------

  @Override
  public List<SignedBox> newBoxes(Collection<Node> nodes, int questionnaire, long period) {
    Map<UUID, Node> places = new HashMap<>();
    nodes.forEach(node -> places.put(UUID.randomUUID(), node));
    List<SignedBox> boxes = new ArrayList<>();
    keys.create(places.keySet())
        .forEach((id, key) -> boxes.add(sign(id, places.get(id), questionnaire, period, key)));
    return boxes;
  }

  private SignedBox sign(UUID id, Node node, int questionnaire, long period, byte[] key) {
    byte[] signature = signing.sign(SignedBox.message(id, node, questionnaire, period, key));
    return new SignedBox(id, node, questionnaire, period, key, signature);
  }

  @Override
  public boolean hasSigned(SignedBox box) {
    return signing.hasSigned(SignedBox.message(box), box.signature());
  }

  @Override
  public byte[] key() {
    return signing.publicKey();
  }

  @Override
  public void requireKey() {
    if (!signing.exists()) {
      throw new IllegalStateException(
          "The key with which the teller signs boxes is missing: %s. Restore the directory of keys"
                  .formatted(signing.path())
              + " that belongs to this database; without it no ballot can be taken.");
    }
  }

  @Override
  public Set<UUID> boxes(long opening) {
    Set<UUID> boxes = new HashSet<>(keys.boxes());
    boxes.addAll(opened(results.of(opening)));
    return boxes;
  }

  @Override
  public boolean canOpen(UUID box) {
    return keys.exists(box);
  }

  @Override
  public void destroy(Collection<UUID> boxes) {
    keys.destroy(boxes);
  }

  // ---- counting -------------------------------------------------------------------------------

  @Override
  public long lastOpening() {
    return results.lastOpening();
  }

  @Override
  public Optional<PastOpening> countedAfter(long opening) {
    Optional<PastOpening> past = results.after(opening);
    if (past.isPresent() && !past.get().isSigned(signing::hasSigned)) {
      LOG.errorf("What was counted at opening %d is not signed with this key", past.get().number());
      throw new TellerRefusal("The teller's results are not its own.");
    }
    return past;
  }

  @Override
  public synchronized List<Optional<Counted>> count(long opening, List<Batch> batches) {
    Map<Place, Result> known = results.of(opening);
    Set<UUID> opened = opened(known);
    List<Result> added = new ArrayList<>();
    List<Optional<Counted>> answers = new ArrayList<>();
    for (Batch batch : batches) {
      byte[] fingerprint = batch.fingerprint();
      if (!known.containsKey(batch.place())) {
        // In two batches, the difference of both counts would be the answers of a few.
        boolean isOpened = !Collections.disjoint(opened, batch.ids());
        Result result =
            isOpened
                ? new Result(batch.place(), fingerprint, batch.ids(), null)
                : result(opening, batch, fingerprint);
        known.put(batch.place(), result);
        added.add(result);
        opened.addAll(result.opened());
      }
      answers.add(answer(known, batch.place(), fingerprint));
    }
    if (!added.isEmpty()) {
      results.add(opening, added);
    }
    // All of them, because a crash may have come between.
    keys.destroy(opened);
    return answers;
  }

  /** As {@link #count}, but counts nothing: what it has not answered before is too few. */
  public List<Optional<Counted>> answered(long opening, List<Batch> batches) {
    Map<Place, Result> known = results.of(opening);
    return batches.stream()
        .map(batch -> answer(known, batch.place(), batch.fingerprint()))
        .toList();
  }

  private static Optional<Counted> answer(
      Map<Place, Result> known, Place place, byte[] fingerprint) {
    Result result = known.get(place);
    if (result == null) {
      return Optional.empty();
    }
    if (!result.isOf(fingerprint)) {
      LOG.errorf("Asked to count other ballots of %s than before at the same opening", place);
      return Optional.empty();
    }
    return Optional.ofNullable(result.counted());
  }

  private static Set<UUID> opened(Map<Place, Result> results) {
    Set<UUID> opened = new HashSet<>();
    results.values().forEach(result -> opened.addAll(result.opened()));
    return opened;
  }

  private Result result(long opening, Batch batch, byte[] fingerprint) {
    Place place = batch.place();
    Questionnaire questionnaire = questionnaires.version(place.questionnaire());
    Tally tally = new Tally(questionnaire);
    for (Contents contents : batch.boxes()) {
      SignedBox box = contents.box();
      Place castAt = new Place(box.node(), box.questionnaire());
      boolean isReadable =
          !contents.ballots().isEmpty() && box.period() < opening && belongs(box, place);
      tally.add(castAt, isReadable ? keys.opener(box.id()) : Optional.empty(), contents.ballots());
    }
    boolean isEnough = tally.valid().size() >= config.minimum();
    Counted counted = isEnough ? sign(opening, place, tally, questionnaire) : null;
    return new Result(place, fingerprint, batch.ids(), counted);
  }

  /** Whether this box may be counted at the place: it is of this node or of one below. */
  private boolean belongs(SignedBox box, Place place) {
    boolean isBelow = (box.node().path() + "/").startsWith(place.node().path() + "/");
    boolean isOurs = box.period() < 0 ? keys.isOld(box.id()) : hasSigned(box);
    return isBelow && isOurs && box.questionnaire() == place.questionnaire();
  }

  private Counted sign(long opening, Place place, Tally tally, Questionnaire questionnaire) {
    int ballots = tally.valid().size();
    Count count = Count.of(tally.valid(), questionnaire);
    byte[] hashes = tally.hashes();
    byte[] signature =
        signing.sign(Counted.message(place, opening, ballots, tally.spoiled(), count, hashes));
    byte[] listSignature = signing.sign(CountedList.message(place, opening, hashes));
    return new Counted(
        place, opening, ballots, tally.spoiled(), count, hashes, signature, listSignature);
  }
}
