package org.augenhoehe.vote.ballot;

import org.augenhoehe.base.office.Node;

/** What identifies a box: ballots of different versions of the questionnaire never mix. */
public record Place(Node node, int questionnaire) {}
