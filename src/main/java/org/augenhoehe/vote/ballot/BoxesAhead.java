package org.augenhoehe.vote.ballot;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import org.augenhoehe.base.office.Channel;
import org.augenhoehe.base.office.Node;
import org.augenhoehe.base.office.OfficeTree;
import org.augenhoehe.base.questionnaire.Questionnaires;
import org.jboss.logging.Logger;

/**
 * Puts boxes before they are needed: a box that is put for a customer's ballot reveals when the
 * first customer of a touchpoint came, by the age of its key and by how long that one ballot takes.
 * So each leaf gets a box within a minute after an opening, or after its touchpoint was made, or
 * two where a customer was quicker; a run that finds nothing to put only reads.
 */
@Singleton
class BoxesAhead {

  private static final Logger LOG = Logger.getLogger(BoxesAhead.class);

  private final BoxDirectory directory;
  private final LostBoxes lost;
  private final OfficeTree tree;
  private final Questionnaires questionnaires;

  BoxesAhead(
      BoxDirectory directory, LostBoxes lost, OfficeTree tree, Questionnaires questionnaires) {
    this.directory = directory;
    this.lost = lost;
    this.tree = tree;
    this.questionnaires = questionnaires;
  }

  @Scheduled(
      identity = "boxes",
      every = "1m",
      delayed = "${augenhoehe.issuer.keys-ahead-delay}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void put() {
    try {
      if (!lost.isLookedFor()) {
        lost.find();
      }
      if (!prepare()) {
        lost.find();
        prepare();
      }
    } catch (RuntimeException e) {
      LOG.errorf(
          "Boxes could not be put ahead; trying again in a minute: %s", e.getClass().getName());
    }
  }

  private boolean prepare() {
    return directory.prepare(leaves(), questionnaires.current().version());
  }

  private List<Node> leaves() {
    return tree.offices().stream()
        .flatMap(office -> tree.touchpoints(office.id()).stream())
        .flatMap(touchpoint -> Arrays.stream(Channel.values()).map(touchpoint::leaf))
        .toList();
  }
}
