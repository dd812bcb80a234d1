package org.augenhoehe.vote.release;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * The ballots' scores in one measure, summed over a box.
 *
 * @param measure a dimension's id, or {@link
 *     org.augenhoehe.base.questionnaire.Questionnaire#CORE_INDEX}
 * @param n ballots that have a score in it
 * @param sum of scores from 0 to 100
 * @param sumOfSquares of the same
 */
@Embeddable
public record ScoreSum(
    String measure, int n, double sum, @Column(name = "sum_of_squares") double sumOfSquares) {}
