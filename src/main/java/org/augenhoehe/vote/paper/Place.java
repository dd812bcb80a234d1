package org.augenhoehe.vote.paper;

import org.augenhoehe.base.office.Channel;
import org.augenhoehe.base.office.Node;
import org.augenhoehe.base.questionnaire.Form;

/** What identifies a box: ballots of different versions of the questionnaire never mix. */
public record Place(Node node, int questionnaire) {

  /** Whether customers can have filled in this form here; above the leaves forms mix. */
  public boolean isAskedHere(Form form) {
    return !node.isLeaf() || form(node.channel()) == form;
  }

  /** What customers are asked who rate this way. */
  public static Form form(Channel channel) {
    return switch (channel) {
      case PHONE -> Form.FULL;
      case KIOSK -> Form.KIOSK;
    };
  }
}
