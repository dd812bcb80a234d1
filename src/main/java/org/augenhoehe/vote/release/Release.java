package org.augenhoehe.vote.release;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.augenhoehe.base.office.Node;

/**
 * A counted box, the atom of every statistic. It never changes.
 *
 * @param node the node the box belonged to
 * @param questionnaire the version its ballots answered
 * @param openedAt when it was opened
 * @param opening the number of the opening, counting up; releases of one opening share it
 * @param ballots how many were counted
 * @param spoiled how many could not be read and were set aside
 */
public record Release(
    UUID id,
    Node node,
    int questionnaire,
    Instant openedAt,
    long opening,
    int ballots,
    int spoiled,
    List<ItemCount> items) {

  public Release {
    items = List.copyOf(items);
  }
}
