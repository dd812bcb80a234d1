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
import org.augenhoehe.vote.ballot.BoxDirectory.OpenBox;
import org.augenhoehe.vote.ballot.BoxDirectory.SealedPaper;

/** Seals ballots for the box of their leaf. */
@ApplicationScoped
class Sealing {

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
   * Seals for the box at the leaf, and puts a box there if there is none.
   *
   * @throws BallotRefusal when there is no such touchpoint
   */
  SealedPaper seal(Leaf leaf, Ballot ballot) {
    return seal(directory.at(node(leaf), ballot.questionnaire()), ballot);
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
    Node touchpoint = touchpoint(leaf.touchpoint());
    return new Node(touchpoint.office(), touchpoint.touchpoint(), leaf.channel());
  }

  /** Touchpoints never move, so a known one is cached; an unknown one is looked up every time. */
  private Node touchpoint(UUID id) {
    try {
      return touchpoints.computeIfAbsent(id, unknown -> tree.touchpoint(unknown).node());
    } catch (OfficeRefusal e) {
      throw BallotRefusal.unknownTouchpoint();
    }
  }
}
