package org.augenhoehe.vote.casting;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.augenhoehe.base.office.Leaf;
import org.augenhoehe.base.office.Node;
import org.augenhoehe.base.office.OfficeRefusal;
import org.augenhoehe.base.office.OfficeTree;
import org.augenhoehe.base.questionnaire.Questionnaires;
import org.augenhoehe.vote.ballot.Ballot;
import org.augenhoehe.vote.ballot.BallotPaper;
import org.augenhoehe.vote.ballot.BoxDirectory;
import org.augenhoehe.vote.ballot.BoxDirectory.ForgedBoxException;
import org.augenhoehe.vote.ballot.BoxDirectory.OpenBox;
import org.augenhoehe.vote.ballot.BoxDirectory.SealedPaper;
import org.augenhoehe.vote.teller.SignedBox;
import org.jboss.logging.Logger;

/** Seals ballots for the box of their leaf. */
@ApplicationScoped
class Sealing {

  private static final Logger LOG = Logger.getLogger(Sealing.class);

  private final BoxDirectory directory;
  private final OfficeTree tree;
  private final Questionnaires questionnaires;
  private final Map<UUID, Node> touchpoints = new ConcurrentHashMap<>();

  Sealing(BoxDirectory directory, OfficeTree tree, Questionnaires questionnaires) {
    this.directory = directory;
    this.tree = tree;
    this.questionnaires = questionnaires;
  }

  /**
   * Seals for the box at the leaf, and puts a box there if there is none; what a client sealed is
   * passed on.
   *
   * @throws BallotRefusal when there is no such touchpoint, or the client's box has closed
   */
  SealedPaper seal(Leaf leaf, Paper paper) {
    if (paper instanceof Paper.Sealed sealed) {
      OpenBox box = directory.at(node(leaf), questionnaires.current().version(), sealed.box());
      if (!box.id().equals(sealed.box())) {
        throw BallotRefusal.closedBox();
      }
      return new SealedPaper(box, sealed.bytes());
    }
    Ballot ballot = ((Paper.Plain) paper).ballot();
    return seal(directory.at(node(leaf), ballot.questionnaire()), ballot);
  }

  /**
   * The box that takes ballots at the leaf now.
   *
   * @throws OfficeRefusal when there is no such touchpoint
   * @throws BallotRefusal when the database has another key than the teller made
   */
  SignedBox box(Leaf leaf) {
    Node node = known(leaf);
    try {
      return directory.at(node, questionnaires.current().version()).signed();
    } catch (ForgedBoxException e) {
      LOG.error("The key of a box in the database is not the one that the teller made");
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
    Node touchpoint =
        touchpoints.computeIfAbsent(leaf.touchpoint(), id -> tree.touchpoint(id).node());
    return new Node(touchpoint.office(), touchpoint.touchpoint(), leaf.channel());
  }
}
