package org.augenhoehe.vote.opening;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.augenhoehe.base.office.Node;
import org.augenhoehe.vote.opening.SlipRule.Tally;

/** What {@link SlipRule} carries from one opening to the next. */
@Entity
@Table(name = "carried_slips")
class CarriedSlips {

  @Id String node;
  int printed;
  int exchanged;
  boolean whole;

  protected CarriedSlips() {}

  CarriedSlips(Node node, Tally tally) {
    this.node = node.path();
    this.printed = tally.printed();
    this.exchanged = tally.exchanged();
    this.whole = tally.isWhole();
  }

  Tally tally() {
    return new Tally(printed, exchanged, whole);
  }
}
