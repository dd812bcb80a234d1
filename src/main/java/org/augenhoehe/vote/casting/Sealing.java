package org.augenhoehe.vote.casting;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.augenhoehe.base.office.Leaf;
import org.augenhoehe.base.office.Node;
import org.augenhoehe.base.office.OfficeRefusal;
import org.augenhoehe.base.office.OfficeTree;
import org.augenhoehe.base.questionnaire.Questionnaires;
import org.augenhoehe.vote.ballot.BoxDirectory;
import org.augenhoehe.vote.ballot.BoxDirectory.BoxGoneException;
import org.augenhoehe.vote.ballot.BoxDirectory.ForgedBoxException;
import org.augenhoehe.vote.ballot.BoxDirectory.OpenBox;
import org.augenhoehe.vote.ballot.BoxDirectory.SealedPaper;
import org.augenhoehe.vote.paper.Ballot;
import org.augenhoehe.vote.paper.BallotPaper;
import org.augenhoehe.vote.teller.SignedBox;
import org.augenhoehe.vote.teller.TellerRefusal;
import org.jboss.logging.Logger;

/** Seals ballots for the box of their leaf. */
@ApplicationScoped
class Sealing {

  private static final Logger LOG = Logger.getLogger(Sealing.class);

  private final BoxDirectory directory;
  private final OfficeTree tree;
  private final Questionnaires questionnaires;
  private final Map<UUID, Node> touchpoints = new ConcurrentHashMap<>();
  private final AtomicBoolean isTold = new AtomicBoolean();

  Sealing(BoxDirectory directory, OfficeTree tree, Questionnaires questionnaires) {
    this.directory = directory;
    this.tree = tree;
    this.questionnaires = questionnaires;
  }

  /**
   * Seals for the box at the leaf, and puts a box there if there is none; what a client sealed is
   * passed on.
   *
   * @return empty where the box of the client has closed
   * @throws BallotRefusal when there is no such touchpoint, or the box is forged
   */
  Optional<SealedPaper> seal(Leaf leaf, Paper paper) {
    Node node = node(leaf);
    return trusted(
        () -> {
          if (paper instanceof Paper.Sealed sealed) {
            return open(node, sealed.box()).map(box -> new SealedPaper(box, sealed.bytes()));
          }
          Ballot ballot = ((Paper.Plain) paper).ballot();
          return Optional.of(seal(directory.at(node, ballot.questionnaire()), ballot));
        });
  }

  private Optional<OpenBox> open(Node node, UUID box) {
    int questionnaire = questionnaires.current().version();
    return Optional.of(directory.at(node, questionnaire))
        .filter(seen -> seen.id().equals(box))
        .or(() -> Optional.of(directory.now(node, questionnaire)))
        .filter(now -> now.id().equals(box));
  }

  /**
   * The box that takes ballots at the leaf now.
   *
   * @throws OfficeRefusal when there is no such touchpoint
   * @throws BallotRefusal when the database has another key than the teller made
   */
  SignedBox box(Leaf leaf) {
    Node node = known(leaf);
    return trusted(() -> directory.now(node, questionnaires.current().version()).signed());
  }

  /** Told once: more lines would tell when somebody came. */
  private <T> T trusted(Supplier<T> work) {
    try {
      return work.get();
    } catch (ForgedBoxException e) {
      if (!isTold.getAndSet(true)) {
        LOG.error(
            "A box in the database is not one that the teller made. Somebody changed the database,"
                + " or teller.json is another one; no ballots are taken there.");
      }
      throw BallotRefusal.busy();
    } catch (BoxGoneException | TellerRefusal away) {
      throw BallotRefusal.busy();
    }
  }

  /**
   * @throws BallotRefusal when there is no such touchpoint
   */
  void requireTouchpoint(Leaf leaf) {
    node(leaf);
  }

  private SealedPaper seal(OpenBox box, Ballot ballot) {
    byte[] paper = BallotPaper.write(ballot, questionnaires.version(ballot.questionnaire()));
    return new SealedPaper(box, box.seal(paper));
  }

  private Node node(Leaf leaf) {
    try {
      return known(leaf);
    } catch (OfficeRefusal e) {
      throw BallotRefusal.unknownTouchpoint();
    }
  }

  /** Touchpoints never move, so a known one is cached; an unknown one is looked up every time. */
  private Node known(Leaf leaf) {
    Node touchpoint = touchpoints.get(leaf.touchpoint());
    if (touchpoint == null) {
      touchpoint = tree.touchpoint(leaf.touchpoint()).node();
      touchpoints.put(leaf.touchpoint(), touchpoint);
    }
    return new Node(touchpoint.office(), touchpoint.touchpoint(), leaf.channel());
  }
}
