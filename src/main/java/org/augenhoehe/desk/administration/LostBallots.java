package org.augenhoehe.desk.administration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.Map;
import java.util.TreeMap;
import org.augenhoehe.base.office.Node;
import org.augenhoehe.base.office.OfficeTree;
import org.augenhoehe.vote.ballot.LostBoxes;

/** Tells staff which ballots cannot be counted; templates use it as {@code lostBallots}. */
@Named
@RequestScoped
public class LostBallots {

  private final LostBoxes boxes;
  private final OfficeTree tree;

  LostBallots(LostBoxes boxes, OfficeTree tree) {
    this.boxes = boxes;
    this.tree = tree;
  }

  /** The number of ballots, by the names of office and touchpoint; empty where none is lost. */
  public Map<String, Integer> getPlaces() {
    Map<String, Integer> places = new TreeMap<>();
    boxes.all().forEach(box -> places.merge(name(box.node()), box.ballots(), Integer::sum));
    return places;
  }

  private String name(Node node) {
    String office = tree.office(node.office()).name();
    return node.touchpoint() == null
        ? office
        : office + " – " + tree.touchpoint(node.touchpoint()).name();
  }
}
